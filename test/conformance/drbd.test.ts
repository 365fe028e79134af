import { beforeAll, describe, expect, it } from 'vitest'
import { drbd } from '../../src/formats/drbd/index.ts'
import { type Choices, seeded, subjects, textOf } from '../arbitraries/index.ts'
import { seedOfRun } from '../arbitraries/seed.ts'
import { hostNames, ourCommands, ours, theirCommands } from './drbd-comparison.ts'
import { configuration, oldConfiguration } from './drbd-generator.ts'
import { ourOldCommands, theirOldCommands } from './drbd-old-comparison.ts'
import { exceptions } from './exceptions.ts'
import { drbdGotchas } from './gotchas/drbd.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { type DrbdCase, type DrbdVerdict, runDrbdadm } from './oracle/drbd.ts'
import { describeWithTools } from './oracle/tools.ts'

/** drbdadm puts a backslash before each byte of other characters. */
const ascii = (line: string): string => line.replace(/[^ -~]/g, '')

/** Where the two differ: on the verdict, or on what the kernel would be told on some host. */
function differences(one: DrbdCase, { outcome, hosts }: DrbdVerdict): string[] {
  const { set, rejected: all } = ours(one)
  const isOldWord = one.generation === '8.4' && outcome === 'accept'
  const rejected = all.filter((finding) => !(isOldWord && exceptions.drbd.findings.some(({ applies }) => applies(finding))))
  if (rejected.length > 0 !== (outcome !== 'accept'))
    return [`${outcome}, but: ${rejected.map(({ rule, message }) => `${rule}: ${message}`)}`]
  const isOld = one.generation === '8.4'
  // What the exceptions let pass has values that we do not read.
  if (outcome !== 'accept' || (isOld && all.length > 0)) return []
  return hosts.flatMap((verdict) => {
    const told = isOld
      ? [theirOldCommands(verdict), ourOldCommands(set, verdict.host)]
      : [theirCommands(verdict), ourCommands(set, verdict.host)]
    const [theirs, own] = told.map((lines) => lines.map(ascii)) as [string[], string[]]
    // A host that cannot be brought up is told nothing: an end without an address, a disk without a name.
    return theirs.length === 0 || theirs.join('\n') === own.join('\n')
      ? []
      : [`on ${verdict.host}:\n${theirs.join('\n')}\nnot\n${own.join('\n')}`]
  })
}

describeWithTools(['drbdadm'], 'drbd reads as drbdadm does', () => {
  it.each(drbdGotchas.map((gotcha) => [gotcha.title, gotcha] as const))('%s', (title, gotcha) => {
    const isRejected = ours(gotcha).rejected.length > 0
    const isExcepted = title in exceptions.drbd.gotchas
    expect(isRejected).toBe((gotcha.observed.outcome !== 'accept') !== isExcepted)
    if (!isRejected && gotcha.observed.up)
      expect(ourCommands(ours(gotcha).set, (gotcha.hosts ?? ['alpha'])[0]!)).toEqual(gotcha.observed.up)
  })

  const excepted = (text: string, generation: string): boolean => exceptions.drbd.generated.some(({ applies }) => applies(text, generation))

  describe.each(['9', '8.4'] as const)('for DRBD %s', (generation) => {
    const subject = subjects.find(({ format }) => format.id === 'drbd')!
    const first = seedOfRun() * 10_000

    /** How many files each verdict was agreed on. */
    function agree(count: number, make: (choices: Choices) => string): { accepted: number; refused: number } {
      const cases = Array.from({ length: count }, (_, i) => make(seeded(first + i)))
        .filter((text) => !/\p{Surrogate}|include|template-file|quorate-/u.test(text) && !excepted(text, generation))
        .map((text): DrbdCase => ({ text, generation, hosts: hostNames(text).slice(0, 6) }))
      const verdicts = runDrbdadm(cases)
      cases.forEach((one, i) => {
        expect(differences(one, verdicts[i]!), JSON.stringify(one.text)).toEqual([])
      })
      const accepted = verdicts.filter(({ outcome }) => outcome === 'accept').length
      return { accepted, refused: verdicts.length - accepted }
    }

    it('generated files', () => {
      const { accepted, refused } = agree(1700, generation === '9' ? configuration : oldConfiguration)
      expect(accepted).toBeGreaterThan(250)
      expect(refused).toBeGreaterThan(250)
      expect(accepted + refused).toBeGreaterThan(1500)
    }, 300_000)

    it('files with accidents', () => {
      const { accepted, refused } = agree(650, (choices) => textOf('mutated', choices, subject))
      expect(accepted + refused).toBeGreaterThan(500)
    }, 300_000)
  })
})

describeCorpus('drbd', 'files that other people wrote', (records) => {
  describeWithTools(['drbdadm'], 'are judged as drbdadm judges them', () => {
    const cases = records.flatMap(({ file, text }) =>
      (['9', '8.4'] as const).map((generation) => ({ name: `${file} ${generation}`, text, generation, hosts: hostNames(text) })),
    )
    let verdicts: DrbdVerdict[] = []
    beforeAll(() => {
      verdicts = runDrbdadm(cases)
    }, 60_000)

    it.each(cases.map(({ name }, i) => [name, i] as const))('%s', (name, i) => {
      const found = differences(cases[i]!, verdicts[i]!)
      if (name in exceptions.drbd.corpus) expect(found).not.toEqual([])
      else expect(found).toEqual([])
    })

    describe('rendered anew', () => {
      it('say the same', () => {
        const taken = cases.filter(
          ({ generation, name }, i) => generation === '9' && verdicts[i]!.outcome === 'accept' && !(name in exceptions.drbd.corpus),
        )
        const rendered = runDrbdadm(taken.map((one) => ({ ...one, text: drbd.render(drbd.parse(one.text).model) })))
        rendered.forEach((verdict, i) => {
          const before = verdicts[cases.indexOf(taken[i]!)]!
          expect(verdict.outcome, taken[i]!.name).toBe('accept')
          expect(verdict.hosts.map(theirCommands), taken[i]!.name).toEqual(before.hosts.map(theirCommands))
        })
        expect(taken.length).toBeGreaterThan(10)
      })
    })
  })
})
