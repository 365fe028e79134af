import { describe, expect, it } from 'vitest'
import { keepalived } from '../../../src/formats/keepalived/index.ts'
import { compareRelease } from '../../../src/vocabulary/index.ts'
import { KEYWORDS, LATER } from './keywords.ts'

const inTable = Object.entries(KEYWORDS).flatMap(([context, list]) => list.map((keyword) => `${context} ${keyword}`.trim()))

/** Rows that are statements: options of a line have the line's list for their context. */
const statements = keepalived.keywords.filter(({ context }) => context.join(' ') in KEYWORDS)
const known = statements.flatMap(({ context, keyword, aliases = [] }) => [keyword, ...aliases].map((word) => [...context, word].join(' ')))

describe('the catalogue of keepalived.conf', () => {
  it('has every pair of block and keyword that the daemon has, and no other', () => {
    // An old name may be a field of its own, or stand beside the one that took its place.
    const once = [...new Set(known)].sort()
    const wanted = [...new Set(inTable)].filter((name) => !name.startsWith('vrrp_track_file ')).sort()
    expect(once.filter((name) => !wanted.includes(name))).toEqual([])
    expect(wanted.filter((name) => !once.includes(name))).toEqual([])
    expect(inTable).toHaveLength(531)
  })

  it('says since when, where 2.2.7 does not know a keyword', () => {
    for (const name of LATER) {
      const row = statements.find(({ context, keyword, aliases = [] }) =>
        [keyword, ...aliases].some((word) => [...context, word].join(' ') === name),
      )
      const isOldInOtherBuilds = name === 'global_defs vrrp_ipsets' || row?.keyword !== name.split(' ').at(-1)
      expect(isOldInOtherBuilds || compareRelease(row?.since ?? '0', '2.2.7') > 0, name).toBe(true)
    }
  })

  it('explains each of them', () => {
    for (const { keyword, doc } of keepalived.keywords) expect(doc.length, keyword).toBeGreaterThan(5)
  })

  it('knows the options of the lines that have some', () => {
    const optionsOf = (list: string) => keepalived.keywords.filter(({ context }) => context.at(-1) === list).map(({ keyword }) => keyword)
    expect(optionsOf('static_ipaddress')).toContain('track_group')
    expect(optionsOf('virtual_ipaddress')).toEqual(expect.arrayContaining(['dev', 'brd', 'label', 'use_vmac']))
    expect(optionsOf('virtual_routes')).toEqual(expect.arrayContaining(['via', 'nexthop', 'ttl-propagate']))
    expect(optionsOf('virtual_rules')).toEqual(expect.arrayContaining(['from', 'suppress_prefixlength', 'goto']))
    expect(optionsOf('track_script')).toEqual(['weight', 'weight'])
    expect(optionsOf('unicast_peer')).toEqual(['min_ttl', 'max_ttl'])
  })
})
