import { PROBLEM_LIMIT } from '../../../document/index.ts'
import type { Problem } from '../../../lens/index.ts'
import { nearest } from '../../../lens/index.ts'
import { ATTRIBUTE, children, nodeSpan, type Tree, wordSpan, wordText, XmlTag, xmlName, xmlNameSpan } from '../../../syntax/index.ts'
import type { Span } from '../../../text/index.ts'
import { type ElementView, particular, shown } from './particular.ts'
import type { AttributeRule, Bounds, ElementRule, Form, Version } from './schema.ts'
import { schemaName } from './versions.ts'

export type Report = (problem: Problem) => void

/** An attribute that refers to another element. */
interface Reference {
  readonly id: string
  readonly attribute: number
}

const within = ({ since = 0, until = Number.POSITIVE_INFINITY }: Bounds, version: Version): boolean => version >= since && version < until

const BLANK = /^[ \t\r\n]|[ \t\r\n]$/

/** Goes through a document along its schema; reports what the schema has no place for, and gathers names. */
export class SchemaCheck implements ElementView {
  readonly tree: Tree
  readonly version: Version
  private readonly report: Report
  private told = 0
  private readonly ids = new Set<string>()
  readonly references: Reference[] = []
  private readonly knownForms = new Map<readonly Form[], readonly Form[]>()
  /** Of the element at hand: the nodes of its attributes, and how many elements of each name are inside. */
  readonly attributes = new Map<string, number>()
  private readonly counts = new Map<string, number>()

  constructor(tree: Tree, version: Version, report: Report) {
    this.tree = tree
    this.version = version
    this.report = report
  }

  /** The elements are few levels deep, as the schema is; only rules can be inside of each other. */
  run(root: number, rule: ElementRule): void {
    const nodes = [root]
    const rules = [rule]
    while (nodes.length > 0) {
      const first = nodes.length - 1
      const at = rules.pop()!
      const node = nodes.pop()!
      if (at.open) continue
      this.element(node, at, nodes, rules)
      reverseFrom(nodes, first)
      reverseFrom(rules, first)
    }
    for (const { id, attribute } of this.references) {
      if (!this.ids.has(id))
        this.tell('unknown-reference', this.valueSpan(attribute), { id, what: 'element' }, this.tree.parent[attribute]!)
    }
  }

  private element(node: number, rule: ElementRule, nodes: number[], rules: ElementRule[]): void {
    const { tree, attributes, counts } = this
    attributes.clear()
    counts.clear()
    let last = -1
    const end = tree.after[node]!
    for (let child = node + 1; child < end; child = tree.after[child]!) {
      const name = xmlName(tree, child)
      if (tree.tag[child] === XmlTag.attribute) {
        attributes.set(name, child)
        this.attribute(node, child, name, rule.attributes)
        continue
      }
      if (tree.tag[child] !== XmlTag.element) continue
      const known = Object.hasOwn(rule.elements, name) ? rule.elements[name] : undefined
      if (!known) this.unknown('element', child, node, Object.keys(rule.elements))
      else if (!within(known, this.version)) this.otherVersion('element', name, known, xmlNameSpan(tree, child), child)
      else {
        const count = (counts.get(name) ?? 0) + 1
        counts.set(name, count)
        if (count > 1 && (known.many === 'one' || known.many === 'maybe'))
          this.tell('duplicate', xmlNameSpan(tree, child), { keyword: name }, child)
        if (rule.ordered) last = this.placed(child, name, Object.keys(rule.elements), last)
        nodes.push(child)
        rules.push(known.element)
      }
    }
    this.missing(node, rule)
    this.forms(node, rule)
    particular(this, node)
  }

  private placed(node: number, name: string, order: readonly string[], last: number): number {
    const rank = order.indexOf(name)
    if (rank < last) this.tell('misplaced', xmlNameSpan(this.tree, node), { keyword: name, before: order[last]! }, node)
    return Math.max(last, rank)
  }

  private attribute(node: number, attribute: number, marked: string, rules: ElementRule['attributes']): void {
    const { version } = this
    const name = marked.slice(ATTRIBUTE.length)
    const rule: AttributeRule | undefined = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) {
      this.unknown('attribute', attribute, node, Object.keys(rules))
      return
    }
    if (!within(rule, version)) {
      this.otherVersion('attribute', name, rule, xmlNameSpan(this.tree, attribute), node)
      return
    }
    const { kind } = rule
    if (kind.any) return
    const value = this.value(attribute)
    if (!kind.takes(value)) {
      this.tell('invalid-value', this.valueSpan(attribute), { keyword: name, value, expected: kind.expected }, node)
      return
    }
    const id = BLANK.test(value) ? value.trim() : value
    if (kind.words && Object.hasOwn(kind.words, id)) {
      if (!within(kind.words[id]!, version)) this.otherVersion('value', id, kind.words[id]!, this.valueSpan(attribute), node)
    } else if (kind.is === 'reference') this.references.push({ id, attribute })
    else if (kind.is === 'id') {
      const { size } = this.ids
      if (this.ids.add(id).size === size) this.tell('duplicate-id', this.valueSpan(attribute), { id }, node)
    }
  }

  value(attribute: number): string {
    const { tree } = this
    const word = tree.firstWord[attribute]! + 1
    return word < tree.firstWord[attribute + 1]! ? wordText(tree, word) : ''
  }

  valueSpan(attribute: number): Span {
    const { tree } = this
    const word = tree.firstWord[attribute]! + 1
    return word < tree.firstWord[attribute + 1]! ? wordSpan(tree, word) : nodeSpan(tree, attribute)
  }

  private missing(node: number, rule: ElementRule): void {
    const { tree, version, attributes, counts } = this
    for (const name in rule.attributes) {
      if (rule.attributes[name]!.required && !attributes.has(ATTRIBUTE + name)) this.lacks(node, `the attribute ${name}`)
    }
    for (const name in rule.elements) {
      const { many } = rule.elements[name]!
      if ((many === 'one' || many === 'some') && within(rule.elements[name]!, version) && !counts.has(name))
        this.lacks(node, `the element ${name}`)
    }
    const isReferring = attributes.has(`${ATTRIBUTE}id-ref`)
    if (
      rule.filled &&
      counts.size === 0 &&
      !isReferring &&
      ![...children(tree, node)].some((child) => tree.tag[child] === XmlTag.element)
    ) {
      this.lacks(node, `one of the elements ${Object.keys(rule.elements).join(', ')}`)
    }
  }

  /** Of the forms that an element can have the one that is meant is the one of which the most is there. */
  private forms(node: number, rule: ElementRule): void {
    if (!rule.forms) return
    for (const forms of rule.forms) {
      let known = this.knownForms.get(forms)
      if (!known) {
        known = forms.filter((form) => within(form, this.version))
        this.knownForms.set(forms, known)
      }
      if (!known.some((form) => this.misses(form) === 0)) this.unfit(node, known)
    }
  }

  has(part: string): boolean {
    return part.startsWith(ATTRIBUTE) ? this.attributes.has(part) : this.counts.has(part)
  }

  private misses({ needs, without }: Form): number {
    let count = 0
    for (const part of needs) if (!this.has(part)) count++
    for (const part of without) if (this.has(part)) count++
    return count
  }

  private unfit(node: number, forms: readonly Form[]): void {
    const there = ({ needs }: Form): number => needs.filter((part) => this.has(part)).length
    const meant = [...forms].sort((a, b) => there(b) - there(a) || this.misses(a) - this.misses(b))[0]!
    const surplus = meant.without.find((part) => this.has(part))
    const lacking = meant.needs.find((part) => !this.has(part))
    if (lacking !== undefined) this.lacks(node, shown(lacking))
    else if (surplus !== undefined) this.conflict(node, surplus, meant, forms)
  }

  private conflict(node: number, surplus: string, meant: Form, forms: readonly Form[]): void {
    const { tree, attributes } = this
    const child =
      attributes.get(surplus) ?? [...children(tree, node)].find((at) => tree.tag[at] === XmlTag.element && xmlName(tree, at) === surplus)
    const others = forms.flatMap(({ without }) => without)
    const beside = meant.needs[0] ?? others.find((part) => part !== surplus && this.has(part))!
    const data = { part: shown(surplus), beside: shown(beside), element: xmlName(tree, node) }
    this.tell('conflicting-parts', xmlNameSpan(tree, child!), data, node)
  }

  lacks(node: number, part: string): void {
    this.tell('missing-part', xmlNameSpan(this.tree, node), { element: xmlName(this.tree, node), part }, node)
  }

  private unknown(what: string, node: number, around: number, known: readonly string[]): void {
    const { tree } = this
    // Looking for what was meant takes its time, and nobody reads so much.
    if (this.told > PROBLEM_LIMIT) return
    const keyword = xmlName(tree, node).replace(/^@|^\{\}/, '')
    const near = nearest(keyword, known)
    const data = { what, keyword, inside: xmlName(tree, around), ...(near === undefined ? {} : { nearest: near }) }
    this.tell('unknown-keyword', xmlNameSpan(tree, node), data, around)
  }

  private otherVersion(what: string, keyword: string, { since, until }: Bounds, place: Span, node: number): void {
    const data = { what, keyword, schema: schemaName(this.version) }
    if (since !== undefined && this.version < since) this.tell('needs-newer', place, { ...data, since: schemaName(since) }, node)
    else this.tell('removed', place, { ...data, until: schemaName(until!) }, node)
  }

  tell(code: string, place: Span, data: Problem['data'], node: number): void {
    this.told++
    this.report({ code, start: place.start, end: place.end, ...(data ? { data } : {}), node })
  }
}

function reverseFrom<T>(list: T[], from: number): void {
  for (let i = from, j = list.length - 1; i < j; i++, j--) {
    const one = list[i]!
    list[i] = list[j]!
    list[j] = one
  }
}
