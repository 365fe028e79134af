import type * as z from 'zod/mini'
import type { Input, Keyword } from '../lens/index.ts'
import type { Tree } from '../syntax/index.ts'
import type { Span, TextEdit } from '../text/index.ts'
import type { Finding, FindingData, Fix, RelatedPlace, Severity } from './finding.ts'
import type { Profile, Rule } from './rule.ts'
import type { Target } from './target.ts'

export interface ParseOptions {
  /** Where the file lies; findings carry it. */
  readonly path?: string
  readonly target?: Target
  /** keepalived's configuration id (`@id` lines). */
  readonly configId?: string
}

export interface RenderOptions {
  /** Lines of a comment at the top of the file. */
  readonly header?: string
}

export interface SetOptions {
  readonly target?: Target
  /** The host whose files these are, as `uname -n` names it. */
  readonly host?: string
  /** The process environment that the daemon sees, where values refer to it. */
  readonly environment?: Readonly<Record<string, string>>
  /** Paths that include lines name and where somebody looked and found no file; without it nobody looked. */
  readonly missing?: readonly string[]
}

/** What an include line names, as a path beside the including file's own. */
export interface IncludedPath {
  readonly path: string
  /** The path is a pattern as glob(3) reads it, or one that also takes `{a,b}`. */
  readonly pattern?: 'glob' | 'braces'
}

/** What tells the files of one format from all others, without the code that reads them. */
export interface Signature<Id extends string = string> {
  readonly id: Id
  readonly title: string
  /** Where the daemon looks; `*` stands for a file name. */
  readonly locations: readonly string[]
  /** How files may be named that are of this format if their text is: `.sh`. */
  readonly endings?: readonly string[]
  /** Whether a text of unknown name is likely of this format. */
  resembles(text: string): boolean
}

/** One daemon's file format: every format keeps this contract. */
export interface Format<Id extends string = string, Model extends object = object, Effective = unknown> extends Signature<Id> {
  readonly endings: readonly string[]
  /** A JSON-able schema, built on first use. */
  schema(): z.ZodMiniType<Model>
  readonly keywords: readonly Keyword[]
  readonly rules: readonly Rule[]
  /** Reads a text; whatever the text is, this returns. */
  parse(text: string, options?: ParseOptions): Document<Model>
  /**
   * Completes a hand-written model.
   * @throws RenderError when it is no valid model.
   */
  make(input: Input<Model>): Model
  /**
   * Canonical text.
   * @throws RenderError when the model cannot be written.
   */
  render(model: Model, options?: RenderOptions): string
  /** Edits that lay the file out anew; comments and unknown statements survive. */
  format(document: Document<Model>): TextEdit[]
  set(documents: readonly Document<Model>[], options?: SetOptions): ConfigSet<Model, Effective>
  /** The files that a file's include lines name, in their order, as far as the text tells. */
  includes(document: Document<Model>): IncludedPath[]
}

/** One file. */
export interface Document<Model extends object = object> {
  readonly format: Format<string, Model>
  readonly path?: string
  readonly text: string
  readonly tree: Tree
  /** What the file says; absent means not written. Treat it as read-only: `edit` changes files. */
  readonly model: Model
  /** Found while reading. */
  readonly problems: readonly Finding[]
  readonly target?: Target
  /** Where an object of the model stands, or one of its fields, or one item of a field's list. */
  spanOf(node: object, field?: string, index?: number, part?: Part): Span | undefined
  /**
   * The smallest edits that make the file say what `change` makes of its model.
   * @throws EditError when the file cannot be brought to say it.
   * @throws RenderError when a value cannot be written.
   */
  edit(change: (draft: Model) => void): TextEdit[]
  toString(): string
}

export type Part = 'statement' | 'keyword' | 'value'

/** What one daemon on one host reads: the main file, its includes and drop-ins, in order. */
export interface ConfigSet<Model extends object = object, Effective = unknown> {
  readonly format: Format<string, Model, Effective>
  readonly documents: readonly Document<Model>[]
  /** What the daemon acts on: files merged, references resolved, defaults applied. */
  readonly effective: Effective
  readonly options: SetOptions
  /** Where a value of `effective` was written; undefined for a default. */
  originOf(value: object, field?: string): Origin | undefined
  /** All that these files show by themselves, before more telling findings, suppressions and configured severities count. */
  find(options?: LintOptions): Finding[]
  lint(options?: LintOptions): Finding[]
}

export interface Origin {
  readonly path?: string
  readonly span: Span
}

export interface LintOptions {
  readonly profiles?: readonly Profile[]
  /** Severity by rule id or `format/*`; `off` silences. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  readonly target?: Target
  /** A network with a prefix this short or shorter counts as wide: IPv4 default 24, IPv6 default 64. */
  readonly wide?: { readonly ipv4?: number; readonly ipv6?: number }
  /** Most findings to return; one more says how many were left out. Default 1000. */
  readonly limit?: number
}

/** What a rule's visit gets beside its subject. */
export interface RuleContext<Model extends object = object, Effective = unknown> {
  readonly set: ConfigSet<Model, Effective>
  readonly options: LintOptions
  readonly target: Target
  /** Whether a profile is on. */
  in(profile: Profile): boolean
  report(place: { readonly document: Document<Model>; readonly span: Span | undefined }, more?: Report): void
}

export interface Report {
  readonly data?: FindingData
  /** A milder severity than the rule's own. */
  readonly severity?: Severity
  readonly related?: readonly RelatedPlace[]
  readonly fix?: Fix
}
