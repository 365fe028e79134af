import * as z from 'zod/mini'
import type { Schema } from '../../../lens/index.ts'
import { lowerAscii } from '../../../text/index.ts'
import { type CorosyncValue, parseInteger, value } from './values.ts'

/** corosync stores what is meant for corosync-qdevice as text; corosync-qdevice refuses what it cannot read. */
const number = (expected: string, min: number, max: number): CorosyncValue<number> =>
  value<number>({
    expected: `${expected}, ${min} to ${max}`,
    judge: 'qdevice',
    parse: (text) => parseInteger(text, min, max),
    print: String,
    schema: () => z.int().check(z.gte(min), z.lte(max)),
  })

export const devicePort = number('a port number', 1, 65_535)
export const deviceMilliseconds = (min: number, max: number): CorosyncValue<number> => number('milliseconds as a whole number', min, max)

const ON = ['on', 'yes', '1']
const OFF = ['off', 'no', '0']

export const deviceTruth = value<boolean>({
  expected: 'on or off',
  values: ['on', 'off'],
  judge: 'qdevice',
  parse(text) {
    const word = lowerAscii(text)
    return ON.includes(word) ? true : OFF.includes(word) ? false : undefined
  },
  print: (on) => (on ? 'on' : 'off'),
  schema: () => z.boolean(),
})

/** On, off, or a word of the key's own. */
function switchOr<const Third extends string>(third: Third): CorosyncValue<'on' | 'off' | Third> {
  const words = ['on', 'off', third] as const
  return value<'on' | 'off' | Third>({
    expected: `on, off or ${third}`,
    values: words,
    judge: 'qdevice',
    parse(text) {
      const word = lowerAscii(text)
      return word === third ? third : ON.includes(word) ? 'on' : OFF.includes(word) ? 'off' : undefined
    },
    print: (word) => word,
    schema: () => z.enum(words) as unknown as Schema<'on' | 'off' | Third>,
  })
}

export type Tls = 'on' | 'off' | 'required'
export const tls: CorosyncValue<Tls> = switchOr('required')

export type HeuristicsMode = 'on' | 'off' | 'sync'
export const heuristicsMode: CorosyncValue<HeuristicsMode> = switchOr('sync')

/** The partition with a certain node: by its place among the ids, or by the id. */
export const tieBreaker = value<'lowest' | 'highest' | number>({
  expected: 'lowest, highest or a node id',
  values: ['lowest', 'highest'],
  judge: 'qdevice',
  parse: (text) => (text === 'lowest' || text === 'highest' ? text : parseInteger(text, 1, 4_294_967_295)),
  print: String,
  schema: () =>
    z.union([z.enum(['lowest', 'highest']), z.int().check(z.gte(1), z.lte(4_294_967_295))]) as unknown as Schema<
      'lowest' | 'highest' | number
    >,
})
