import { editModel } from '../edit/index.ts'
import {
  type AnyBody,
  ENTRIES,
  labelRange,
  nodesOf,
  type Places,
  type Problem,
  providers,
  Reading,
  readStatements,
  startObject,
  winnerOf,
} from '../lens/index.ts'
import { nodeSpan, ROOT, type Tree, wordSpan, wordText } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'
import type { Finding } from './finding.ts'
import type { Document, Format, ParseOptions, Part } from './format.ts'
import type { Language } from './language.ts'
import type { RuleHead } from './rule.ts'
import type { Target } from './target.ts'

/** Problems beyond this many are not worth reading. */
export const PROBLEM_LIMIT = 1000

interface ReadModel {
  readonly model: object
  readonly tree: Tree
  readonly places: Places
  readonly misfits: ReadonlySet<number>
  readonly problems: readonly Problem[]
}

function readModel(language: Language, text: string, options: ParseOptions): ReadModel {
  const tree = language.scan(text, options)
  const problems: Problem[] = [...tree.faults]
  const reading = new Reading(tree, (problem) => {
    if (problems.length <= PROBLEM_LIMIT) problems.push(problem)
  })
  const model: Record<string, unknown> = {}
  startObject(language.body, reading, ROOT, model)
  readStatements(language.body, reading, ROOT, model)
  return { model, tree, places: reading.places, misfits: reading.misfits, problems }
}

/** Reads one file into a document; whatever the text is, this returns. */
export function readDocument<Model extends object>(
  language: Language,
  format: Format<string, Model>,
  ruleOf: (id: string) => RuleHead | undefined,
  text: string,
  options: ParseOptions,
): Document<Model> {
  return new ReadDocument(language, format, ruleOf, text, options)
}

/**
 * A class for the sake of its getter: V8 counts that of an object literal, and a function that is assigned to a property,
 * among what is old already, and keeps all that it refers to long after its use.
 */
class ReadDocument<Model extends object> implements Document<Model> {
  readonly format: Format<string, Model>
  readonly text: string
  readonly tree: Tree
  readonly model: Model
  declare readonly path?: string
  declare readonly target?: Target
  private readonly language: Language
  private readonly ruleOf: (id: string) => RuleHead | undefined
  private readonly options: ParseOptions
  private readonly read: ReadModel
  private found: readonly Finding[] | undefined = undefined

  // Fields, so that they can be taken out of the document.
  readonly spanOf: Document['spanOf'] = (object, field, index, part) => {
    const { tree, places, misfits } = this.read
    return spanOf(tree, places, misfits, object, field, index, part)
  }

  readonly edit: Document<Model>['edit'] = (change) => {
    const { language, options, model } = this
    const { tree, places, misfits } = this.read
    const reread = (edited: string): Model => readModel(language, edited, options).model as Model
    return editModel<Model>({ tree, model, places, misfits, body: language.body, dialect: language.dialect, reread }, change)
  }

  constructor(
    language: Language,
    format: Format<string, Model>,
    ruleOf: (id: string) => RuleHead | undefined,
    text: string,
    options: ParseOptions,
  ) {
    const read = readModel(language, text, options)
    this.format = format
    this.text = text
    this.tree = read.tree
    this.model = read.model as Model
    if (options.path !== undefined) this.path = options.path
    if (options.target !== undefined) this.target = options.target
    this.language = language
    this.ruleOf = ruleOf
    this.options = options
    this.read = read
  }

  get problems(): readonly Finding[] {
    this.found ??= diagnoseAll(this.language, this.read, this.options, this.ruleOf)
    return this.found
  }

  toString(): string {
    return this.text
  }
}

function diagnoseAll(language: Language, read: ReadModel, options: ParseOptions, ruleOf: (id: string) => RuleHead | undefined): Finding[] {
  const scene = { ...read, options }
  const problems = [...read.problems]
  language.inspect?.(scene, (problem) => {
    if (problems.length <= PROBLEM_LIMIT) problems.push(problem)
  })
  const findings: Finding[] = []
  const pathed = options.path === undefined ? {} : { path: options.path }
  for (const problem of problems) {
    const named = language.diagnose(problem, scene)
    const rule = named && ruleOf(named.rule)
    if (!named || !rule) continue
    const data = { ...problem.data, ...named.data }
    const place = named.span ?? problem
    findings.push({
      rule: rule.id,
      effect: rule.effect,
      severity: named.severity ?? rule.severity,
      message: rule.message(data),
      ...(Object.keys(data).length > 0 ? { data } : {}),
      ...pathed,
      span: { start: place.start, end: place.end },
      ...(named.related ? { related: named.related.map((place) => ({ ...pathed, ...place })) } : {}),
      ...(named.fix ? { fix: named.fix } : {}),
    })
  }
  return findings
}

function spanOf(
  tree: Tree,
  places: Places,
  misfits: ReadonlySet<number>,
  object: object,
  field: string | undefined,
  index: number | undefined,
  part: Part = 'statement',
): Span | undefined {
  const place = places.get(object)
  if (!place) return undefined
  if (field === undefined) return partOf(tree, place.node, part)
  const self = place.body
  const { within } = place
  if (within) return spanOf(tree, places, misfits, within.owner, `${within.field}.${field}`, index, part)
  if (!self) return partOf(tree, place.node, part)
  if (field in self.labels) return labelSpan(tree, place.node, self as AnyBody, field, index)
  const list = index === undefined ? undefined : (object as Record<string, unknown>)[field]
  if (Array.isArray(list) && places.has(list)) return spanOf(tree, places, misfits, list, ENTRIES, index, part)
  const nodes = fieldNodes(object, field, () => {
    const found = providers(self as AnyBody, tree, nodesOf(place), field)
    return misfits.size === 0 ? found : found.filter((node) => !misfits.has(node))
  })
  const node = index !== undefined ? nodes[index] : winnerOf(self.fieldAt(field), tree, nodes)
  return node === undefined ? undefined : partOf(tree, node, part)
}

const knownNodes = new WeakMap<object, Map<string, readonly number[]>>()
/** From this many statements on it costs less to remember them than to look again. */
const MANY = 16

/** The statements of an object's field, looked for once: whoever asks for one item of a long list asks for the others too. */
function fieldNodes(object: object, field: string, find: () => readonly number[]): readonly number[] {
  const fields = knownNodes.get(object)
  const known = fields?.get(field)
  if (known) return known
  const nodes = find()
  if (nodes.length < MANY) return nodes
  if (fields) fields.set(field, nodes)
  else knownNodes.set(object, new Map([[field, nodes]]))
  return nodes
}

function partOf(tree: Tree, node: number, part: Part): Span {
  const first = tree.firstWord[node]!
  const last = tree.firstWord[node + 1]! - 1
  if (part === 'keyword' && last >= first) return wordSpan(tree, first)
  if (part === 'value' && last > first) return { start: tree.wordStart[first + 1]!, end: tree.wordEnd[last]! }
  return nodeSpan(tree, node)
}

/** The words of one label, or one of them. */
function labelSpan(tree: Tree, node: number, self: AnyBody, field: string, index: number | undefined): Span | undefined {
  const end = tree.firstWord[node + 1]!
  let at = tree.firstWord[node]! + (self.options.keyword ? 1 : 0)
  for (const key in self.labels) {
    const to = labelRange(tree, at, end, self.labels[key]!)
    if (key === field) {
      if (to === at) return undefined
      if (index === undefined) return { start: tree.wordStart[at]!, end: tree.wordEnd[to - 1]! }
      return at + index < to ? wordSpan(tree, at + index) : undefined
    }
    at = to
  }
  return undefined
}

/** The keywords of the blocks around a node, outermost first. */
export function contextOf(tree: Tree, node: number): string[] {
  const context: string[] = []
  for (let up = tree.parent[node]!; up > ROOT; up = tree.parent[up]!) context.unshift(wordText(tree, tree.firstWord[up]!))
  return context
}
