import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { blueprintOf } from '../../src/stack/blueprint/index.ts'
import { clusterPair } from '../../src/stack/example/cluster-pair.ts'
import { keepalivedPair } from '../../src/stack/example/keepalived-pair.ts'
import { type InputFile, lint, mermaid, simulate, stackFailures, stackOf, svg, topology } from '../../src/stack/index.ts'
import { accident, type Subject, subjects, tape, tapes } from '../arbitraries/index.ts'
import { seedOfRun } from '../arbitraries/seed.ts'

const filesIn = (folder: string): InputFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }))

const stacks: Readonly<Record<string, readonly InputFile[]>> = {
  'a pair with keepalived': Object.entries(keepalivedPair()).map(([path, text]) => ({ path, text })),
  'a pair with Pacemaker': Object.entries(clusterPair()).map(([path, text]) => ({ path, text })),
  'the published pair': filesIn('fixtures/ha-nfs'),
  'the published cluster': filesIn('fixtures/ha-nfs-pacemaker'),
}

/** Words of every format, to be put where they do not belong. */
const [someSubject] = subjects
const mixed: Subject = {
  ...someSubject!,
  tokens: subjects.flatMap(({ tokens }) => tokens),
  seeds: subjects.flatMap(({ seeds }) => seeds.slice(0, 2)),
}

describe('whatever happens to the files of a stack, nothing throws', () => {
  it.each(Object.entries(stacks))(
    '%s',
    (_, files) => {
      fc.assert(
        fc.property(tapes(120), (numbers) => {
          const choices = tape(numbers)
          const broken = files.flatMap((file): InputFile[] => {
            const kind = choices.below(4)
            if (kind === 0) return []
            let { text } = file
            for (let left = kind === 1 ? 1 + choices.below(4) : 0; left > 0; left--) text = accident(choices, mixed, text)
            return [{ ...file, text }]
          })
          const { findings } = lint(broken)
          const stack = stackOf(broken)
          for (const failure of stackFailures(stack.facts)) simulate(stack, failure)
          const drawing = topology(stack, findings)
          svg(drawing)
          mermaid(drawing)
          blueprintOf(stack)
        }),
        { numRuns: process.env.CI === 'true' ? 150 : 40, seed: seedOfRun() },
      )
    },
    120_000,
  )
})
