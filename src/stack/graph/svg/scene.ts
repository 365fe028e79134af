import type { Severity } from '../../../document/index.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Shape extends Box {
  readonly look: 'card' | 'host' | 'pill' | 'lane'
  /** Drawn with a broken outline: not certain, or not there yet. */
  readonly isFaint?: boolean
  readonly severity?: Severity
}

export interface Label {
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly text: string
  readonly look: LabelLook
  readonly isCentered?: boolean
  /** What was cut off. */
  readonly full?: string
}

export type LabelLook = 'title' | 'text' | 'faint' | 'caption' | 'strong'

/** Width of one column of text in each look; wide enough for any font that takes the part. */
export const COLUMN: Readonly<Record<LabelLook, number>> = { title: 8.6, text: 6.8, faint: 6.8, caption: 7.6, strong: 6.8 }

export interface Wire {
  /** Data of a path element. */
  readonly path: string
  readonly look: 'use' | 'holds' | 'may-hold' | 'replication' | 'election' | 'membership'
}

/** A number in a circle: which finding of the list. */
export interface Badge {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly severity: Severity
}

/** Everything to draw, placed; what comes first lies below. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly wires: readonly Wire[]
  readonly shapes: readonly Shape[]
  readonly labels: readonly Label[]
  readonly badges: readonly Badge[]
}
