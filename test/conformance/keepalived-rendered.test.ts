import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { keepalived } from '../../src/formats/keepalived/index.ts'
import { exceptions } from './exceptions.ts'
import { compareAll } from './keepalived-comparison.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { runKeepalived, runKeepalivedDump } from './oracle/keepalived.ts'
import { describeWithTools } from './oracle/tools.ts'

const SAMPLES = '/usr/share/doc/keepalived/samples'
const HOST = 'node'

/** What the machine has, not what the file says. */
const OF_THE_MACHINE = 'Interfaces'

interface Named {
  readonly title: string
  readonly text: string
}

/** Files that keepalived takes, beside what our model of them is written as. */
function rendered(files: readonly Named[]) {
  const taken = new Set(
    compareAll(files.map(({ text }) => text)).flatMap(({ text, ours, theirs }) => (ours.rejected || theirs.rejected ? [] : [text])),
  )
  return files.flatMap(({ title, text }) => {
    if (!taken.has(text)) return []
    const { model } = keepalived.parse(text)
    expect(keepalived.schema().safeParse(model).success, title).toBe(true)
    return [{ title, text, again: keepalived.render(model) }]
  })
}

/** A running daemon prints the same of both, and -t says nothing of what is rendered that it did not say before. */
function readsAsBefore(files: readonly Named[], least: number): void {
  const used = rendered(files)
  expect(used.length).toBeGreaterThanOrEqual(least)
  const asked = [used.map(({ text }) => text), used.map(({ again }) => again)]
  const [before, after] = asked.map((texts) => runKeepalived(texts.map((text) => ({ files: text, configId: HOST }))))
  const said = (messages: readonly { readonly text: string }[]): string[] => [...new Set(messages.map(({ text }) => text))]
  const added = used.map(({ title }, i) => ({
    title,
    added: said(after![i]!.messages).filter((text) => !said(before![i]!.messages).includes(text)),
  }))
  expect(added.filter((one) => one.added.length > 0)).toEqual([])
  const [original, again] = asked.map((texts) =>
    runKeepalivedDump(texts.map((text) => ({ files: text, configId: HOST }))).map(({ dump }) =>
      Object.fromEntries(Object.entries(dump).filter(([heading]) => heading !== OF_THE_MACHINE)),
    ),
  )
  const dumps = used.map(({ title }, i) => ({ title, before: original![i], after: again![i] }))
  expect(dumps.filter((one) => Object.keys(one.before!).length > 0).length).toBeGreaterThanOrEqual(least / 2)
  const different = dumps.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
  expect(different.map((one) => ({ title: one.title, dump: one.after }))).toEqual(
    different.map((one) => ({ title: one.title, dump: one.before })),
  )
}

describeWithTools(['keepalived'], 'keepalived reads what is rendered as it reads the file', () => {
  it('of the package', () => {
    const names = readdirSync(SAMPLES).filter((name) => /keepalived.*\.conf/.test(name) || name.startsWith('keepalived.conf'))
    readsAsBefore(
      names.map((title) => ({ title, text: readFileSync(`${SAMPLES}/${title}`, 'utf8') })),
      15,
    )
  }, 90_000)

  describeCorpus('keepalived', 'of the corpus', (records) => {
    it('as it was', () => {
      const used = records.filter(({ file }) => !(file in exceptions.keepalived.corpus))
      readsAsBefore(
        used.map(({ file, text }) => ({ title: file, text })),
        30,
      )
    }, 90_000)
  })
})
