import { XMLParser } from 'fast-xml-parser'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  htmlEntities: true,
  parseAttributeValue: false,
})

type Node = { readonly [tag: string]: Node[] } & { readonly ':@'?: Readonly<Record<string, string>> }

/** Elements with their attributes in order of name; what the tools count is left out, and so is what is empty. */
export function canonical(xml: string): string {
  return linesOf(parser.parse(xml) as Node[], '', (tag, attributes) => (tag === 'cib' ? {} : attributes)).join('\n')
}

/** Ids that pcs makes up and nobody refers to. */
const MADE_UP = new Set([
  'nvpair',
  'instance_attributes',
  'meta_attributes',
  'cluster_property_set',
  'resource_set',
  'expression',
  'fencing-level',
])
const UNORDERED = new Set(['operations', 'instance_attributes', 'meta_attributes', 'constraints', 'primitive', 'clone'])
/** Where nothing is in them they say nothing. */
const SETS = new Set(['instance_attributes', 'meta_attributes'])
const ROLES: Readonly<Record<string, string>> = { Master: 'Promoted', Slave: 'Unpromoted' }

/** What a CIB says, whatever its ids and the order of what has none. */
export function meaning(xml: string): string {
  return linesOf(parser.parse(xml) as Node[], '', sayings, UNORDERED).join('\n')
}

function sayings(tag: string, attributes: Readonly<Record<string, string>>): Record<string, string> {
  if (tag === 'cib') return {}
  const said = { ...attributes }
  if (MADE_UP.has(tag)) delete said.id
  for (const name of ['role', 'rsc-role', 'with-rsc-role']) {
    if (said[name] !== undefined) said[name] = ROLES[said[name]] ?? said[name]
    if (said[name] === 'Started' && name !== 'role') delete said[name]
  }
  if (tag === 'rsc_colocation') said.score ??= '0'
  if (tag === 'rsc_order' && said.first !== undefined) {
    said['first-action'] ??= 'start'
    said['then-action'] ??= said['first-action']
  }
  if (tag === 'rule') said['boolean-op'] ??= 'and'
  return said
}

function linesOf(
  nodes: readonly Node[],
  indent: string,
  attributesOf: (tag: string, attributes: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
  unordered: ReadonlySet<string> = new Set(),
): string[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ':@')!
    if (tag === '#text' || tag === 'status' || tag === 'nodes' || tag === '?xml') return []
    const attributes = Object.entries(attributesOf(tag, node[':@'] ?? {})).sort(([a], [b]) => (a < b ? -1 : 1))
    const head = `${indent}${tag}${attributes.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')}`
    const inside = node[tag]!.map((child) => linesOf([child], `${indent}  `, attributesOf, unordered).join('\n')).filter(
      (text) => text !== '',
    )
    if (inside.length === 0 && unordered.has(tag) && SETS.has(tag)) return []
    return [head, ...(unordered.has(tag) ? inside.sort() : tag === 'group' && unordered.size > 0 ? setsFirst(inside) : inside)]
  })
}

const setsFirst = (inside: readonly string[]): string[] => [
  ...inside.filter((text) => text.trimStart().startsWith('meta_')),
  ...inside.filter((text) => !text.trimStart().startsWith('meta_')),
]
