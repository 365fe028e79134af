import type { Finding } from '../../src/document/index.ts'
import { keepalived } from '../../src/formats/keepalived/index.ts'
import { type KeepalivedVerdict, neutral, runKeepalived } from './oracle/keepalived.ts'
import type { KeepalivedMessage } from './oracle/keepalived-output.ts'

/** What can be said of both: whether the file is refused, and whether anything is complained about at all. */
interface Judgement {
  readonly rejected: boolean
  readonly complains: boolean
}

export interface KeepalivedComparison {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly verdict: KeepalivedVerdict
  readonly ours: Judgement
  readonly theirs: Judgement
}

/** The release that the oracle runs, and the host that it is told to be. */
const TARGET = { keepalived: '2.2.7' }
const HOST = 'node'

/** Rules about what keepalived -t says nothing of: it happens, or it is advice. */
export const SILENT: readonly string[] = [
  'keepalived/comment-backslash',
  'keepalived/escaped-comment',
  'keepalived/flag-argument',
  'keepalived/literal-reference',
  'keepalived/mail-not-sent',
  'keepalived/master-without-priority',
  'keepalived/script-args-unquoted',
  'keepalived/strict-hides-vip',
  'keepalived/unused-script',
  'keepalived/weight-saturates',
]

/** What keepalived -t warns about although it does as it is told. */
const WARNED: ReadonlySet<string> = new Set(['keepalived/peer-ttl-range', 'keepalived/sync-group-size'])

type Data = NonNullable<Finding['data']>

const SILENT_WITH: ReadonlySet<string> = new Set(['vrrp_strict', 'vrrp_skip_check_adv_addr'])
const SILENT_WITHOUT: ReadonlySet<string> = new Set([
  'smtp_helo_name',
  'script_user',
  'nftables_ipvs_start_fwmark',
  'nftables_priority',
  'nftables_ipvs_priority',
  'script',
])

/** Rules of which keepalived -t names some findings: which ones. */
const PARTLY: Readonly<Record<string, (data: Data) => boolean>> = {
  // It looks at auth_pass only where there is a type.
  'keepalived/auth-not-effective': ({ why }) => why !== 'auth_type is missing',
  // Old names of options in routes; those of keywords are not all reported.
  'keepalived/deprecated': ({ keyword }) => ['gw', 'linkbeat_use_polling', 'lvs_sync_daemon_interface'].includes(String(keyword)),
  // Of some settings it takes what it can, and of some it says nothing where their value is missing.
  'keepalived/invalid-value': ({ keyword, value }) => !(value === '' ? SILENT_WITHOUT : SILENT_WITH).has(String(keyword)),
  // A virtual router that is to stay in FAULT without peers does so without a word.
  'keepalived/unicast-without-peers': ({ fault }) => fault !== 'yes',
  // Of what may stand once it names the second; of other settings it takes the last without a word.
  'keepalived/duplicate': ({ first }) => first === 'yes',
  // `preempt` takes `nopreempt` back without a word.
  'keepalived/master-with-nopreempt': ({ why }) => why !== 'preempt',
  // Words behind the keyword of a list; those behind a value are skipped without a word.
  'keepalived/ignored': ({ what }) => what === 'list',
  // A virtual server of a group that nobody defines is left out without a word.
  'keepalived/undefined-reference': ({ kind }) => kind !== 'virtual_server_group',
}

/** Whether keepalived -t says something about a finding: it does about what it refuses, drops or alters, but for a few. */
function isAudible({ rule, effect, data }: Finding, silent: ReadonlySet<string>): boolean {
  if (silent.has(rule)) return false
  const partly = PARTLY[rule]
  if (partly) return partly(data ?? {})
  return effect === 'rejected' || effect === 'dropped' || effect === 'altered' || WARNED.has(rule)
}

const judged = (findings: readonly Finding[], silent: ReadonlySet<string>): Judgement => ({
  rejected: findings.some(({ effect }) => effect === 'rejected'),
  complains: findings.some((finding) => isAudible(finding, silent)),
})

/** Words behind the keyword of a list are named and skipped; the list is read. */
const refuses = ({ class: kind, text }: KeepalivedMessage): boolean => kind !== 'value' && !text.includes('has extra parameters')

/** Both judgements of each text; texts that the program cannot be asked about are left out. */
export function compareAll(texts: readonly string[], silent: readonly string[] = SILENT): KeepalivedComparison[] {
  const quiet = new Set(silent)
  return runKeepalived(texts.map((files) => ({ files, configId: HOST }))).flatMap((verdict, i) => {
    if (verdict.status !== 'ok') return []
    const text = texts[i]!
    const document = keepalived.parse(neutral(text), { target: TARGET, configId: HOST })
    const findings = keepalived.set([document], { target: TARGET, host: HOST }).lint({ target: TARGET })
    const { messages } = verdict
    const theirs = { rejected: messages.some(refuses), complains: messages.length > 0 }
    return [{ text, findings, verdict, ours: judged(findings, quiet), theirs }]
  })
}
