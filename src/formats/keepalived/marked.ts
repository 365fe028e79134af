import { contextOf, type Scene } from '../../document/index.ts'
import type { Keyword, Problem } from '../../lens/index.ts'
import { codesOf, KeepalivedTag, type Keywords, keywordAt, keywordTable, wordSpan, wordText } from '../../syntax/index.ts'
import { compareRelease } from '../../vocabulary/index.ts'
import { allKeywords } from './keywords.ts'

/** Old spellings: the keyword that says the same. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  vrrp_track_file: 'track_file',
  lvs_process_name: 'checker_process_name',
  lvs_flush_onstop: 'lvs_flush_on_stop',
  vrrp_rlimit_rtime: 'vrrp_rlimit_rttime',
  checker_rlimit_rtime: 'checker_rlimit_rttime',
  bfd_rlimit_rtime: 'bfd_rlimit_rttime',
  vrrp_vmac_garp_intvl: 'vrrp_garp_extra_if',
  vmac_garp_intvl: 'garp_extra_if',
  enable_snmp_keepalived: 'enable_snmp_vrrp',
  global_tracking: 'sync_group_tracking_weight',
  thread_timer_expired: 'timer_expired_backup',
  nb_get_retry: 'retry',
}

/** The release that files are judged by where nobody names one: everything that is known to it passes. */
const OLDEST_JUDGED = '2.0.0'

let marked: Keywords<readonly Keyword[]> | undefined

/** Keywords that are old, or younger than releases in use, each with its rows; an old name may have none. */
function markedKeywords(): Keywords<readonly Keyword[]> {
  if (marked) return marked
  const rows = new Map<string, Keyword[]>()
  for (const row of allKeywords()) {
    if (row.deprecated === undefined && (row.since === undefined || compareRelease(row.since, OLDEST_JUDGED) <= 0)) continue
    const list = rows.get(row.keyword)
    if (list) list.push(row)
    else rows.set(row.keyword, [row])
  }
  for (const name of Object.keys(OLD_NAMES)) if (!rows.has(name)) rows.set(name, [])
  marked = keywordTable([...rows])
  return marked
}

const isKnown = (keyword: string | undefined, context: string): boolean =>
  keyword !== undefined && allKeywords().some((row) => row.keyword === keyword && row.context.join(' ') === context)

/** Statements whose keyword has a history: on its way out, or not known to the release that the file is for. */
export function inspect({ tree, options }: Scene, report: (problem: Problem) => void): void {
  const keywords = markedKeywords()
  const release = options.target?.keepalived
  const codes = codesOf(tree.text)
  for (let node = 1; node < tree.nodeCount; node++) {
    if (tree.tag[node] !== KeepalivedTag.statement) continue
    const word = tree.firstWord[node]!
    const rows = word === tree.firstWord[node + 1] ? undefined : keywordAt(keywords, codes, tree.wordStart[word]!, tree.wordEnd[word]!)
    if (!rows) continue
    const keyword = wordText(tree, word)
    const context = contextOf(tree, node).join(' ')
    const row = rows.find((candidate) => candidate.context.join(' ') === context)
    // Elsewhere the old name is as unknown as the new one.
    const old = isKnown(OLD_NAMES[keyword], context) ? OLD_NAMES[keyword] : undefined
    const span = wordSpan(tree, word)
    if (old !== undefined) report({ code: 'deprecated', ...span, data: { keyword, replacement: old, why: '' }, node })
    else if (row?.deprecated !== undefined)
      report({ code: 'deprecated', ...span, data: { keyword, replacement: '', why: row.deprecated }, node })
    if (row?.since !== undefined && release !== undefined && compareRelease(release, row.since) < 0) {
      report({ code: 'needs-newer', ...span, data: { keyword, since: row.since, release }, node })
    }
  }
}
