import type { UnknownStatement } from '../../../lens/index.ts'

/** Whether an object has a statement with one of these keywords that could not be read: its absence is no news then. */
export function isUnread({ unknown = [] }: { readonly unknown?: readonly UnknownStatement[] }, ...keywords: readonly string[]): boolean {
  return unknown.some(({ text }) => keywords.includes(/^[^\s;{]+/.exec(text)?.[0] ?? ''))
}
