import type { Effect, FindingData, Severity } from './finding.ts'
import type { Target } from './target.ts'

/** When a rule speaks at all: always, where failover matters, or where the owner asks for more. */
export type Profile = 'ha' | 'hardened'

/** A file of an example; a bare string is the format's main file. */
export type ExampleFiles = string | Readonly<Record<string, string>>

export interface RuleHead<Id extends string = string> {
  readonly id: Id
  /** What the daemon does with it. */
  readonly effect: Effect
  /** The most serious this rule can be; a check may report a milder case, never a worse one. */
  readonly severity: Severity
  /** One line for lists: what is wrong. */
  readonly summary: string
  /** What will happen in operation. */
  readonly reason: string
  /** What to write instead. */
  readonly remedy: string
  /** Manual page section, RFC, or the program's own behaviour. */
  readonly source: string
  /** Only in these profiles; without it always. */
  readonly profiles?: readonly Profile[]
  /** Rules whose findings at the same place say less than this one's. */
  readonly supersedes?: readonly string[]
  /** Wording of one finding; the same data gives the same sentence. */
  readonly message: (data: FindingData) => string
  /** The package comes without its rules' examples: `quorate explain` shows them. */
  readonly examples?: readonly RuleExample[]
}

/** Documentation and test in one: `bad` yields this rule (and `also`), `good` yields nothing. */
export interface RuleExample {
  readonly bad: ExampleFiles
  readonly good: ExampleFiles
  /** Companions that `bad` yields as well. */
  readonly also?: readonly string[]
  readonly profile?: Profile
  readonly target?: Target
  /** Permission bits of the files, where it is these that are bad and good. */
  readonly mode?: { readonly bad: number; readonly good: number }
}

/**
 * A rule of one format. `visit` names the constructs it looks at; the format's walk calls it once for
 * each. A rule without `visit` is raised while reading.
 */
export interface Rule<Visits extends object = object, Id extends string = string> extends RuleHead<Id> {
  readonly visit?: Partial<Visits>
}

/** Where a rule's page lies in the repository. */
export const pageOf = (id: string): string => `docs/rules/${id}.md`
