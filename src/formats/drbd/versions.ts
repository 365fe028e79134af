import type { Target } from '../../document/index.ts'
import { wordText } from '../../syntax/index.ts'
import { isOlder } from '../../vocabulary/index.ts'
import { diskOptions } from './model/disk-options.ts'
import { scaled } from './model/numbers.ts'
import { syncer } from './model/syncer.ts'
import type { VisitedStatement } from './statements.ts'

/** Releases to judge by: of DRBD itself, where 8.4 has a language of its own, and of the tools that read the files. */
export const DRBD_KEY = 'drbd'
export const TOOLS_KEY = 'drbd-utils'

/** Whether files are for DRBD 8.4. */
export const isOldGeneration = (target: Target): boolean => target[DRBD_KEY]?.startsWith('8.') ?? false

/** From this release the tools move fencing out of disk{}, and read rate and c-* in syncer{} again. */
const MOVES_SINCE = '9.29'

/** Options that grew in a release. */
const LARGER: Readonly<Record<string, { readonly since: string; readonly max: number }>> = {
  'sndbuf-size': { since: '9.26', max: 10_485_760 },
  'rcvbuf-size': { since: '9.26', max: 10_485_760 },
}

/** The old name of meta-disk. */
export const FLEXIBLE = 'flexible-meta-disk'

/** Their keywords. */
export const GROWN: readonly string[] = Object.keys(LARGER)

/** What holds between peers has never been in syncer{} of DRBD 9 before that. */
const OF_PEERS = ['bitmap', 'resync-rate', 'rate', 'c-plan-ahead', 'c-delay-target', 'c-fill-target', 'c-max-rate', 'c-min-rate']

/** Why the release at hand refuses a statement that another one takes. */
export type Age =
  | { readonly kind: 'needs-newer'; readonly since: string; readonly release: string; readonly max?: number }
  | { readonly kind: 'removed'; readonly removed: string }
  | { readonly kind: 'misplaced'; readonly elsewhere: string }

/** What the releases at hand make of a statement; undefined where they take it. */
export function ageOf(statement: VisitedStatement, target: Target): Age | undefined {
  const { about, keyword, body } = statement
  const { since, removed } = about
  if (isOldGeneration(target)) {
    const release = target[DRBD_KEY]!
    return since === undefined ? tooLarge(statement, release) : { kind: 'needs-newer', since, release }
  }
  if (keyword === 'fencing' && body === diskOptions && !isMoved(statement)) return { kind: 'misplaced', elsewhere: 'net' }
  const release = target[TOOLS_KEY]
  if (release === undefined) return removed === undefined ? undefined : { kind: 'removed', removed }
  if (since !== undefined && isOlder(release, since)) return { kind: 'needs-newer', since, release: release! }
  if (removed !== undefined && !isOlder(release, removed)) return { kind: 'removed', removed }
  if (isOlder(release, MOVES_SINCE)) {
    if (body === diskOptions && keyword === 'fencing') return { kind: 'misplaced', elsewhere: 'net' }
    if (body === syncer && OF_PEERS.includes(keyword)) return { kind: 'misplaced', elsewhere: 'disk' }
  }
  return tooLarge(statement, release)
}

/** Fencing is moved out of the disk section of a resource or common section, not out of that of a volume. */
function isMoved({ document: { tree }, node }: VisitedStatement): boolean {
  const holder = tree.parent[tree.parent[node]!]!
  return ['resource', 'common'].includes(wordText(tree, tree.firstWord[holder]!))
}

function tooLarge(statement: VisitedStatement, release: string): Age | undefined {
  const grown = LARGER[statement.keyword]
  return grown && isOlder(release, grown.since) && amountOf(statement) > grown.max
    ? { kind: 'needs-newer', since: grown.since, release, max: grown.max }
    : undefined
}

function amountOf({ document: { tree }, node }: VisitedStatement): number {
  const first = tree.firstWord[node]!
  return tree.firstWord[node + 1]! - first === 2 ? (scaled(wordText(tree, first + 1), '1') ?? 0) : 0
}
