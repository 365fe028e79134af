import type { Document, Finding, LintOptions, SetOptions } from '../../../document/index.ts'
import type { EffectiveView } from '../../../lint/index.ts'
import type { Span } from '../../../text/index.ts'
import type { PcsScript } from './model/index.ts'
import { type Outcome, outcomeOf } from './script.ts'

/** What the cluster's configuration is once a script has run. */
export interface ScriptOutcome extends Outcome {
  readonly document: Document<PcsScript>
}

export interface PcsEffective {
  readonly scripts: readonly ScriptOutcome[]
}

export function effectiveOf(documents: readonly Document<PcsScript>[], { target }: SetOptions): EffectiveView<PcsEffective> {
  const scripts = documents.map((document) => ({ document, ...outcomeOf(document, target) }))
  return { value: { scripts }, originOf: () => undefined }
}

/** What is found of what a script does not say; another may say it unless this one sets the cluster up. */
const ABOUT_THE_WHOLE = new Set([
  'pacemaker/no-fence-device',
  'pacemaker/no-stickiness',
  'pacemaker/unknown-node',
  'pacemaker/node-not-fenceable',
])

/** Lints the CIB that a script makes; each finding moves to the words that it comes from. */
export function findingsOf(
  outcome: ScriptOutcome,
  lintCib: (text: string, options: LintOptions) => readonly Finding[],
  options: LintOptions,
): Finding[] {
  const { cib, document, isWhole, start } = outcome
  const pathed = document.path === undefined ? {} : { path: document.path }
  const wordsOf = (place: Span): Span | 'unknown' => {
    const origin = cib.originOf(place)
    if (origin) return origin.known ? { start: origin.start, end: origin.end } : 'unknown'
    return { start: start.start, end: start.end }
  }
  return lintCib(cib.text, options).flatMap(({ fix: _, related, ...finding }) => {
    if (!isWhole && ABOUT_THE_WHOLE.has(finding.rule)) return []
    const span = wordsOf(finding.span)
    if (span === 'unknown') return []
    const others = (related ?? []).flatMap((place) => {
      const moved = wordsOf(place.span)
      return moved === 'unknown' ? [] : [{ ...place, ...pathed, span: moved }]
    })
    return [{ ...finding, ...pathed, span, ...(others.length > 0 ? { related: others } : {}) }]
  })
}
