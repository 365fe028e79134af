// Searches for a text that breaks a law. `npm run fuzz -- --format exports --count 100000 --seed 7`
// repeats a search; `--laws` takes the laws that generate their own models and edits as well, which is slower.

import { parseArgs } from 'node:util'
import { type Choices, type Subject, seeded, subjects, tape, textKinds, textOf } from '../arbitraries/index.ts'
import { type Law, laws } from '../laws/all.ts'
import { shorter } from './shrink.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    format: { type: 'string' },
    laws: { type: 'boolean', default: false },
  },
})
const count = Number(values.count)
const seed = Number(values.seed ?? Date.now() % 0x7fffffff)
const chosen = subjects.filter(({ format }) => values.format === undefined || format.id === values.format)
if (chosen.length === 0 || !Number.isInteger(count) || !Number.isInteger(seed)) {
  console.error(`usage: npm run fuzz -- [--count N] [--seed N] [--laws] [--format ${subjects.map(({ format }) => format.id).join('|')}]`)
  process.exit(2)
}

type TextLaw = Extract<Law, { text: unknown }>
type ChoiceLaw = Extract<Law, { choices: unknown }>
const textLaws = laws.filter((law): law is TextLaw => 'text' in law && !law.name.startsWith('7'))
const otherLaws: readonly (TextLaw | ChoiceLaw)[] = values.laws ? laws.filter((law) => !(textLaws as readonly Law[]).includes(law)) : []

/** What goes wrong, without the numbers and names that differ from input to input. */
function failure(run: () => void): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

const kindOf = (message: string): string =>
  message
    .split('\n')[0]!
    .replace(/[0-9]+|["“'][^"”']*["”']/g, '_')
    .slice(0, 50)

/** Decisions that are written down while they are taken, so that they can be taken again. */
function recorded(choices: Choices, onto: number[]): Choices {
  return {
    below(limit) {
      const number = choices.below(limit)
      onto.push(number)
      return number
    },
  }
}

const known = new Set<string>()

function report(law: string, id: string, message: string, input: string): void {
  console.log(`\n${id} breaks “${law}”\n  ${message.slice(0, 1200).replaceAll('\n', '\n  ')}\n  input ${input}`)
}

function searchText(subject: Subject, law: TextLaw, text: string): void {
  const message = failure(() => law.text(subject, text))
  if (message === undefined) return
  const mark = `${subject.format.id} ${law.name} ${kindOf(message)}`
  if (known.has(mark)) return
  known.add(mark)
  const small = shorter([...text.split('')], (units) => {
    const other = failure(() => law.text(subject, units.join('')))
    return other !== undefined && kindOf(other) === kindOf(message)
  }).join('')
  report(law.name, subject.format.id, failure(() => law.text(subject, small))!, JSON.stringify(small))
}

function searchChoices(subject: Subject, law: ChoiceLaw, choices: Choices): void {
  const numbers: number[] = []
  const message = failure(() => law.choices(subject, recorded(choices, numbers)))
  if (message === undefined) return
  const mark = `${subject.format.id} ${law.name} ${kindOf(message)}`
  if (known.has(mark)) return
  known.add(mark)
  const small = shorter(
    numbers,
    (list) => {
      const other = failure(() => law.choices(subject, tape(list)))
      return other !== undefined && kindOf(other) === kindOf(message)
    },
    0,
  )
  report(law.name, subject.format.id, failure(() => law.choices(subject, tape(small)))!, `choices ${JSON.stringify(small)}`)
}

console.log(`seed ${seed}, ${count} inputs per format`)
for (const subject of chosen) {
  const start = performance.now()
  const before = known.size
  for (let i = 0; i < count; i++) {
    const choices = seeded(Math.imul(seed, 0x9e3779b1) + i)
    const text = textOf(textKinds[i % textKinds.length]!, choices, subject)
    for (const law of textLaws) searchText(subject, law, text)
    for (const law of otherLaws) {
      if ('text' in law) searchText(subject, law, text)
      else searchChoices(subject, law, choices)
    }
  }
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${subject.format.id}: ${count} inputs in ${seconds.toFixed(0)} s (${Math.round(count / seconds)} a second), ${known.size - before} kinds of failure`,
  )
}
process.exit(known.size > 0 ? 1 : 0)
