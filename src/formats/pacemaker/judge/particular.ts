import type { Problem } from '../../../lens/index.ts'
import { ATTRIBUTE, type Tree, xmlName, xmlNameSpan } from '../../../syntax/index.ts'
import type { Span } from '../../../text/index.ts'
import { isRemoved } from './removed-settings.ts'
import type { Version } from './schema.ts'
import { schemaName } from './versions.ts'

/** The element that is looked at. */
export interface ElementView {
  readonly tree: Tree
  readonly version: Version
  /** Nodes of its attributes, by their names with `@` in front. */
  readonly attributes: ReadonlyMap<string, number>
  readonly references: { readonly id: string; readonly attribute: number }[]
  /** Whether it has an attribute (`@name`) or an element. */
  has(part: string): boolean
  value(attribute: number): string
  valueSpan(attribute: number): Span
  lacks(node: number, part: string): void
  tell(code: string, place: Span, data: Problem['data'], node: number): void
}

/** What an element may hold where that depends on a value. */
export function particular(view: ElementView, node: number): void {
  const check = CHECKS.get(xmlName(view.tree, node))
  if (check) check(view, node)
}

/** A part as messages name it. */
export const shown = (part: string): string =>
  part.startsWith(ATTRIBUTE) ? `the attribute ${part.slice(ATTRIBUTE.length)}` : `the element ${part}`

/** Only agents of class ocf have a provider. */
function provider(view: ElementView, node: number): void {
  const { tree, attributes } = view
  const standard = attributes.get('@class')
  if (standard === undefined) return
  const written = attributes.get('@provider')
  const isOcf = view.value(standard).trim() === 'ocf'
  if (isOcf && written === undefined) view.lacks(node, 'the attribute provider')
  if (isOcf || written === undefined) return
  const data = { part: 'the attribute provider', beside: `class ${view.value(standard)}`, element: xmlName(tree, node) }
  view.tell('conflicting-parts', xmlNameSpan(tree, written), data, node)
}

function setting(view: ElementView, node: number): void {
  const { tree, version, attributes } = view
  const name = attributes.get('@name')
  if (version < 300 || name === undefined || !attributes.has('@id')) return
  const set = tree.parent[node]!
  const written = attributes.get('@value')
  const value = written === undefined ? undefined : view.value(written)
  if (!isRemoved(version, xmlName(tree, tree.parent[set]!), xmlName(tree, set), view.value(name), value)) return
  view.tell(
    'removed',
    view.valueSpan(name),
    { what: 'setting', keyword: view.value(name), schema: schemaName(version), until: schemaName(300) },
    node,
  )
}

/** Before 3.3 a tag names what is there; since then it may name what is gone. */
function tagged(view: ElementView): void {
  const attribute = view.attributes.get('@id')
  if (attribute !== undefined && view.version < 303) view.references.push({ id: view.value(attribute).trim(), attribute })
}

const DATE_NEEDS: Readonly<Record<string, readonly string[]>> = {
  in_range: ['@start', '@end'],
  gt: ['@start'],
  lt: ['@end'],
  date_spec: ['date_spec'],
}

function date(view: ElementView, node: number): void {
  const { tree, attributes } = view
  const written = attributes.get('@operation')
  const operation = written === undefined ? '' : view.value(written).trim()
  const needs = DATE_NEEDS[operation]
  if (!needs) return
  if (!needs.some((part) => view.has(part))) {
    view.lacks(node, needs.map(shown).join(' or '))
    return
  }
  const others = ['@start', '@end', 'date_spec', ...(operation === 'in_range' ? [] : ['duration'])]
  const surplus = others.find((part) => view.has(part) && !needs.includes(part))
  if (surplus === undefined) return
  const data = { part: shown(surplus), beside: `operation ${operation}`, element: 'date_expression' }
  view.tell('conflicting-parts', xmlNameSpan(tree, attributes.get(surplus) ?? node), data, node)
}

const CHECKS: ReadonlyMap<string, (view: ElementView, node: number) => void> = new Map([
  ['primitive', provider],
  ['template', provider],
  ['nvpair', setting],
  ['date_expression', date],
  ['obj_ref', tagged],
])
