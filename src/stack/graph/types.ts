import type { Severity } from '../../document/index.ts'

/** How the machines of a stack hang together, as a drawing shows it: boxes, lines between them, and what is wrong where. */
export interface Topology {
  /** Who uses the store, by machine. */
  readonly clients: readonly ClientBox[]
  /** What clients speak to. */
  readonly servers: readonly ServerPill[]
  /** What Pacemaker runs, on whichever host. */
  readonly cluster?: ClusterBox
  readonly hosts: readonly HostBox[]
  /** What joins hosts below: replication, elections, membership. */
  readonly lanes: readonly Lane[]
  /** The most serious first; marks count in this list. */
  readonly findings: readonly MarkedFinding[]
}

/** Indices of findings that belong to a part of the drawing. */
export interface Marked {
  readonly marks: readonly number[]
}

export interface Row extends Marked {
  readonly text: string
}

export interface ClientBox extends Marked {
  readonly name: string
  readonly rows: readonly Row[]
  /** Indices of `servers`. */
  readonly servers: readonly number[]
  /** Only the exports speak of them. */
  readonly isGuess: boolean
}

export interface ServerPill extends Marked {
  readonly name: string
  /** An address that moves, one that stays with a host, or one that no file explains. */
  readonly kind: 'virtual' | 'own' | 'unknown'
  readonly owner?: 'keepalived' | 'pacemaker'
  /** Indices of `hosts`, the one that holds it while all is well first where that is known. */
  readonly hosts: readonly number[]
}

export interface ClusterBox extends Marked {
  readonly rows: readonly Row[]
  /** Indices of `hosts`. */
  readonly hosts: readonly number[]
}

export interface HostBox extends Marked {
  readonly name: string
  readonly addresses: readonly string[]
  readonly rows: readonly Row[]
}

export interface Lane extends Marked {
  readonly kind: 'replication' | 'election' | 'membership'
  readonly text: string
  /** Indices of `hosts`, from left to right. */
  readonly hosts: readonly number[]
}

export interface MarkedFinding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** `nas1/etc/exports:3`. */
  readonly where: string
}
