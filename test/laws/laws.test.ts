import fc from 'fast-check'
import { describe, it } from 'vitest'
import { subjects, tape, tapes } from '../arbitraries/index.ts'
import { laws, someText } from './all.ts'
import { holds, PATIENCE } from './runs.ts'

describe.each(subjects.map((subject) => [subject.format.id, subject] as const))('laws of %s', (_, subject) => {
  const texts = fc.oneof(
    { arbitrary: tapes(160).map((numbers) => someText(subject, tape(numbers))), weight: 6 },
    { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
    { arbitrary: fc.constantFrom(...subject.seeds), weight: 1 },
  )
  for (const law of laws) {
    it(
      law.name,
      () => {
        if ('text' in law) holds(texts, (text) => law.text(subject, text))
        else holds(tapes(400), (numbers) => law.choices(subject, tape(numbers)))
      },
      PATIENCE,
    )
  }
})
