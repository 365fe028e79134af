import { type Body, body, label, oneOf, restLabel, text } from '../../../lens/index.ts'
import { byteLength } from '../../../text/index.ts'
import type { Include } from '../types.ts'
import { whole } from './values.ts'

const DIRECTIVES = ['include', 'includer', 'includem', 'includew', 'includeb', 'includea'] as const

/** A path as an include line takes it: the rest of the line as it is, without quotes. */
const isPath = (path: string): boolean =>
  path !== '' && !/["\\#!\r\n\0]|^[ \t]|[ \t]$|\$[A-Za-z_{]|\p{Surrogate}/u.test(path) && byteLength(path) <= 800

const pathValue = text('a path, perhaps with wildcards', isPath)

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
