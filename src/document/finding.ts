import type { FileEdit, Span } from '../text/index.ts'

/** What the daemon does with it. */
export type Effect = 'rejected' | 'dropped' | 'altered' | 'unsafe' | 'advice'

/** What the reader should do: fix before deploying, look at it, or know it. */
export type Severity = 'error' | 'warning' | 'info'

export type FindingData = Readonly<Record<string, string | number>>

/** One thing that is wrong, with the place to look at. Plain data, never changed afterwards. */
export interface Finding {
  /** `exports/async`, `nfs-conf/unknown-keyword`. */
  readonly rule: string
  readonly effect: Effect
  readonly severity: Severity
  /** Built from the rule's own wording and `data`. */
  readonly message: string
  readonly data?: FindingData
  readonly path?: string
  readonly span: Span
  /** Other places that belong to the same fault. */
  readonly related?: readonly RelatedPlace[]
  readonly fix?: Fix
}

export interface RelatedPlace {
  readonly path?: string
  readonly span: Span
  readonly message: string
}

export interface Fix {
  readonly title: string
  readonly edits: readonly FileEdit[]
  /** Applying it cannot change more than the fault: tools may do so without asking. */
  readonly safe: boolean
}

export const severityRank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }
