import type { ExampleFiles, FindingData, LintOptions, Profile, RuleExample, RuleHead, Severity } from '../document/index.ts'
import type { Place } from './facts/place.ts'
import type { Facts } from './facts/types.ts'
import type { Stack } from './stack.ts'

/** What a rule about several files gets to see. */
export interface StackContext {
  readonly stack: Stack
  readonly facts: Facts
  readonly options: LintOptions
  /** Whether a profile is on. */
  in(profile: Profile): boolean
  /** Reports at a place, with the other places that belong to the fault. What stands nowhere is not reported. */
  report(place: Place | undefined, more?: StackReport): void
}

export interface StackReport {
  readonly data?: FindingData
  /** A milder severity than the rule's own. */
  readonly severity?: Severity
  /** Other ends of the fault; one that stands nowhere is left out. */
  readonly related?: readonly (readonly [place: Place | undefined, message: string])[]
}

/** Files of several hosts: every path begins with the host's folder. */
export interface StackExample extends RuleExample {
  readonly bad: Exclude<ExampleFiles, string>
  readonly good: Exclude<ExampleFiles, string>
}

/** A rule about what several files, mostly of several hosts, come to together. */
export interface StackRule<Id extends string = string> extends RuleHead<Id> {
  readonly examples?: readonly StackExample[]
  check(context: StackContext): void
}

export const stackRule = <const Id extends `stack/${string}`>(rule: StackRule<Id>): StackRule<Id> => rule
