import { expect, it } from 'vitest'
import { readOurs, readTheirs, setOf } from './corosync-running.ts'
import { runningTexts } from './corosync-running-texts.ts'
import { exceptions } from './exceptions.ts'
import { runDaemons } from './oracle/corosync-daemon.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { describeWithTools } from './oracle/tools.ts'

/** Both sides of each file that starts. */
function compare(texts: readonly { readonly title: string; readonly text: string }[]) {
  return runDaemons(texts).flatMap((verdict, i) => {
    if (!verdict.started) return []
    const { title, text } = texts[i]!
    const theirs = readTheirs(verdict)
    return [{ title, theirs, ours: readOurs(setOf(text), theirs) }]
  })
}

describeWithTools(['corosync'], 'corosync: what a running daemon acts on', () => {
  it('is what quorate says', () => {
    const compared = compare(runningTexts)
    expect(compared.map(({ title }) => title)).toEqual(runningTexts.map(({ title }) => title))
    expect(compared.map(({ title, ours }) => ({ title, ...ours }))).toEqual(compared.map(({ title, theirs }) => ({ title, ...theirs })))
  }, 120_000)

  describeCorpus('corosync', 'on the corpus', (records) => {
    it('is what quorate says', () => {
      const used = records.filter(({ verdict, file }) => verdict !== 'reject' && !(file in exceptions.corosync.running))
      const accepted = used.map(({ file, text }) => ({ title: file, text }))
      const compared = compare(accepted)
      expect(compared.map(({ title }) => title)).toEqual(accepted.map(({ title }) => title))
      expect(compared.map(({ title, ours }) => ({ title, ...ours }))).toEqual(compared.map(({ title, theirs }) => ({ title, ...theirs })))
    }, 120_000)
  })
})
