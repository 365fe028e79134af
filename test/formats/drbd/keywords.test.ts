import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { drbd } from '../../../src/formats/drbd/index.ts'
import { TOOL_PATH } from '../../conformance/oracle/host.ts'
import { describeWithTools } from '../../conformance/oracle/tools.ts'
import { KEYWORDS } from './keywords.ts'

const rows = drbd.keywords
const inContext = (context: string): string[] => rows.filter((row) => row.context.join(' ') === context).map(({ keyword }) => keyword)

describe('the catalogue of drbd.conf', () => {
  it.each(Object.entries(KEYWORDS))('names what can stand in "%s"', (context, keywords) => {
    expect(inContext(context)).toEqual(expect.arrayContaining([...keywords]))
  })

  it('has as many as the list, each with a meaning', () => {
    expect(Object.values(KEYWORDS).flat()).toHaveLength(COUNT)
    for (const { keyword, doc, block, expected } of rows) {
      expect(doc, keyword).not.toBe('')
      if (!block) expect(expected, keyword).toBeTypeOf('string')
    }
  })

  it('knows flexible-meta-disk, rate and after as other spellings', () => {
    const aliases = rows.flatMap(({ aliases = [] }) => aliases)
    expect(aliases).toEqual(expect.arrayContaining(['flexible-meta-disk', 'rate', 'after']))
  })
})

const COUNT = 170

/** Options of drbdsetup's own table, and the section that holds them. */
const COMMANDS = [
  ['attach', 'resource disk'],
  ['new-peer', 'resource net'],
  ['resource-options', 'resource options'],
  ['peer-device-options', 'resource connection disk'],
] as const

describeWithTools(['drbdadm'], 'drbdsetup xml-help', () => {
  it.each(COMMANDS)('%s has no option that is not known in %s, nor another range', (command, context) => {
    const { stdout } = spawnSync('drbdsetup', ['xml-help', command], { encoding: 'utf8', env: { PATH: TOOL_PATH } })
    const options = [...stdout.matchAll(/<option name="([^"]+)" type="([a-z-]+)">([\s\S]*?)<\/option>/g)].filter(
      ([, name]) => name !== 'set-defaults',
    )
    expect(options.length).toBeGreaterThan(6)
    for (const [, name = '', type, inside = ''] of options) {
      const row = rows.find(({ keyword, context: of }) => keyword === name && of.join(' ') === context)
      expect(row, name).toBeDefined()
      const [min, max, fallback] = ['min', 'max', 'default'].map((tag) => new RegExp(`<${tag}>(.*?)</${tag}>`).exec(inside)?.[1])
      if (type === 'handler') expect(row!.values).toEqual([...inside.matchAll(/<handler>(.*?)<\/handler>/g)].map(([, word]) => word))
      if (type === 'numeric' && name !== 'resync-after') {
        expect(String(row!.default), name).toBe(fallback)
        if (!GROWN.includes(name)) expect(row!.expected, name).toContain(`${min} to ${max}`)
      }
      if (type === 'boolean') expect(row!.default, name).toBe(fallback === 'yes')
    }
  })
})

/** Newer releases take more. */
const GROWN = ['sndbuf-size', 'rcvbuf-size']
