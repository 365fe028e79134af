import type { Argument } from '../argument.ts'

/** Words behind a keyword, up to the next keyword. */
export interface WordGroup {
  readonly keyword: Argument | undefined
  readonly words: Argument[]
}

/** Cuts a command's words at its keywords; what stands before the first has none. */
export function groupsOf(words: readonly Argument[], keywords: ReadonlySet<string>): WordGroup[] {
  const groups: WordGroup[] = [{ keyword: undefined, words: [] }]
  for (const word of words) {
    if (keywords.has(word.text)) groups.push({ keyword: word, words: [] })
    else groups.at(-1)!.words.push(word)
  }
  return groups
}

/** All words of the groups of one keyword. */
export const wordsOf = (groups: readonly WordGroup[], keyword: string | undefined): Argument[] =>
  groups.flatMap((group) => (group.keyword?.text === keyword ? group.words : []))
