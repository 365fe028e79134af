import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { corosync } from '../../src/formats/corosync/index.ts'
import { seedOfRun } from '../arbitraries/seed.ts'
import { type Comparison, compareAll, type TextCase } from './corosync-comparison.ts'
import { catalogueTexts, generatedTexts } from './corosync-texts.ts'
import { exceptions } from './exceptions.ts'
import { corosyncGotchas } from './gotchas/corosync.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { describeWithTools } from './oracle/tools.ts'

const { generated, gotchas, lines } = exceptions.corosync

/** Only what differs: a list of thousands that are equal hides the one that is not. */
function agree(compared: readonly Comparison[], nameOf: (index: number) => string): number {
  const named = compared.map((one, i) => ({ name: nameOf(i), ...one })).filter((one) => !generated.some(({ applies }) => applies(one)))
  const different = named.filter(({ ours, theirs }) => ours !== theirs)
  expect(different.map(({ name, ours, refusals }) => ({ name, refused: ours, by: refusals.map(({ message }) => message) }))).toEqual(
    different.map(({ name, theirs, verdict }) => ({ name, refused: theirs, by: [verdict.message] })),
  )
  const astray = named.filter(
    (one) => one.lines.theirs !== undefined && one.lines.ours !== one.lines.theirs && !lines.some(({ applies }) => applies(one)),
  )
  expect(astray.map(({ name, verdict, lines: { ours } }) => ({ name, message: verdict.message, line: ours }))).toEqual(
    astray.map(({ name, verdict, lines: { theirs } }) => ({ name, message: verdict.message, line: theirs })),
  )
  return named.length
}

const seed = seedOfRun()

describeWithTools(['corosync'], 'corosync: quorate and corosync -t', () => {
  it('agree on every gotcha', () => {
    const cases = corosyncGotchas.filter(({ title }) => !(title in gotchas)) as readonly (TextCase & { title: string })[]
    agree(compareAll(cases), (i) => cases[i]!.title)
  }, 120_000)

  it('agree on every value and every bound of the catalogue', () => {
    const texts = catalogueTexts()
    const used = compareAll(texts.map((text) => ({ text })))
    expect(agree(used, (i) => texts[i]!)).toBeGreaterThanOrEqual(1000)
  }, 300_000)

  const inFixtures = ['ok', 'bad'].flatMap((kind) =>
    readdirSync(`fixtures/corosync/${kind}`).map((name) => `fixtures/corosync/${kind}/${name}`),
  )
  const fixtures = inFixtures.filter((name) => !name.endsWith('.expect'))

  it('agree on generated and changed files', () => {
    console.info(`corosync: QUORATE_SEED=${seed}`)
    const texts = generatedTexts(
      1500,
      seed,
      fixtures.map((name) => readFileSync(name, 'utf8')),
    )
    const used = compareAll(texts.map((text) => ({ text })))
    expect(agree(used, (i) => texts[i]!)).toBeGreaterThanOrEqual(1400)
  }, 300_000)

  it('agree on the fixtures', () => {
    agree(compareAll(fixtures.map((name) => ({ text: readFileSync(name, 'utf8') }))), (i) => fixtures[i]!)
  }, 120_000)

  it('agree on what the examples of the rules do', () => {
    const examples = corosync.rules.flatMap((rule) =>
      rule.examples!.flatMap(({ bad, good }) =>
        [bad, good].map((files, i) => ({ name: `${rule.id}, ${i === 0 ? 'bad' : 'good'}`, files })),
      ),
    )
    const cases = examples.map(({ files }): TextCase => {
      if (typeof files === 'string') return { text: files }
      const { '/etc/corosync/corosync.conf': text = '', ...others } = files
      return { text, files: others }
    })
    agree(compareAll(cases), (i) => examples[i]!.name)
  }, 120_000)

  describeCorpus('corosync', 'on the corpus', (records) => {
    it('agree on every file', () => {
      agree(compareAll(records), (i) => records[i]!.file)
    }, 120_000)

    it('agree on changes to every file', () => {
      const texts = generatedTexts(
        400,
        seed,
        records.map(({ text }) => text),
      )
      const used = compareAll(texts.map((text) => ({ text })))
      agree(used, (i) => texts[i]!)
    }, 120_000)
  })
})
