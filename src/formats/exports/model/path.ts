import * as z from 'zod/mini'
import type { Schema, Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { isWritablePath } from '../dialect.ts'

/** The directory of a line. Whatever stands there is read, because exportfs takes it; only what is safe is written. */
export const pathValue: Value<string> = {
  expected: 'an absolute path',
  read: (tree, from) => wordText(tree, from),
  write: (path) => [{ text: path }],
  schema: () => z.string().check(z.refine(isWritablePath, { error: 'no path that exportfs could keep' })) as unknown as Schema<string>,
}
