import { catalogue, type Keyword } from '../../lens/index.ts'
import { keepalivedConf } from './model/index.ts'

let keywords: readonly Keyword[] | undefined

/** Every keyword and where it may stand; put together once. */
export function allKeywords(): readonly Keyword[] {
  keywords ??= catalogue(keepalivedConf)
  return keywords
}
