import * as z from 'zod/mini'
import { type Body, bare, body, label, Misfit, optionalLabel, type Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { byteLength } from '../../../text/index.ts'
import type { Definition } from '../types.ts'
import { STATEMENT_LIMIT } from '../written.ts'

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/

const definitionName: Value<string> = {
  expected: 'a name',
  read(tree, from) {
    const name = wordText(tree, from).slice(1, -1)
    return NAME.test(name)
      ? name
      : new Misfit('invalid-value', { value: name, expected: 'a name of at most 100 letters, digits and _' }, from, from + 1)
  },
  write: (name) => [bare(`$${name}=`)],
  schema: () => z.string().check(z.regex(NAME)),
}

/** A line as it can stand behind `$NAME=`: nothing that would be cut off, and no end that joins the next line. */
function isLine(line: string): boolean {
  if (/[\r\0\\]|^[ \t]|[ \t]$/.test(line) || line === '' || byteLength(line) > STATEMENT_LIMIT || /\p{Surrogate}/u.test(line)) return false
  const unquoted = line.replace(/"[^"]*"/g, '')
  return !/["#!]/.test(unquoted)
}

const definitionValue: Value<string> = {
  expected: 'a text',
  read: (tree, from) => wordText(tree, from),
  write: (value) => [bare(value.includes('\n') ? ` \\\n    ${value.split('\n').join(' \\\n    ')}` : value)],
  schema: () => z.string().check(z.refine((value) => value.split('\n').every(isLine), { error: 'not writable as a definition' })),
}

const definitionBody = body(
  {
    name: label(definitionName, 'What refers to it: $NAME, or the same in braces.'),
    value: optionalLabel(definitionValue, undefined, 'What stands for the name, quotes included; several lines where it has line feeds.'),
  },
  {},
  { key: 'name' },
)

/** $NAME=value: a text that later lines refer to. */
export const definition: Body<Definition> = definitionBody
