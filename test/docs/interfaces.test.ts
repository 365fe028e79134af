import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interfaceFiles } from '../../.ci/docs/interfaces.ts'
import { type Checkout, checkout } from './checkout.ts'

/** A format's model in a folder of its own, with all that the generator has to name. */
const VALUES = `
import { text, type ItemsValue, type Value } from '../../../lens/index.ts'
import type { ToyOption } from '../types.ts'
export interface Reference { raw: string }
export type Level = (typeof LEVELS)[number]
export const LEVELS = ['low', 'high'] as const
export const level = text('a level') as unknown as Value<Level[] | Reference>
const toyOptions = { ...text('options'), keywords: [
  { keyword: 'slow', context: [], expected: '', doc: 'Takes its time.' },
  { keyword: 'max_size', context: [], expected: 'a size', doc: 'Largest size', defaultDoc: '1 MiB' },
] } as unknown as ItemsValue<'slow' | { maxSize: number } | { unknown: string }>
/** One option. */
export const options: ItemsValue<ToyOption> = toyOptions
`
const MODEL = `
import { type Body, body, group, label, many, one, rows, text } from '../../../lens/index.ts'
import type { Row, Toy } from '../types.ts'
import { level, options } from './values.ts'
const rowBody = body({ name: label(text('a name'), 'Its */ name.'), options: label(options, 'How.') }, {})
/** One row. */
export const row: Body<Row> = rowBody
const toyBody = body({}, {
  rows: rows(1, row, { doc: 'All rows.' }),
  level: one('log-level', level, { doc: 'How much is logged.', since: '2.0' }),
  notes: many('note', text('a note'), { doc: 'Notes.' }),
  timing: group({ pause: one('pause', text('seconds'), { doc: 'Seconds of rest.' }) }),
}, { unknown: (text) => { throw new Error(text) } })
/** The whole file. */
export const toy: Body<Toy> = toyBody
`

const EXPECTED = `// Generated from the lenses of ./model by \`npm run docs\`: change those, not this.

import type { UnknownStatement } from '../../lens/index.ts'
import type { Level, Reference } from './model/values.ts'

/** One row. */
export interface Row {
  /** Its *\\/ name. */
  name: string
  /** How. */
  options: ToyOption[]
}

/** The whole file. */
export interface Toy {
  /** All rows. */
  rows: Row[]
  /**
   * How much is logged.
   * Written \`log-level\`. Since 2.0.
   */
  level?: Level[] | Reference
  /**
   * Notes.
   * Written \`note\`.
   */
  notes: string[]
  timing: {
    /** Seconds of rest. */
    pause?: string
  }
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One option. */
export type ToyOption =
  /** Takes its time. */
  | 'slow'
  | {
      /**
       * Largest size.
       * Written \`max_size\`. Default: 1 MiB.
       */
      maxSize: number
    }
  | { unknown: string }
`

describe('the generated types of a model', () => {
  let copy: Checkout
  const write = (name: string, text: string) => writeFileSync(copy.path('src/formats/toy/model', name), text)
  const generated = async () => (await interfaceFiles(copy.path(), ['toy'])).get('src/formats/toy/types.ts')
  beforeAll(() => {
    copy = checkout()
    mkdirSync(copy.path('src/formats/toy/model'), { recursive: true })
    write('values.ts', VALUES)
    write('index.ts', MODEL)
  })
  afterAll(() => copy.remove())

  it('are named where there is a name, and say all that the lenses say', { timeout: 60_000 }, async () => {
    expect(await generated()).toBe(EXPECTED)
  })

  it('are refused where they would say nothing', { timeout: 60_000 }, async () => {
    write('index.ts', MODEL.replace('/** One row. */\n', ''))
    await expect(generated()).rejects.toThrow('src/formats/toy/model/index.ts: Row has no documentation; write it above row')
    write('index.ts', MODEL.replace('export const row:', 'const row:'))
    await expect(generated()).rejects.toThrow('src/formats/toy/model/index.ts: row is not exported, so Row cannot be documented')
  })

  it('are refused where the model declares them itself', { timeout: 60_000 }, async () => {
    write('index.ts', `${MODEL}export interface Row { name: string }\n`)
    await expect(generated()).rejects.toThrow('Row is generated; import it from types.ts instead of declaring it')
  })

  it('are refused where the types do not check', { timeout: 60_000 }, async () => {
    write('index.ts', MODEL)
    write('values.ts', VALUES.replace('Value<Level[] | Reference>', 'Value<Nothing>'))
    await expect(generated()).rejects.toThrow('src/formats/toy/types.ts: a property is of type any, so something does not type-check')
  })
})
