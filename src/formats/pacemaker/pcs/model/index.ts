import * as z from 'zod/mini'
import { type Body, bare, body, isMacro, labelOf, type Macro, rows, type Value } from '../../../../lens/index.ts'
import { expands, isExpandingWord, ShellTag, wordText } from '../../../../syntax/index.ts'

/** A word that only the running shell knows is kept as it is written. */
type ScriptWord = string | Macro

/** One call of pcs. */
export interface PcsCommand {
  words: ScriptWord[]
}

/** A script: its calls of pcs, in order. */
export interface PcsScript {
  commands: PcsCommand[]
}

/** No argument of a program holds a NUL. */
const isWritable = (text: string): boolean => !text.includes('\0')

const words: Value<ScriptWord[]> = {
  expected: 'the words of a command',
  read(tree, from, to) {
    const read: ScriptWord[] = []
    for (let word = from; word < to; word++) {
      const written = tree.text.slice(tree.wordStart[word], tree.wordEnd[word])
      read.push(expands(written) ? { raw: written } : wordText(tree, word))
    }
    return read
  },
  write: (value) => value.map((word) => (isMacro(word) ? bare(word.raw) : { text: word })),
  schema: () =>
    z.array(
      z.union([
        z.string().check(z.refine(isWritable, { error: 'no argument of a program' })),
        z.strictObject({
          raw: z.string().check(z.refine(isExpandingWord, { error: 'no word that a shell expands' })),
        }),
      ]),
    ) as never,
}

const command: Body<PcsCommand> = body({ words: labelOf(0, words, 'The words behind pcs.') }, {}) as Body<PcsCommand>

/** What a script calls pcs with. */
export const script: Body<PcsScript> = body(
  {},
  { commands: rows(ShellTag.command, command, { doc: 'Calls of pcs, in the order of the script.' }) },
) as Body<PcsScript>
