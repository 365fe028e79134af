import { findElements, type Tree, xmlAttribute, xmlNameSpan } from '../../../syntax/index.ts'
import type { Report } from './check.ts'

const RESOURCES = ['primitive', 'group', 'clone', 'master', 'bundle', 'template'] as const

/** Attributes of constraints that name a resource. */
const RESOURCE_ATTRIBUTES = ['rsc', 'with-rsc', 'first', 'then'] as const

/** What the schema takes and the scheduler does not. */
export function checkMeaning(tree: Tree, root: number, report: Report): void {
  const configuration = findElements(tree, root, 'configuration')
  const at = (...path: readonly string[]): number[] => configuration.flatMap((node) => findElements(tree, node, ...path))
  const resources = at('resources').flatMap((node) => resourcesBelow(tree, node))
  const idsOf = (nodes: readonly number[]): string[] => nodes.flatMap((node) => xmlAttribute(tree, node, 'id')?.value ?? [])
  const known = new Set([...idsOf(resources), ...idsOf(at('tags', 'tag'))])
  const refer = (node: number, attribute: string): void => {
    const written = xmlAttribute(tree, node, attribute)
    if (written && !known.has(written.value)) {
      report({ code: 'unknown-reference', ...written.span, data: { id: written.value, what: 'resource' }, node })
    }
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
  }
  const templates = new Set(idsOf(at('resources', 'template')))
  for (const node of resources) {
    const template = xmlAttribute(tree, node, 'template')
    if (template && !templates.has(template.value)) {
      report({ code: 'unknown-reference', ...template.span, data: { id: template.value, what: 'template' }, node })
    }
  }
}

/** Resources at any depth: groups are in clones, primitives in both. */
function resourcesBelow(tree: Tree, node: number): number[] {
  const inside = RESOURCES.flatMap((name) => findElements(tree, node, name))
  return inside.flatMap((found) => [found, ...resourcesBelow(tree, found)])
}
