import { children, findElements, type Tree, XmlTag, xmlAttribute, xmlName, xmlNameSpan } from '../../../syntax/index.ts'
import { booleanOf } from '../effective/values.ts'
import { ROLES } from '../model/values.ts'
import type { Report } from './check.ts'

const RESOURCES = new Set(['primitive', 'group', 'clone', 'master', 'bundle', 'template'])

/** What has instances. */
const CLONES = new Set(['clone', 'master', 'bundle'])

/** Attributes of constraints that name a resource. */
const RESOURCE_ATTRIBUTES = ['rsc', 'with-rsc', 'first', 'then'] as const

/** Rules are the one place where a role's case does not count. */
const isRole = (text: string): boolean => ROLES.some((role) => role.toLowerCase() === text.toLowerCase())

/** What the schema takes and the scheduler does not. */
export function checkMeaning(tree: Tree, root: number, report: Report): void {
  const configuration = findElements(tree, root, 'configuration')
  const at = (...path: readonly string[]): number[] => configuration.flatMap((node) => findElements(tree, node, ...path))
  const resources = at('resources').flatMap((node) => resourcesBelow(tree, node))
  const idsOf = (nodes: readonly number[]): string[] => nodes.flatMap((node) => xmlAttribute(tree, node, 'id')?.value ?? [])
  const used = new Set(resources.flatMap((node) => xmlAttribute(tree, node, 'template')?.value ?? []))
  const templates = new Set(idsOf(at('resources', 'template')))
  const unused = [...templates].filter((id) => !used.has(id))
  const known = new Set([...idsOf(resources), ...idsOf(at('tags', 'tag'))])
  for (const id of unused) known.delete(id)
  // The instances of a clone have names of their own: constraints speak of the clone.
  const inside = new Map<string, string>()
  for (const clone of resources.filter((node) => CLONES.has(xmlName(tree, node)))) {
    const [name] = idsOf([clone])
    for (const id of idsOf(resourcesBelow(tree, clone))) inside.set(id, name ?? '')
  }
  const refer = (node: number, attribute: string): void => {
    const written = xmlAttribute(tree, node, attribute)
    if (!written) return
    const id = written.value
    const clone = inside.get(id)
    if (clone !== undefined) report({ code: 'unknown-reference', ...written.span, data: { id, what: 'resource', clone }, node })
    else if (!known.has(id)) report({ code: 'unknown-reference', ...written.span, data: { id, what: 'resource' }, node })
  }
  for (const kind of ['rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket']) {
    for (const node of at('constraints', kind)) {
      for (const attribute of RESOURCE_ATTRIBUTES) refer(node, attribute)
      for (const reference of findElements(tree, node, 'resource_set', 'resource_ref')) refer(reference, 'id')
    }
  }
  for (const rule of at('constraints', 'rsc_location', 'rule')) {
    const has = (name: string): boolean => xmlAttribute(tree, rule, name) !== undefined
    if (!has('id-ref') && !has('score') && !has('score-attribute')) {
      report({ code: 'missing-part', ...xmlNameSpan(tree, rule), data: { element: 'rule', part: 'the attribute score' }, node: rule })
    }
    const role = xmlAttribute(tree, rule, 'role')
    if (role && !isRole(role.value)) {
      report({ code: 'invalid-value', ...role.span, data: { keyword: 'role', value: role.value, expected: ROLES.join(', ') }, node: rule })
    }
  }
  for (const node of resources) {
    if (CLONES.has(xmlName(tree, node))) checkPromotable(tree, node, report)
    const template = xmlAttribute(tree, node, 'template')
    if (template && !templates.has(template.value)) {
      report({ code: 'unknown-reference', ...template.span, data: { id: template.value, what: 'template' }, node })
    }
  }
}

/** Only agents of class ocf know promotion. */
function checkPromotable(tree: Tree, node: number, report: Report): void {
  const isSet = findElements(tree, node, 'meta_attributes', 'nvpair').some(
    (pair) => xmlAttribute(tree, pair, 'name')?.value === 'promotable' && booleanOf(xmlAttribute(tree, pair, 'value')?.value) === true,
  )
  if (xmlName(tree, node) !== 'master' && !isSet) return
  for (const primitive of [...findElements(tree, node, 'primitive'), ...findElements(tree, node, 'group', 'primitive')]) {
    const standard = xmlAttribute(tree, primitive, 'class')
    if (!standard || standard.value === 'ocf') continue
    const data = { element: 'primitive', part: `class ${standard.value}`, beside: 'a promotable clone around it' }
    report({ code: 'conflicting-parts', ...standard.span, data, node: primitive })
  }
}

/** Resources at any depth: groups are in clones, primitives in both. */
function resourcesBelow(tree: Tree, node: number, found: number[] = []): number[] {
  for (const child of children(tree, node)) {
    if (tree.tag[child] !== XmlTag.element || !RESOURCES.has(xmlName(tree, child))) continue
    found.push(child)
    resourcesBelow(tree, child, found)
  }
  return found
}
