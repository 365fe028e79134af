import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDiff } from '../../src/text/index.ts'
import { seedOfRun } from '../arbitraries/seed.ts'
import { temporaryFolder } from '../node/folders.ts'

describe('the difference of two texts by lines', () => {
  it.each([
    ['', '', ''],
    ['a\n', 'a\n', ''],
    ['', 'a\n', '@@ -0,0 +1 @@\n+a\n'],
    ['a\n', '', '@@ -1 +0,0 @@\n-a\n'],
    ['a\nb\nc\n', 'a\nB\nc\n', '@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n'],
    ['a', 'a\n', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n'],
  ])('of %j and %j', (before, after, expected) => {
    expect(lineDiff(before, after)).toBe(expected)
  })

  it('is what patch makes one of the other with', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 30 })
      .map((lines) => lines.map((line) => `${line}\n`).join(''))
    const folder = temporaryFolder()
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after)
        const path = join(folder, 'text')
        writeFileSync(path, before)
        const { status } = spawnSync('patch', ['--quiet', '--no-backup-if-mismatch', '-o', join(folder, 'out'), path], {
          input: lineDiff(before, after),
        })
        expect(status).toBe(0)
        expect(spawnSync('cat', [join(folder, 'out')]).stdout.toString()).toBe(after)
      }),
      { numRuns: 40, seed: seedOfRun() },
    )
  })
})
