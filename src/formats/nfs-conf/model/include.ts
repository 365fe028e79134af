import * as z from 'zod/mini'
import { type Field, Misfit, many, type Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { isWritable } from '../dialect.ts'

/** Another file, read at this place and in this section. */
export interface Include {
  /** Relative to the including file's directory; neither patterns nor variables are expanded. */
  path: string
  /** No complaint when the file is missing (`include = -FILE`). */
  optional?: true
}

const isPath = (path: string): boolean => isWritable(path) && !path.startsWith('-')

const includeValue: Value<Include> = {
  expected: 'a file path, with - in front when it may be missing',
  read(tree, from, to) {
    const written = to - from === 1 ? wordText(tree, from) : ''
    const optional = written.startsWith('-')
    const path = optional ? written.slice(1) : written
    if (!isPath(path)) return new Misfit('include-problem', { problem: path === '' ? 'names no file' : 'cannot name a file', path })
    return optional ? { path, optional: true } : { path }
  },
  write: ({ path, optional }) => [{ text: optional ? `-${path}` : path }],
  schema: () =>
    z.strictObject({
      path: z.string().check(z.refine(isPath, { error: 'not writable as a path' })),
      optional: z.optional(z.literal(true)),
    }),
}

/** Written above the section's own settings, so that these override what the file says. */
export const include: Field<Include[], 'always'> = many('include', includeValue, {
  doc: 'Reads another file at this place, in this section; what is set later overrides it.',
})
