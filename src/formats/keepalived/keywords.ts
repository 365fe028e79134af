import { catalogue, type Keyword } from '../../lens/index.ts'
import { keepalivedConf } from './model/index.ts'

let keywords: readonly Keyword[] | undefined

/** Every keyword and where it may stand; put together once. */
export function allKeywords(): readonly Keyword[] {
  keywords ??= catalogue(keepalivedConf)
  return keywords
}

let words: ReadonlySet<string> | undefined

/** Whether a word is a keyword anywhere. */
export function isKeyword(word: string): boolean {
  words ??= new Set(allKeywords().flatMap(({ keyword, aliases }) => [keyword, ...(aliases ?? [])]))
  return words.has(word)
}
