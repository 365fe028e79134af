import type { UnknownStatement } from '../../../lens/index.ts'

/** A device statement without words says nothing. */
export const isEmptyDevice = ({ text }: UnknownStatement): boolean => /^device\s*;?$/.test(text)

/** Whether an object has a statement with one of these keywords that could not be read: its absence is no news then. */
export function isUnread({ unknown = [] }: { readonly unknown?: readonly UnknownStatement[] }, ...keywords: readonly string[]): boolean {
  return unknown.some((item) => !isEmptyDevice(item) && keywords.includes(/^[^\s;{]+/.exec(item.text)?.[0] ?? ''))
}
