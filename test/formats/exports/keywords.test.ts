import { describe, expect, it } from 'vitest'
import { exports } from '../../../src/formats/exports/index.ts'
import { isOlder } from '../../../src/vocabulary/index.ts'
import { NAMES } from './keywords.ts'

/** Every spelling that a release knows. */
const spellings = (release: string): string[] =>
  exports.keywords
    .filter(({ since }) => since === undefined || !isOlder(release, since))
    .flatMap(({ keyword, aliases = [] }) => [keyword, ...aliases])

describe('the options of exports', () => {
  it.each([
    ['2.6.2', 38],
    ['2.8.3', 40],
    ['2.9.2', 41],
  ])('of nfs-utils %s are %d', (release, count) => {
    expect(new Set(spellings(release)).size).toBe(count)
  })

  it('are those of the list', () => {
    expect(spellings('2.9.2').sort()).toEqual(Object.values(NAMES).flat().sort())
  })

  it('are known since the release of the list', () => {
    for (const [release, names] of Object.entries(NAMES).slice(1)) {
      for (const name of names) expect(exports.keywords.find(({ keyword }) => keyword === name)?.since, name).toBe(release)
    }
  })

  it('name their opposites both ways', () => {
    const byName = new Map(exports.keywords.map((row) => [row.keyword, row as { inverse?: string }]))
    for (const [name, { inverse }] of byName) if (inverse !== undefined) expect(byName.get(inverse)?.inverse).toBe(name)
  })
})
