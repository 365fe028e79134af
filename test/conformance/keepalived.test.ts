import { expect, it } from 'vitest'
import { lineIndex } from '../../src/text/index.ts'
import { seeded, subjects, textOf } from '../arbitraries/index.ts'
import { seedOfRun } from '../arbitraries/seed.ts'
import { exceptions } from './exceptions.ts'
import { keepalivedGotchas } from './gotchas/keepalived.ts'
import { compareAll, type KeepalivedComparison } from './keepalived-comparison.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { describeWithTools } from './oracle/tools.ts'

/** What there is to say about a difference: the text, their messages, our findings. */
const shown = ({ text, verdict, findings, ours, theirs }: KeepalivedComparison) => ({
  text,
  theirs: { ...theirs, messages: verdict.messages.map(({ line, text: said }) => `${line ?? '-'} ${said}`) },
  ours: { ...ours, findings: findings.map(({ rule, effect, span }) => `${lineIndex(text).at(span.start).line} ${effect} ${rule}`) },
})

const excepted = (comparison: KeepalivedComparison): boolean => exceptions.keepalived.generated.some(({ applies }) => applies(comparison))
const differs = ({ ours, theirs }: KeepalivedComparison): boolean =>
  ours.rejected !== theirs.rejected || ours.complains !== theirs.complains

const TEXTS = 2400

describeWithTools(['keepalived'], 'keepalived: quorate and keepalived -t', () => {
  it('agree on every gotcha', { timeout: 60_000 }, () => {
    const titles = new Map(keepalivedGotchas.map(({ text, title }) => [text, title]))
    const different = compareAll(keepalivedGotchas.map(({ text }) => text))
      .filter((comparison) => differs(comparison) && !excepted(comparison))
      .filter(({ text }) => !(titles.get(text)! in exceptions.keepalived.gotchas))
    expect(different.map(shown)).toEqual([])
  })

  describeCorpus('keepalived', 'on the corpus', (records) => {
    it('agree on every file', { timeout: 60_000 }, () => {
      const used = records.filter(({ file }) => !(file in exceptions.keepalived.corpus))
      const compared = compareAll(used.map(({ text }) => text))
      expect(compared.length).toBeGreaterThan(used.length * 0.9)
      expect(compared.filter((comparison) => differs(comparison) && !excepted(comparison)).map(shown)).toEqual([])
    })
  })

  it('agree on generated and mutated files', { timeout: 300_000 }, () => {
    const subject = subjects.find(({ format }) => format.id === 'keepalived')!
    const first = seedOfRun() * TEXTS
    const texts = Array.from({ length: TEXTS }, (_, i) => textOf(i % 4 === 0 ? 'soup' : 'mutated', seeded(first + i), subject)).filter(
      (text) => !/\p{Surrogate}/u.test(text),
    )
    const compared = compareAll(texts)
    expect(compared.length).toBeGreaterThan(2000)
    const different = compared.filter((comparison) => differs(comparison) && !excepted(comparison))
    expect(different.slice(0, 3).map(shown)).toEqual([])
  })
})
