import type { Scene } from '../../document/index.ts'
import type { AnyBody, Problem } from '../../lens/index.ts'
import { children, wordSpan, wordText } from '../../syntax/index.ts'
import { isOlder } from '../../vocabulary/index.ts'
import { diskOptions } from './model/disk-options.ts'
import { scaled } from './model/numbers.ts'
import { syncer } from './model/syncer.ts'

/** Releases to judge by: of DRBD itself, where 8.4 has a language of its own, and of the tools that read the files. */
export const DRBD_KEY = 'drbd'
export const TOOLS_KEY = 'drbd-utils'

/** Whether files are for DRBD 8.4. */
export const isOldGeneration = (target: Readonly<Record<string, string>> | undefined): boolean => /^8\./.test(target?.[DRBD_KEY] ?? '')

/** From this release the tools move fencing out of disk{}, and read rate and c-* in syncer{} again. */
const MOVES_SINCE = '9.29'

/** Options that grew in a release. */
const LARGER: Readonly<Record<string, { readonly since: string; readonly max: number }>> = {
  'sndbuf-size': { since: '9.26', max: 10_485_760 },
  'rcvbuf-size': { since: '9.26', max: 10_485_760 },
}

const RATES = ['resync-rate', 'rate', 'c-plan-ahead', 'c-delay-target', 'c-fill-target', 'c-max-rate', 'c-min-rate']

/** Reports statements that the release at hand does not know, or that should not be written any more. */
export function inspectVersions({ tree, places, options }: Scene, report: (problem: Problem) => void): void {
  const tools = options.target?.[TOOLS_KEY]
  const isOld = isOldGeneration(options.target)
  for (const { body, node, more } of places.values()) {
    if (!body) continue
    for (const parent of more ? [node, ...more] : [node]) {
      for (const child of children(tree, parent)) {
        const about = (body as AnyBody).slot(tree, child)?.field.about
        if (!about) continue
        const first = tree.firstWord[child]!
        const keyword = wordText(tree, first).replace(/^no-(?=[a-z])/, '')
        const at = { ...wordSpan(tree, first), node: child }
        const { since, removed, deprecated } = about
        if (isOld ? since !== undefined : isOlder(tools, since ?? '0')) {
          report({ code: 'needs-newer', ...at, data: { keyword, since: since!, release: isOld ? options.target![DRBD_KEY]! : tools! } })
        } else if (isOld) continue
        else if (removed !== undefined && !isOlder(tools, removed)) report({ code: 'removed', ...at, data: { keyword, removed } })
        else if (isMisplaced(body as AnyBody, keyword, tools))
          report({ code: 'misplaced', ...at, data: { keyword, elsewhere: keyword === 'fencing' ? 'net' : 'disk' } })
        else {
          const grown = LARGER[keyword]
          if (grown && isOlder(tools, grown.since) && (scaled(wordText(tree, first + 1), '1') ?? 0) > grown.max) {
            report({ code: 'needs-newer', ...at, data: { keyword, since: grown.since, release: tools!, max: grown.max } })
          } else if (deprecated !== undefined) report({ code: 'deprecated', ...at, data: { keyword, why: deprecated } })
        }
      }
    }
  }
}

/** Options of 8.4 at places where some tools of DRBD 9 take them and others do not. */
function isMisplaced(body: AnyBody, keyword: string, tools: string | undefined): boolean {
  if (!isOlder(tools, MOVES_SINCE)) return false
  return (body === diskOptions && keyword === 'fencing') || (body === syncer && RATES.includes(keyword))
}
