import * as z from 'zod/mini'
import { bare, listWords, Misfit, type Schema, type Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'

/** How many nodes a decision takes: none, more than half, every one, or so many. */
export type Votes = 'off' | 'majority' | 'all' | number

const WORDS = ['off', 'majority', 'all'] as const
const expected = `${listWords(WORDS)}, or a number of nodes, 1 to 32`
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 32

export const votes: Value<Votes> = {
  expected,
  values: WORDS,
  read(tree, from, to) {
    if (to - from !== 1) return new Misfit('wrong-arguments', { expected, count: to - from })
    const value = wordText(tree, from)
    const word = WORDS.find((known) => known === value)
    if (word) return word
    return /^\s*0*\d+$/.test(value) && isCount(Number(value)) ? Number(value) : new Misfit('invalid-value', { value, expected })
  },
  write: (value) => [bare(String(value))],
  schema: () => z.union([z.enum(WORDS), z.number().check(z.refine(isCount, { error: 'not 1 to 32' }))]) as unknown as Schema<Votes>,
}
