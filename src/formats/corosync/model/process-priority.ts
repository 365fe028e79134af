import * as z from 'zod/mini'
import type { Schema } from '../../../lens/index.ts'
import { parseInteger, value } from './values.ts'

const LIMIT = 2_147_483_647
/** A nice value: max and min are its extremes. */
export type Priority = number | 'max' | 'min'

/** Corosync looks at it when it starts, and stops at anything else. */
export const processPriority = value<Priority>({
  expected: 'a whole number, max or min',
  values: ['max', 'min'],
  judge: 'start',
  parse: (text) => (text === 'max' || text === 'min' ? text : parseInteger(text, -LIMIT - 1, LIMIT)),
  print: String,
  schema: () => z.union([z.int().check(z.gte(-LIMIT - 1), z.lte(LIMIT)), z.enum(['max', 'min'])]) as unknown as Schema<Priority>,
})
