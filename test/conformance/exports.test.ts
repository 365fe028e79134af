import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { seedOfRun } from '../arbitraries/seed.ts'
import { exceptions } from './exceptions.ts'
import { type Comparison, compareAll, compareEnded, ended } from './exports-comparison.ts'
import { DIRECTORIES, generateFiles } from './exports-generator.ts'
import { EXISTING, exportsGotchas } from './gotchas/exports.ts'
import { exportsFacts } from './gotchas/exports-facts.ts'
import { type CorpusRecord, describeCorpus } from './oracle/corpus.ts'
import { describeWithTools } from './oracle/tools.ts'

const { exports } = formats

/** Both sides by name, so that a difference says where it is. */
const agree = (compared: readonly Comparison[], nameOf: (index: number) => string): void => {
  const named = compared.map(({ ours, theirs }, i) => ({ name: nameOf(i), ours, theirs }))
  // Only what differs: a list of thousands that are equal hides the one that is not.
  const different = named.filter(({ ours, theirs }) => JSON.stringify(ours) !== JSON.stringify(theirs))
  expect(different.map(({ name, ours }) => ({ name, ...ours }))).toEqual(different.map(({ name, theirs }) => ({ name, ...theirs })))
}

const isText = ({ bytes, text }: CorpusRecord): boolean => Buffer.from(text).equals(Buffer.from(bytes))

const textsOf = (files: Readonly<Record<string, string | Uint8Array>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content as Uint8Array).toString('utf8')]))

const seed = seedOfRun()

describeWithTools(['exportfs'], 'exports: quorate and exportfs', () => {
  it('agree on every gotcha', () => {
    const cases = [...exportsGotchas, ...exportsFacts]
      .filter(({ title }) => !(title in exceptions.exports.gotchas))
      .map(({ title, files, ...rest }) => ({ title, directories: EXISTING, ...rest, files: textsOf(files) }))
    agree(compareAll(cases), (i) => cases[i]!.title)
  }, 120_000)

  it('agree on 2000 generated and changed files', () => {
    console.info(`exports: QUORATE_SEED=${seed}`)
    const compared = compareEnded(generateFiles(2200, seed).map(ended), DIRECTORIES)
    const used = compared.filter((one) => !exceptions.exports.generated.some(({ applies }) => applies(one)))
    expect(used.length).toBeGreaterThanOrEqual(2000)
    agree(used, (i) => used[i]!.set.documents[0]!.text)
  }, 600_000)

  for (const format of ['exports', 'exports-bsd']) {
    describeCorpus(format, `on the corpus of ${format}`, (records) => {
      const used = records.filter((record) => isText(record) && !(record.file in exceptions.exports.corpus))

      it('agree on every file', () => {
        agree(compareAll(used.map(({ text }) => ({ files: { '/etc/exports': text } }))), (i) => used[i]!.file)
      }, 120_000)

      it('read a rendered model as they read the file', () => {
        const originals = compareAll(used.map(({ text }) => ({ files: { '/etc/exports': text } })))
        const accepted = originals.map((one, i) => ({ ...one, file: used[i]!.file })).filter(({ theirs }) => !theirs.rejected)
        const refused = accepted.filter(({ set }) => !exports.schema().safeParse(set.documents[0]!.model).success).map(({ file }) => file)
        expect(refused).toEqual(Object.keys(exceptions.exports.unrenderable).filter((file) => used.some((one) => one.file === file)))
        const rendered = accepted.filter(({ file }) => !refused.includes(file))
        const again = compareAll(rendered.map(({ set }) => ({ files: { '/etc/exports': exports.render(set.documents[0]!.model) } })))
        expect(again.map(({ theirs }, i) => ({ file: rendered[i]!.file, ...theirs }))).toEqual(
          rendered.map(({ file, theirs }) => ({ file, ...theirs })),
        )
      }, 120_000)
    })
  }

  it('agree on the fixtures', () => {
    const names = ['ok', 'bad'].flatMap((kind) => readdirSync(`fixtures/exports/${kind}`).map((name) => `fixtures/exports/${kind}/${name}`))
    const used = names.filter((name) => !name.endsWith('.expect'))
    agree(compareAll(used.map((name) => ({ files: { '/etc/exports': readFileSync(name, 'utf8') } }))), (i) => used[i]!)
  }, 60_000)

  it('agree on what the examples of the rules do', () => {
    const examples = exports.rules
      .filter(({ id }) => !(id in exceptions.exports.examples))
      .flatMap((rule) => rule.examples!.map((example) => ({ rule, example })))
    const filesOf = (files: string | Readonly<Record<string, string>>) =>
      typeof files === 'string' ? { '/etc/exports': files } : { ...files }
    const bad = compareAll(examples.map(({ example }) => ({ files: filesOf(example.bad) })))
    const good = compareAll(examples.map(({ example }) => ({ files: filesOf(example.good) })))
    agree(bad, (i) => `${examples[i]!.rule.id}, bad`)
    agree(good, (i) => `${examples[i]!.rule.id}, good`)
    const found = examples.map(({ rule }, i) => {
      const complaints = [...good[i]!.verdict.classes.dropped, ...good[i]!.verdict.classes.duplicate].map(({ text }) => text)
      return {
        rule: rule.id,
        rejected: bad[i]!.theirs.rejected,
        goodIsRejected: good[i]!.theirs.rejected,
        complaints,
        // What was dropped or taken differently shows in what exportfs makes of the file.
        differs: JSON.stringify(bad[i]!.theirs.entries) !== JSON.stringify(good[i]!.theirs.entries),
      }
    })
    expect(found).toEqual(
      examples.map(({ rule }, i) => ({
        rule: rule.id,
        rejected: rule.effect === 'rejected',
        goodIsRejected: false,
        complaints: [],
        differs: ['dropped', 'altered'].includes(rule.effect) && !(rule.id in exceptions.exports.sameAsGood) ? true : found[i]!.differs,
      })),
    )
  }, 120_000)
})
