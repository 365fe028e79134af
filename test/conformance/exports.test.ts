import { expect, it } from 'vitest'
import { exceptions } from './exceptions.ts'
import { compareAll } from './exports-comparison.ts'
import { EXISTING, exportsGotchas } from './gotchas/exports.ts'
import { exportsFacts } from './gotchas/exports-facts.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { describeWithTools } from './oracle/tools.ts'

const isText = (bytes: Uint8Array): boolean => Buffer.from(Buffer.from(bytes).toString('utf8')).equals(Buffer.from(bytes))

describeWithTools(['exportfs'], 'exports: quorate and exportfs', () => {
  it('agree on every gotcha', () => {
    const cases = [...exportsGotchas, ...exportsFacts]
      .filter(({ title }) => !(title in exceptions.exports.gotchas))
      .map(({ title, files, ...rest }) => ({ title, directories: EXISTING, ...rest, files: textsOf(files) }))
    const compared = compareAll(cases)
    const found = compared.map(({ ours }, i) => ({ title: cases[i]!.title, ...ours }))
    const wanted = compared.map(({ theirs }, i) => ({ title: cases[i]!.title, ...theirs }))
    expect(found).toEqual(wanted)
  })

  for (const format of ['exports', 'exports-bsd']) {
    describeCorpus(format, `on the corpus of ${format}`, (records) => {
      it('agree on every file', () => {
        const used = records.filter(({ file, bytes }) => isText(bytes) && !(file in exceptions.exports.corpus))
        const compared = compareAll(used.map(({ text }) => ({ files: { '/etc/exports': text } })))
        const found = compared.map(({ ours }, i) => ({ file: used[i]!.file, ...ours }))
        const wanted = compared.map(({ theirs }, i) => ({ file: used[i]!.file, ...theirs }))
        expect(found).toEqual(wanted)
      })
    })
  }
})

const textsOf = (files: Readonly<Record<string, string | Uint8Array>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content as Uint8Array).toString('utf8')]))
