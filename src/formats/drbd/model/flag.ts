import * as z from 'zod/mini'
import { Misfit, type Schema, type Value } from '../../../lens/index.ts'

/** A keyword that stands alone. */
export const present: Value<true> = {
  expected: 'nothing behind it',
  read: (_tree, from, to) => (to === from ? true : new Misfit('wrong-arguments', { expected: 'nothing', count: to - from })),
  write: () => [],
  schema: () => z.literal(true) as unknown as Schema<true>,
}
