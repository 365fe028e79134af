import { type Body, body, pairs, text } from '../../../lens/index.ts'
import { isWritable } from '../dialect.ts'
import type { Environment } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { orReference, words } from './values.ts'

const isName = (name: string): boolean => /^[^\s=[#;$"'\\][^\s=]*$/.test(name) && isWritable(name) && name.toLowerCase() !== 'include'

const environmentBody = body(
  {},
  {
    include,
    variables: pairs(text('a variable name', isName), orReference(words), {
      doc: 'A variable of your own; a value elsewhere that is `$NAME` takes its value unless the process environment has one.',
    }),
  },
  settingsBody,
)

/** [environment]: variables that values refer to as `$NAME`. */
export const environment: Body<Environment> = environmentBody
