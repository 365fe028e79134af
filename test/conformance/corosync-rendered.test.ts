import { expect, it } from 'vitest'
import { corosync } from '../../src/formats/corosync/index.ts'
import { compareAll } from './corosync-comparison.ts'
import { setOf } from './corosync-running.ts'
import { runningTexts } from './corosync-running-texts.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { type PcsVerdict, runPcs } from './oracle/pcs.ts'
import { describeWithTools } from './oracle/tools.ts'

interface Named {
  readonly title: string
  readonly text: string
}

/** What is read from a text, by pcs where it makes a model of it, and by corosync; numbers as numbers. */
const meaning = ({ model, error }: PcsVerdict): unknown =>
  JSON.parse(JSON.stringify({ model, error }).replace(/"[+-]?0*(\d+)"/g, (_, digits: string) => `"${digits}"`))

/** Files that corosync takes, pcs reads and a model can hold, beside what our model of them is written as. */
function rendered(files: readonly Named[]) {
  const originals = runPcs(files.map(({ text }) => text))
  return files.flatMap(({ title, text }, i) => {
    const [document] = setOf(text).documents
    if (originals[i]!.error !== undefined || !corosync.schema().safeParse(document!.model).success) return []
    return [{ title, text, original: originals[i]!, again: corosync.render(document!.model) }]
  })
}

/** pcs and corosync read a rendered file as they read the one that it was read from. */
function bothAgree(files: readonly Named[], least: number): void {
  const used = rendered(files)
  expect(used.length).toBeGreaterThanOrEqual(least)
  const verdicts = runPcs(used.map(({ again }) => again))
  // What no lens takes is kept word for word, also where pcs would not write it.
  const strange = used.map(({ original }, i) => verdicts[i]!.unwritable?.filter((path) => !original.unwritable?.includes(path)))
  expect(used.map(({ title }, i) => ({ title, strange: strange[i], ...(meaning(verdicts[i]!) as object) }))).toEqual(
    used.map(({ title, original }) => ({ title, strange: [], ...(meaning(original) as object) })),
  )
  const [before, after] = [used.map(({ text }) => ({ text })), used.map(({ again }) => ({ text: again }))].map(compareAll)
  expect(used.map(({ title }, i) => ({ title, refused: after![i]!.theirs }))).toEqual(
    used.map(({ title }, i) => ({ title, refused: before![i]!.theirs })),
  )
}

describeWithTools(['corosync', 'pcs'], 'corosync: what is rendered is read by corosync and by pcs', () => {
  it('as the file was', () => bothAgree(runningTexts, 40), 120_000)

  describeCorpus('corosync', 'on the corpus', (records) => {
    it('as the file was', () => {
      const accepted = records.filter(({ verdict }) => verdict !== 'reject')
      bothAgree(
        accepted.map(({ file, text }) => ({ title: file, text })),
        10,
      )
    }, 120_000)
  })
})
