import type { Finding } from '../../src/document/index.ts'
import { MAIN, setOf, TARGET } from './corosync-running.ts'
import { type CorosyncCase, type CorosyncVerdict, runCorosync } from './oracle/corosync.ts'

export interface TextCase extends Omit<CorosyncCase, 'text' | 'files'> {
  readonly text: string
  readonly files?: Readonly<Record<string, string>>
}

export interface Comparison {
  readonly text: string
  /** Whether `corosync -t` refuses, or ends by a signal. */
  readonly ours: boolean
  readonly theirs: boolean
  /** Where the parser stops, and our first finding about what it stops at. */
  readonly lines: { readonly ours?: number; readonly theirs?: number }
  readonly findings: readonly Finding[]
  /** Those about what `corosync -t` refuses. */
  readonly refusals: readonly Finding[]
  readonly verdict: CorosyncVerdict
}

/** Rules about what stops corosync when it starts, or corosync-qdevice; `corosync -t` does not look at it. */
export const START_RULES: ReadonlySet<string> = new Set([
  ...['corosync/netmtu-aborts', 'corosync/atb-odd-last-man', 'corosync/ring-with-zeros'],
  ...['corosync/device-conflict', 'corosync/device-incomplete', 'corosync/device-test-algorithm', 'corosync/device-votes'],
])

const isForTest = ({ effect, rule, data }: Finding): boolean =>
  effect === 'rejected' && !START_RULES.has(rule) && data?.judge !== 'start' && data?.judge !== 'qdevice'

const lineOf = (text: string, { span }: Finding): number => text.slice(0, span.start).split('\n').length

const PARSER_RULES = new Set(['corosync/syntax', 'corosync/bad-name', 'corosync/strict-section', 'corosync/missing-key'])

const isOfParser = ({ rule, data }: Finding): boolean => PARSER_RULES.has(rule) || data?.judge === 'parser'

/** Reads every case with quorate and with `corosync -t`. */
export const compareAll = (cases: readonly TextCase[]): Comparison[] => compare(cases, runCorosync(cases))

export function compare(cases: readonly TextCase[], verdicts: readonly CorosyncVerdict[]): Comparison[] {
  return cases.map(({ text, files: all = {} }, i) => {
    const verdict = verdicts[i]!
    const files = Object.fromEntries(Object.entries(all).filter(([path]) => path.includes('/uidgid.d/')))
    const findings = setOf(text, files).lint({ target: TARGET, limit: 100_000 })
    const refusals = findings.filter(isForTest)
    const stopped = verdict.file ?? MAIN
    const lines = refusals
      .filter((finding) => isOfParser(finding) && (finding.path ?? MAIN) === stopped)
      .map((finding) => lineOf(files[stopped] ?? text, finding))
    return {
      text,
      ours: refusals.length > 0,
      theirs: verdict.verdict !== 'accepted',
      lines: {
        ...(lines.length > 0 && { ours: Math.min(...lines) }),
        ...(verdict.line !== undefined && { theirs: verdict.line }),
      },
      findings,
      refusals,
      verdict,
    }
  })
}
