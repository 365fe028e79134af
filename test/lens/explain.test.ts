import { expect, it } from 'vitest'
import { explainUnknown } from '../../src/lens/explain.ts'
import type { Keyword } from '../../src/lens/index.ts'

const row = (keyword: string, ...context: string[]): Keyword => ({ keyword, context, expected: '', doc: '' })

it('a word of this place in other letters is that word, not one of another place', () => {
  const rows = [row('name', 'service'), row('name', 'node')]
  expect(explainUnknown(rows, ['node'], 'NAME')).toEqual({ kind: 'unknown', nearest: 'name' })
  expect(explainUnknown(rows, ['totem'], 'NAME')).toEqual({ kind: 'elsewhere', context: 'service, node' })
})
