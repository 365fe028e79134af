import { expect, it } from 'vitest'
import { type PacemakerFile, pacemaker } from '../../src/formats/pacemaker/index.ts'
import { modelOf, type Subject, seeded, subjects } from '../arbitraries/index.ts'
import { malformed } from '../syntax/xml/malformed.ts'
import { exceptions } from './exceptions.ts'
import { pacemakerGotchas } from './gotchas/pacemaker.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { whyAbsent } from './oracle/host.ts'
import { type CrmVerdict, crmVerdicts, isRefused, schemaVerdicts, withoutStatus } from './oracle/pacemaker.ts'
import { describeWithTools } from './oracle/tools.ts'
import { rearranged } from './pacemaker-texts.ts'

const subject: Subject = subjects.find(({ format }) => format.id === 'pacemaker')!
const seeds = [...new Set(subject.seeds.map(withoutStatus))].filter(
  (text) => /<cib[^>]*validate-with=["']pacemaker-/.test(text) && pacemaker.parse(text).tree.faults.length === 0,
)
const target = { pacemaker: '2.1.5' }

/** What we say is refused. */
const refusals = (text: string): string[] =>
  pacemaker
    .parse(text, { target })
    .problems.filter(({ effect, rule }) => effect === 'rejected' && !(rule in exceptions.pacemaker.rules))
    .map(({ rule, message }) => `${rule}: ${message}`)

const isExcepted = (text: string, verdict: CrmVerdict): boolean => exceptions.pacemaker.texts.some(({ applies }) => applies(text, verdict))

describeWithTools(['crm_verify'], 'crm_verify', () => {
  it('refuses what we say it does, and nothing else, of rearranged CIBs', () => {
    const texts = Array.from({ length: 1100 }, (_, seed) => {
      const choices = seeded(seed)
      return rearranged(choices, seeds[choices.below(seeds.length)]!)
    })
    const verdicts = crmVerdicts(texts)
    const compared = texts.flatMap((text, i) => (isExcepted(text, verdicts[i]!) ? [] : [{ text, theirs: verdicts[i]! }]))
    for (const { text, theirs } of compared) {
      const ours = refusals(text)
      expect({ text, ours, refused: ours.length > 0, errors: theirs.errors }).toEqual({
        text,
        ours,
        refused: isRefused(theirs),
        errors: theirs.errors,
      })
    }
    const refused = compared.filter(({ theirs }) => isRefused(theirs)).length
    expect(compared.length).toBeGreaterThan(1000)
    expect([refused > 500, compared.length - refused > 120]).toEqual([true, true])
  }, 300_000)

  it('takes everything that is written from a model', () => {
    const models = Array.from({ length: 350 }, (_, seed) => modelOf(seeded(seed), subject)).filter(
      (model): model is PacemakerFile => 'cib' in model,
    )
    const texts = models.map((model) => pacemaker.render(model))
    crmVerdicts(texts).forEach((verdict, i) => {
      expect({ text: texts[i], refused: isRefused(verdict), errors: verdict.errors }).toMatchObject({ refused: false })
    })
    expect(texts.length).toBeGreaterThan(30)
  }, 300_000)

  it('says of what is recorded what we say', () => {
    const kept = pacemakerGotchas.filter(({ title }) => !(title in exceptions.pacemaker.gotchas))
    const verdicts = crmVerdicts(kept.map(({ text }) => text))
    expect(kept.map(({ title, text }) => ({ title, refused: refusals(text).length > 0 }))).toEqual(
      kept.map(({ title }, i) => ({ title, refused: isRefused(verdicts[i]!) })),
    )
  }, 60_000)
})

describeWithTools(['xmllint', 'crm_verify'], 'the schema itself', () => {
  it('finds valid what has no finding', () => {
    const texts = Array.from({ length: 500 }, (_, seed) => {
      const choices = seeded(10_000 + seed)
      return rearranged(choices, seeds[choices.below(seeds.length)]!)
    }).filter(
      (text) =>
        refusals(text).length === 0 && /<cib[^>]*validate-with=["']pacemaker-3\.9["']/.test(text) && !pacemaker.parse(text).problems.length,
    )
    const valid = schemaVerdicts(texts, '3.9')
    texts.forEach((text, i) => {
      expect({ text, valid: valid[i] }).toEqual({ text, valid: true })
    })
    expect(texts.length).toBeGreaterThan(30)
  }, 60_000)
})

it('malformed documents are found', () => {
  for (const { text } of malformed) {
    const { problems } = pacemaker.parse(text)
    expect(
      problems.some(({ rule }) => rule === 'pacemaker/syntax'),
      text,
    ).toBe(true)
  }
})

const toolsAreThere = whyAbsent('crm_verify') === undefined

describeCorpus('cib', 'CIBs that others wrote', (records) => {
  it.runIf(toolsAreThere)(
    'are judged as crm_verify judges them, and taken when they are written anew',
    () => {
      const texts = records.map(({ text }) => withoutStatus(text))
      const again = texts.map((text) => pacemaker.render(pacemaker.parse(text).model))
      const [before, after] = [crmVerdicts(texts), crmVerdicts(again)]
      records.forEach(({ file }, i) => {
        expect({ file, ours: refusals(texts[i]!) }).toEqual({ file, ours: [] })
        expect({ file, refused: isRefused(before[i]!) }).toEqual({ file, refused: false })
        expect({ file, ...after[i]! }).toEqual({ file, ...before[i]! })
      })
      expect(records.length).toBeGreaterThan(10)
    },
    120_000,
  )

  it('read the same when they are written anew', () => {
    for (const { file, text } of records) {
      const { model } = pacemaker.parse(text)
      expect(pacemaker.parse(pacemaker.render(model)).model, file).toEqual(model)
    }
  })
})
