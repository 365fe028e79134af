import type { AnyBody, Dialect, Places, Problem } from '../lens/index.ts'
import type { Tree } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'
import type { FindingData, Fix, RelatedPlace, Severity } from './finding.ts'
import type { ParseOptions } from './format.ts'

/** What reading a format takes: its scanner, its lenses, its spelling, and its names for what can go wrong. */
export interface Language {
  scan(text: string, options: ParseOptions): Tree
  readonly body: AnyBody
  readonly dialect: Dialect
  /**
   * Names a problem that scanner or lens found: the rule it falls under and the data for its message.
   * undefined drops it (another finding says the same).
   */
  diagnose(problem: Problem, scene: Scene): Diagnosis | undefined
  /** Problems that only the whole file shows. */
  inspect?(scene: Scene, report: (problem: Problem) => void): void
}

/** The file in which a problem was found. */
export interface Scene {
  readonly tree: Tree
  readonly model: object
  readonly places: Places
  readonly options: ParseOptions
}

export interface Diagnosis {
  readonly rule: string
  readonly data?: FindingData
  readonly severity?: Severity
  readonly span?: Span
  readonly fix?: Fix
  /** Other places of the same file that belong to the fault. */
  readonly related?: readonly RelatedPlace[]
}
