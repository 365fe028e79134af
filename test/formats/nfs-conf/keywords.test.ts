import { describe, expect, it } from 'vitest'
import { nfsConf } from '../../../src/formats/nfs-conf/index.ts'
import { compareRelease, isOlder } from '../../../src/vocabulary/index.ts'
import { GONE, KEYS, LATER } from './keywords.ts'

const keys = nfsConf.keywords.filter(({ block, keyword }) => !block && keyword !== 'include')
const named = keys.map(({ context, keyword }) => [...context, keyword].join(' '))
const wanted = Object.entries(KEYS).flatMap(([section, list]) => list.map((key) => `${section} ${key}`))

const knownTo = (release: string) =>
  keys
    .filter(({ since, removed }) => !(since && isOlder(release, since)) && !(removed && compareRelease(release, removed) >= 0))
    .map(({ context, keyword }) => [...context, keyword].join(' '))
    .sort()

describe('the catalogue of nfs.conf', () => {
  it('names every key, each once', () => {
    expect([...named].sort()).toEqual([...wanted].sort())
    expect(new Set(named).size).toBe(86)
  })

  it('has include in every section, and [environment] for names of one’s own', () => {
    const sections = nfsConf.keywords.filter(({ block }) => block).map(({ keyword }) => keyword)
    expect([...sections].sort()).toEqual([...Object.keys(KEYS), 'environment'].sort())
    for (const section of sections)
      expect(nfsConf.keywords.some(({ context, keyword }) => keyword === 'include' && context[0] === section)).toBe(true)
  })

  it.each([
    ['2.6.2', 76],
    ['2.8.3', 81],
    ['2.9.2', 85],
  ])('knows what %s reads: %i keys', (release, count) => {
    const later = Object.entries(LATER).flatMap(([first, list]) => (isOlder(release, first) ? list : []))
    const gone = release === '2.9.2' ? GONE : []
    expect(knownTo(release)).toEqual(wanted.filter((name) => !later.includes(name) && !gone.includes(name)).sort())
    expect(knownTo(release)).toHaveLength(count)
  })

  it('says of each key what it is for and who reads it', () => {
    for (const { doc, readBy, expected } of keys) {
      expect(doc).not.toBe('')
      expect(expected).not.toBe('')
      expect(readBy).toMatch(/\w/)
    }
  })
})
