import type { Problem } from '../../../lens/index.ts'
import { nearest } from '../../../lens/index.ts'
import { ATTRIBUTE, children, nodeSpan, type Tree, wordText, XmlTag, xmlName, xmlNameSpan } from '../../../syntax/index.ts'
import type { Span } from '../../../text/index.ts'
import { isRemoved } from './removed-settings.ts'
import type { AttributeRule, Bounds, ElementRule, Form, Version } from './schema.ts'
import { schemaName } from './versions.ts'

export type Report = (problem: Problem) => void

/** Attributes that name an element or refer to one. */
export interface Names {
  readonly ids: Map<string, Span>
  readonly references: { readonly id: string; readonly place: Span; readonly node: number }[]
}

const within = ({ since = 0, until = Number.POSITIVE_INFINITY }: Bounds, version: Version): boolean => version >= since && version < until

/** Goes through a document along its schema; reports what the schema has no place for, and gathers names. */
export class SchemaCheck {
  readonly names: Names = { ids: new Map(), references: [] }
  private readonly tree: Tree
  private readonly version: Version
  private readonly report: Report

  constructor(tree: Tree, version: Version, report: Report) {
    this.tree = tree
    this.version = version
    this.report = report
  }

  /** The elements are few levels deep, as the schema is; only rules can be inside of each other. */
  run(root: number, rule: ElementRule): void {
    const rest: { node: number; rule: ElementRule }[] = [{ node: root, rule }]
    for (let next = rest.pop(); next; next = rest.pop()) {
      if (!next.rule.open) rest.push(...this.element(next.node, next.rule).reverse())
    }
  }

  private element(node: number, rule: ElementRule): { node: number; rule: ElementRule }[] {
    const { tree } = this
    const attributes = new Map<string, number>()
    const counts = new Map<string, number>()
    const inside: { node: number; rule: ElementRule }[] = []
    let last = -1
    const order = rule.ordered ? Object.keys(rule.elements) : []
    for (const child of children(tree, node)) {
      const name = xmlName(tree, child)
      if (tree.tag[child] === XmlTag.attribute) {
        attributes.set(name, child)
        this.attribute(node, child, rule.attributes)
      } else if (tree.tag[child] === XmlTag.element) {
        const known = Object.hasOwn(rule.elements, name) ? rule.elements[name] : undefined
        if (!known) this.unknown('element', child, node, Object.keys(rule.elements))
        else if (!within(known, this.version)) this.otherVersion('element', name, known, xmlNameSpan(tree, child), child)
        else {
          const count = (counts.get(name) ?? 0) + 1
          counts.set(name, count)
          if (count > 1 && (known.many === 'one' || known.many === 'maybe'))
            this.tell('duplicate', xmlNameSpan(tree, child), { keyword: name }, child)
          const rank = order.indexOf(name)
          if (rank < last) this.tell('misplaced', xmlNameSpan(tree, child), { keyword: name, before: order[last]! }, child)
          last = Math.max(last, rank)
          inside.push({ node: child, rule: known.element })
        }
      }
    }
    this.missing(node, rule, attributes, counts)
    this.forms(node, rule, attributes, counts)
    this.particular(node, attributes)
    return inside
  }

  private attribute(node: number, attribute: number, rules: ElementRule['attributes']): void {
    const { tree, version } = this
    const marked = xmlName(tree, attribute)
    const name = marked.slice(ATTRIBUTE.length)
    const rule: AttributeRule | undefined = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) {
      this.unknown('attribute', attribute, node, Object.keys(rules))
      return
    }
    if (!within(rule, version)) {
      this.otherVersion('attribute', name, rule, xmlNameSpan(tree, attribute), node)
      return
    }
    const { value, place } = this.value(attribute)
    const { kind } = rule
    const id = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
    if (!kind.takes(value)) this.tell('invalid-value', place, { keyword: name, value, expected: kind.expected }, node)
    else if (kind.words && Object.hasOwn(kind.words, id) && !within(kind.words[id]!, version)) {
      this.otherVersion('value', id, kind.words[id]!, place, node)
    } else if (kind.is === 'reference') this.names.references.push({ id, place, node })
    else if (kind.is === 'id') {
      const first = this.names.ids.get(id)
      if (first) this.tell('duplicate-id', place, { id }, node)
      else this.names.ids.set(id, place)
    }
  }

  private value(attribute: number): { value: string; place: Span } {
    const { tree } = this
    const word = tree.firstWord[attribute]! + 1
    return word < tree.firstWord[attribute + 1]!
      ? { value: wordText(tree, word), place: { start: tree.wordStart[word]!, end: tree.wordEnd[word]! } }
      : { value: '', place: nodeSpan(tree, attribute) }
  }

  private missing(node: number, rule: ElementRule, attributes: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): void {
    const { tree, version } = this
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
  private forms(node: number, rule: ElementRule, attributes: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): void {
    const has = (part: string): boolean => (part.startsWith(ATTRIBUTE) ? attributes.has(part) : counts.has(part))
    for (const forms of rule.forms ?? []) {
      const known = forms.filter((form) => within(form, this.version))
      const misses = ({ needs, without }: Form): number => needs.filter((part) => !has(part)).length + without.filter(has).length
      if (known.some((form) => misses(form) === 0)) continue
      const meant = [...known].sort((a, b) => b.needs.filter(has).length - a.needs.filter(has).length || misses(a) - misses(b))[0]!
      const surplus = meant.without.find(has)
      const lacking = meant.needs.find((part) => !has(part))
      if (lacking !== undefined) this.lacks(node, shown(lacking))
      else if (surplus !== undefined) this.conflict(node, surplus, meant, attributes)
    }
  }

  private conflict(node: number, surplus: string, meant: Form, attributes: ReadonlyMap<string, number>): void {
    const { tree } = this
    const child =
      attributes.get(surplus) ?? [...children(tree, node)].find((at) => tree.tag[at] === XmlTag.element && xmlName(tree, at) === surplus)
    const beside = meant.needs[0] ?? [...attributes.keys()].find((name) => name !== surplus) ?? ''
    this.tell(
      'conflicting-parts',
      xmlNameSpan(tree, child!),
      { part: shown(surplus), beside: shown(beside), element: xmlName(tree, node) },
      node,
    )
  }

  /** What depends on a value. */
  private particular(node: number, attributes: ReadonlyMap<string, number>): void {
    const name = xmlName(this.tree, node)
    if (name === 'primitive' || name === 'template') this.provider(node, attributes)
    else if (name === 'nvpair') this.setting(node, attributes)
    else if (name === 'date_expression') this.date(node, attributes)
    else if (name === 'obj_ref') this.tagged(attributes)
  }

  private provider(node: number, attributes: ReadonlyMap<string, number>): void {
    const standard = attributes.get('@class')
    if (standard === undefined) return
    const provider = attributes.get('@provider')
    const isOcf = this.value(standard).value.trim() === 'ocf'
    if (isOcf && provider === undefined) this.lacks(node, 'the attribute provider')
    if (!isOcf && provider !== undefined) {
      this.tell(
        'conflicting-parts',
        xmlNameSpan(this.tree, provider),
        { part: 'the attribute provider', beside: `class ${this.value(standard).value}`, element: xmlName(this.tree, node) },
        node,
      )
    }
  }

  private setting(node: number, attributes: ReadonlyMap<string, number>): void {
    const { tree } = this
    const at = attributes.get('@name')
    if (at === undefined || !attributes.has('@id')) return
    const set = tree.parent[node]!
    const value = attributes.get('@value')
    const { value: name, place } = this.value(at)
    if (
      isRemoved(
        this.version,
        xmlName(tree, tree.parent[set]!),
        xmlName(tree, set),
        name,
        value === undefined ? undefined : this.value(value).value,
      )
    ) {
      this.tell('removed', place, { what: 'setting', keyword: name, schema: schemaName(this.version) }, node)
    }
  }

  /** Before 3.3 a tag names elements only; since then it may name what is gone. */
  private tagged(attributes: ReadonlyMap<string, number>): void {
    const at = attributes.get('@id')
    if (at === undefined || this.version >= 303) return
    const { value, place } = this.value(at)
    this.names.references.push({ id: value.trim(), place, node: this.tree.parent[at]! })
  }

  private date(node: number, attributes: ReadonlyMap<string, number>): void {
    const { tree } = this
    const operation = attributes.get('@operation')
    const elements = [...children(tree, node)].filter((child) => tree.tag[child] === XmlTag.element).map((child) => xmlName(tree, child))
    const needs: readonly string[] = NEEDS[operation === undefined ? '' : this.value(operation).value.trim()] ?? []
    const has = (part: string): boolean => attributes.has(part) || elements.includes(part)
    const lacking = needs.length > 0 && !needs.some(has)
    if (lacking) this.lacks(node, needs.map(shown).join(' or '))
    const surplus = ['@start', '@end', 'duration', 'date_spec'].find(
      (part) =>
        has(part) &&
        !needs.includes(part) &&
        needs.length > 0 &&
        !(part === 'duration' && needs.includes('@end') && needs.includes('@start')),
    )
    if (!lacking && surplus !== undefined) {
      this.tell(
        'conflicting-parts',
        xmlNameSpan(tree, attributes.get(surplus) ?? node),
        { part: shown(surplus), beside: `operation ${this.value(operation!).value}`, element: 'date_expression' },
        node,
      )
    }
  }

  private lacks(node: number, part: string): void {
    this.tell('missing-part', xmlNameSpan(this.tree, node), { element: xmlName(this.tree, node), part }, node)
  }

  private unknown(what: string, node: number, around: number, known: readonly string[]): void {
    const { tree } = this
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

  private tell(code: string, place: Span, data: Problem['data'], node: number): void {
    this.report({ code, start: place.start, end: place.end, ...(data ? { data } : {}), node })
  }
}

const NEEDS: Readonly<Record<string, readonly string[]>> = {
  in_range: ['@start', '@end'],
  gt: ['@start'],
  lt: ['@end'],
  date_spec: ['date_spec'],
}

const shown = (part: string): string =>
  part.startsWith(ATTRIBUTE) ? `the attribute ${part.slice(ATTRIBUTE.length)}` : `the element ${part}`
