import {
  type ConfigSet,
  type Document,
  type Finding,
  type Format,
  type IncludedPath,
  type Language,
  type LintOptions,
  type Origin,
  type Rule,
  type RuleHead,
  readDocument,
  type SetOptions,
  type Signature,
} from '../document/index.ts'
import { type Body, catalogue, checkModel, type Dialect, make, writeBody } from '../lens/index.ts'
import type { TextEdit } from '../text/index.ts'
import { SpecSet } from './spec-set.ts'

/** What the daemon acts on, and where each of its values was written. */
export interface EffectiveView<Effective> {
  readonly value: Effective
  originOf(value: object, field?: string): Origin | undefined
}

/** Calls every rule that visits constructs of this kind. */
export type Dispatch<Visits extends object> = <K extends keyof Visits>(
  kind: K,
  subject: Visits[K] extends (subject: infer S, context: never) => void ? S : never,
) => void

/** All that is particular to one format; `defineFormat` makes the public contract of it. */
export interface FormatSpec<Id extends string, Model extends object, Effective, Visits extends object> extends Language, Signature<Id> {
  readonly body: Body<Model>
  readonly rules: readonly Rule<Visits>[]
  /** Edits that lay the file out anew. */
  tidy(document: Document<Model>): TextEdit[]
  /** Paths that include lines name; without it the format has no includes. */
  includes?(document: Document<Model>): IncludedPath[]
  /** Files in the order in which the daemon reads them. */
  effective(documents: readonly Document<Model>[], options: SetOptions): EffectiveView<Effective>
  /** What is found of what the files make when they are run; spans are of the files. */
  consequences?(set: ConfigSet<Model, Effective>, options: LintOptions): Finding[]
  /** Walks what rules look at, once for all rules. */
  visit(set: ConfigSet<Model, Effective>, dispatch: Dispatch<Visits>): void
}

export function defineFormat<const Id extends string, Model extends object, Effective, Visits extends object>(
  spec: FormatSpec<Id, Model, Effective, Visits>,
): Format<Id, Model, Effective> {
  let byId: Map<string, RuleHead> | undefined
  const ruleOf = (id: string): RuleHead | undefined => {
    byId ??= new Map(spec.rules.map((rule) => [rule.id, rule]))
    return byId.get(id)
  }
  let keywords: ReturnType<typeof catalogue> | undefined
  const format: Format<Id, Model, Effective> = {
    id: spec.id,
    title: spec.title,
    locations: spec.locations,
    endings: spec.endings ?? [],
    rules: spec.rules as readonly Rule[],
    get keywords() {
      keywords ??= catalogue(spec.body)
      return keywords
    },
    schema: () => spec.body.schema(),
    parse: (text, options = {}) => readDocument<Model>(spec, format, ruleOf, text, options),
    make: (input) => make(spec.body, input),
    render(model, options = {}) {
      const checked = checkModel(spec.body.schema(), model)
      const text = spec.dialect.print(writeBody(spec.body, checked as Record<string, unknown>), {
        indent: '',
        eol: '\n',
      })
      return options.header === undefined ? text : `${headerComment(spec.dialect, options.header)}\n${text}`
    },
    format: (document) => spec.tidy(document),
    includes: (document) => spec.includes?.(document) ?? [],
    resembles: (text) => spec.resembles(text),
    set: (documents, options = {}) => new SpecSet(spec, format, documents, options),
  }
  return format
}

/**
 * Comment lines that cannot end in a backslash or hold a control character, which some daemons would read on, nor what
 * would end them.
 */
function headerComment({ comment, commentEnd }: Dialect, header: string): string {
  return header
    .split(/\r\n|\r|\n/)
    .map((line) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      const clean = line.replace(/[\x00-\x1f\x7f]/g, ' ').replace(/[\\\s]+$/, '')
      if (commentEnd === undefined) return `${comment}${clean === '' ? '' : ` ${clean}`}\n`
      // Such a comment cannot be empty of meaning and cannot hold two hyphens.
      return clean === '' ? '' : `${comment} ${clean.replace(/--+/g, (run) => run.split('').join(' '))} ${commentEnd}\n`
    })
    .join('')
}
