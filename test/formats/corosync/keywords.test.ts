import { describe, expect, it } from 'vitest'
import { corosync } from '../../../src/formats/corosync/index.ts'
import { compareRelease, isOlder } from '../../../src/vocabulary/index.ts'
import { KEYS, SECTIONS } from './keywords.ts'

const marks = (block: boolean): string[] =>
  corosync.keywords
    .filter((row) => (row.block ?? false) === block)
    .map(({ context, keyword }) => [...context, keyword].join(' '))
    .sort()
const wanted = (lists: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(lists)
    .flatMap(([context, names]) => names.map((name) => `${context} ${name}`.trim()))
    .sort()

/** Keys of totem{} by what a release does with them. */
const inTotem = (release: string): number =>
  corosync.keywords.filter(
    ({ context, block, since, removed }) =>
      context.join(' ') === 'totem' && !block && !(since && isOlder(release, since)) && !(removed && compareRelease(release, removed) >= 0),
  ).length

describe('the catalogue of corosync.conf', () => {
  it('names every section and every key, each once', () => {
    expect(marks(true)).toEqual(wanted(SECTIONS))
    expect(marks(false)).toEqual(wanted(KEYS))
    expect(marks(true)).toHaveLength(24)
    // Those of logging_daemon{} stand for "any logging key".
    expect(marks(false)).toHaveLength(166)
  })

  it.each([
    ['3.1.7', 48],
    ['3.1.10', 43],
  ])('knows what %s reads in totem{}: %i keys', (release, count) => {
    expect(inTotem(release)).toBe(count)
  })

  it('says of every key what it is for and what it takes', () => {
    for (const { doc, expected, block, keyword } of corosync.keywords) {
      expect(doc, keyword).toMatch(/^\S.*[.]$/s)
      if (!block) expect(expected, keyword).not.toBe('')
    }
  })
})
