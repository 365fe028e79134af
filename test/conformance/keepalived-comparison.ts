import type { Finding } from '../../src/document/index.ts'
import { keepalived } from '../../src/formats/keepalived/index.ts'
import { type KeepalivedVerdict, runKeepalived } from './oracle/keepalived.ts'

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
  'keepalived/ignored',
  'keepalived/literal-reference',
  'keepalived/master-without-priority',
  'keepalived/script-args-unquoted',
  'keepalived/unused-script',
  'keepalived/weight-saturates',
]

/** Whether keepalived -t says something about a finding: it does about what it refuses, drops or alters, but for a few. */
const isAudible = ({ rule, effect, data }: Finding, silent: ReadonlySet<string>): boolean =>
  (effect === 'rejected' || effect === 'dropped' || effect === 'altered') &&
  !silent.has(rule) &&
  // Of what may stand once the daemon names the second; of other settings it takes the last without a word.
  (rule !== 'keepalived/duplicate' || data?.first === 'yes')

const judged = (findings: readonly Finding[], silent: ReadonlySet<string>): Judgement => ({
  rejected: findings.some(({ effect }) => effect === 'rejected'),
  complains: findings.some((finding) => isAudible(finding, silent)),
})

/** Both judgements of each text; texts that the program cannot be asked about are left out. */
export function compareAll(texts: readonly string[], silent: readonly string[] = SILENT): KeepalivedComparison[] {
  const quiet = new Set(silent)
  return runKeepalived(texts.map((files) => ({ files, configId: HOST }))).flatMap((verdict, i) => {
    if (verdict.status !== 'ok') return []
    const text = texts[i]!
    const document = keepalived.parse(text, { target: TARGET, configId: HOST })
    const findings = keepalived.set([document], { target: TARGET, host: HOST }).lint({ target: TARGET })
    const { messages } = verdict
    const theirs = { rejected: messages.some((message) => message.class !== 'value'), complains: messages.length > 0 }
    return [{ text, findings, verdict, ours: judged(findings, quiet), theirs }]
  })
}
