import type { Finding } from '../../document/index.ts'
import type { Span } from '../../text/index.ts'
import { mainOf } from './missing.ts'
import type { Place } from './places.ts'
import type { CorosyncSet } from './rule.ts'

/** What reading says of a key that is misspelt or in a wrong place: whoever misses that key says more. */
export const MISSPELLINGS = ['corosync/unknown-keyword', 'corosync/wrong-context', 'corosync/ignored'] as const

/**
 * What reading already said of a key: that its value is refused, that a name looks like it, that it stands elsewhere.
 * Within a section, where one is given.
 */
export function toldOf(set: CorosyncSet, keyword: string, within?: Span): (Place & { readonly isRefused: boolean }) | undefined {
  const document = mainOf(set)
  const found = document?.problems.find((problem) => isAbout(problem, keyword) && (!within || meets(problem.span, within)))
  return found && { document: document!, span: found.span, isRefused: found.effect === 'rejected' }
}

const isAbout = ({ data }: Finding, keyword: string): boolean =>
  data !== undefined && (data.keyword === keyword || data.nearest === keyword || String(data.path ?? '').endsWith(`.${keyword}`))

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** What stands where the missing key was meant: for the message. */
export const insteadOf = (told: Place | undefined): { readonly instead?: string } =>
  told ? { instead: told.document.text.slice(told.span.start, told.span.end) } : {}

export const notRead = (instead: string | number | undefined): string => (instead === undefined ? '' : `; ${instead} here is not read`)

/** Whether reading already complains about a place. */
export const isToldAt = ({ document, span }: Place): boolean => document.problems.some((problem) => meets(problem.span, span))
