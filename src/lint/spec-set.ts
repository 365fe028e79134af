import type { ConfigSet, Document, Finding, Format, LintOptions, Origin, SetOptions } from '../document/index.ts'
import { conclude } from './conclude.ts'
import type { EffectiveView, FormatSpec } from './define-format.ts'
import { findInSet } from './run.ts'

/** The files of one daemon, looked at as the format's declaration says. A class for the sake of its getter: see ReadDocument. */
export class SpecSet<Id extends string, Model extends object, Effective, Visits extends object> implements ConfigSet<Model, Effective> {
  readonly format: Format<Id, Model, Effective>
  readonly documents: readonly Document<Model>[]
  readonly options: SetOptions
  private readonly spec: FormatSpec<Id, Model, Effective, Visits>
  private view: EffectiveView<Effective> | undefined = undefined

  // Fields, so that they can be taken out of the set.
  readonly originOf = (value: object, field?: string): Origin | undefined => this.look().originOf(value, field)
  readonly find = (options: LintOptions = {}): Finding[] => findInSet(this, this.spec, options)
  readonly lint = (options: LintOptions = {}): Finding[] => conclude(this.find(options), this.documents, this.spec.rules, options)

  constructor(
    spec: FormatSpec<Id, Model, Effective, Visits>,
    format: Format<Id, Model, Effective>,
    documents: readonly Document<Model>[],
    options: SetOptions,
  ) {
    this.spec = spec
    this.format = format
    this.documents = documents
    this.options = options
  }

  get effective(): Effective {
    return this.look().value
  }

  private look(): EffectiveView<Effective> {
    this.view ??= this.spec.effective(this.documents, this.options)
    return this.view
  }
}
