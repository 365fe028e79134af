import { expect, it } from 'vitest'
import { knownKey } from '../../src/formats/nfs-conf/entries.ts'
import { nfsConf } from '../../src/formats/nfs-conf/index.ts'
import { exceptions } from './exceptions.ts'
import { nfsConfFacts, nfsConfGotchas } from './gotchas/nfs-conf.ts'
import { compareAll, type TextCase } from './nfs-conf-comparison.ts'
import { generatedCases } from './nfs-conf-texts.ts'
import { corpusOf, describeCorpus } from './oracle/corpus.ts'
import { type NfsConfVerdict, runNfsconf } from './oracle/nfsconf.ts'
import { describeWithTools } from './oracle/tools.ts'

const main = (text: string): TextCase => ({ files: { '/etc/nfs.conf': text } })

const textsOf = (files: Readonly<Record<string, string | Uint8Array>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content as Uint8Array).toString('utf8')]))

/** What a program makes of the settings: rendering spells keys as the manual does, and every yes as y. */
const meaning = ({ entries }: NfsConfVerdict): string[] =>
  entries
    .map(({ section, arg, key, value }) => {
      const known = arg === undefined ? knownKey(section, key) : undefined
      const taken = value.startsWith('$') ? undefined : known?.value.taken(value)
      return JSON.stringify([section, arg ?? null, key.toLowerCase(), taken ?? value])
    })
    .sort()

describeWithTools(['nfsconf'], 'nfs-conf: quorate and nfsconf', () => {
  it('agree on every gotcha', () => {
    const cases = [...nfsConfGotchas, ...nfsConfFacts]
      .filter(({ title }) => !(title in exceptions.nfsConf.gotchas))
      .map(({ files, title, queries = [], env }) => ({ title, files: textsOf(files), queries, ...(env ? { env } : {}) }))
    const compared = compareAll(cases)
    expect(compared.map(({ ours }, i) => ({ title: cases[i]!.title, ...ours }))).toEqual(
      compared.map(({ theirs }, i) => ({ title: cases[i]!.title, ...theirs })),
    )
  })

  describeCorpus('nfs-conf', 'on the corpus', (records) => {
    const used = records.filter(({ file }) => !(file in exceptions.nfsConf.corpus))

    it('agree on every file', () => {
      const compared = compareAll(used.map(({ text }) => main(text)))
      expect(compared.map(({ ours }, i) => ({ file: used[i]!.file, ...ours }))).toEqual(
        compared.map(({ theirs }, i) => ({ file: used[i]!.file, ...theirs })),
      )
    })

    it('agree on every single value', () => {
      const cases = used.map(({ text }) => {
        const { bindings } = nfsConf.set([nfsConf.parse(text, { path: '/etc/nfs.conf' })]).effective
        const queries = bindings.flatMap(({ section, argument, key }) =>
          (['entry', 'get'] as const).map((mode) => ({ mode, section, key, ...(argument === undefined ? {} : { arg: argument }) })),
        )
        return { ...main(text), queries }
      })
      const compared = compareAll(cases)
      expect(cases.some(({ queries }) => queries.length > 0)).toBe(true)
      expect(compared.map(({ ours }) => ours.answers)).toEqual(compared.map(({ theirs }) => theirs.answers))
    })

    it('say the same of a file and of its model written anew', () => {
      const accepted = records.filter(({ verdict }) => verdict === 'accept')
      const before = runNfsconf(accepted.map(({ text }) => main(text)))
      const after = runNfsconf(accepted.map(({ text }) => main(nfsConf.render(nfsConf.parse(text).model))))
      expect(after.map(meaning)).toEqual(before.map(meaning))
      expect(after.flatMap(({ stderr }) => stderr)).toEqual([])
    })
  })

  it('agree on generated files, drop-ins and includes', { timeout: 120_000 }, () => {
    const seeds = corpusOf('nfs-conf').map(({ text }) => text)
    const cases = generatedCases(2500, 20_240_229, seeds)
    const different = compareAll(cases).flatMap(({ ours, theirs }, i) =>
      JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ ...cases[i], ours, theirs }],
    )
    expect(different.slice(0, 3)).toEqual([])
  })
})
