import { type Body, body, label, oneOf, restLabel, text } from '../../../lens/index.ts'
import type { Include } from '../types.ts'
import { isIncludePath } from '../written.ts'
import { whole } from './values.ts'

const DIRECTIVES = ['include', 'includer', 'includem', 'includew', 'includeb', 'includea'] as const

const pathValue = text('a path, perhaps with wildcards', isIncludePath)

const includeBody = body(
  {
    directive: label(
      oneOf(DIRECTIVES),
      'How strict it is: with `r` a file that matches must be readable, `m` something must match, `w` a wildcard must match, `b` every alternative in braces, `a` all of that.',
    ),
    path: restLabel(
      whole({ ...pathValue, write: (path) => [{ text: path, bare: true }] }),
      'Path or pattern, from the folder of the file that includes it.',
    ),
  },
  {},
)

/** include: other files that are read in this place. */
export const include: Body<Include> = includeBody
