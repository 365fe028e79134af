import type { Finding } from '../../document/index.ts'
import { nodeSpan } from '../../syntax/index.ts'
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

/** The same within the section that holds what is set below a path. */
export function toldBelow(set: CorosyncSet, path: string, keyword: string): ReturnType<typeof toldOf> {
  const entry = set.effective.map.firstBelow(path)
  return entry && toldOf(set, keyword, nodeSpan(entry.document.tree, entry.document.tree.parent[entry.node]!))
}

const isAbout = ({ data }: Finding, keyword: string): boolean =>
  data !== undefined && (data.keyword === keyword || data.nearest === keyword || String(data.path ?? '').endsWith(`.${keyword}`))

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/**
 * Whether each line of corosync.conf is a section or a setting: what a file means, and what it lacks, is guesswork
 * where one is neither.
 */
export const isReadable = (set: CorosyncSet): boolean => !mainOf(set)?.problems.some(({ rule }) => rule === 'corosync/syntax')

/** What stands where the missing key was meant: for the message. */
export const insteadOf = (told: Place | undefined): { readonly instead?: string } =>
  told ? { instead: told.document.text.slice(told.span.start, told.span.end) } : {}

export const notRead = (instead: string | number | undefined): string => (instead === undefined ? '' : `; ${instead} here is not read`)

/** Whether reading already complains about a place. */
export const isToldAt = ({ document, span }: Place): boolean => document.problems.some((problem) => meets(problem.span, span))
