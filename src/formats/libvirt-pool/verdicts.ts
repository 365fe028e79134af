import type { Document } from '../../document/index.ts'
import { ATTRIBUTE, children, ROOT, type Tree, wordText, XmlTag, xmlAttribute, xmlName, xmlText } from '../../syntax/index.ts'
import { judge } from './define.ts'
import { type Content, poolContent } from './schema-table.ts'
import type { LibvirtPoolFile } from './types.ts'

/** libvirt has two judges, which often differ. */
export interface Verdicts {
  /** Its own parser, `virsh pool-define`: decides what is loaded, and drops what it does not know. */
  readonly define: boolean
  /** Its schema, `virt-xml-validate`: refuses what is not known, and takes some that define refuses. */
  readonly schema: boolean
}

/** Faults after which a document is XML all the same. */
const REMARKS: readonly string[] = ['doctype', 'encoding', 'entity-not-followed', 'nul']

/** What either judge says to a file, whatever backends the host's libvirt is built with. */
export function verdicts({ tree }: Document<LibvirtPoolFile>): Verdicts {
  const isXml = tree.nodeCount > 1 && tree.faults.every(({ code }) => REMARKS.includes(code))
  if (!isXml) return { define: false, schema: false }
  let refusals = 0
  judge(tree, () => {
    refusals++
  })
  return { define: refusals === 0, schema: isValid(tree) }
}

function isValid(tree: Tree): boolean {
  const [pool] = [...children(tree, ROOT)]
  // The schema looks at the namespace of the root as well, which has to be none.
  if (pool === undefined || tree.text.slice(tree.wordStart[tree.firstWord[pool]!], tree.wordEnd[tree.firstWord[pool]!]) !== 'pool')
    return false
  for (const child of children(tree, pool)) if (tree.tag[child] === XmlTag.namespace && isDefault(tree, child)) return false
  const type = xmlAttribute(tree, pool, 'type')?.value.trim()
  const content = type === undefined ? undefined : poolContent(type)
  return content !== undefined && holds(tree, pool, content)
}

const isDefault = (tree: Tree, node: number): boolean =>
  xmlName(tree, node) === `${ATTRIBUTE}xmlns` && wordText(tree, tree.firstWord[node]! + 1) !== ''

function holds(tree: Tree, node: number, content: Content): boolean {
  if (content.either) return content.either.some((one) => holds(tree, node, one))
  return holdsAttributes(tree, node, content) && holdsElements(tree, node, content)
}

function holdsAttributes(tree: Tree, node: number, { attributes = {} }: Content): boolean {
  const left = new Set(Object.keys(attributes))
  for (const child of children(tree, node)) {
    if (tree.tag[child] !== XmlTag.attribute) continue
    const name = xmlName(tree, child).slice(ATTRIBUTE.length)
    const key = left.has(name) ? name : `?${name}`
    if (!left.delete(key) || !attributes[key]!(xmlAttribute(tree, node, name)!.value)) return false
  }
  return [...left].every((name) => name.startsWith('?'))
}

function holdsElements(tree: Tree, node: number, { elements = {}, text, last }: Content): boolean {
  const counts = new Map<string, number>()
  let hasLast = false
  for (const child of children(tree, node)) {
    if (tree.tag[child] !== XmlTag.element) continue
    const name = xmlName(tree, child)
    if (hasLast || !Object.hasOwn(elements, name) || !holds(tree, child, elements[name]!.content)) return false
    counts.set(name, (counts.get(name) ?? 0) + 1)
    hasLast = name === last
  }
  for (const [name, { many }] of Object.entries(elements)) {
    const count = counts.get(name) ?? 0
    if ((count === 0 && (many === 'one' || many === 'some')) || (count > 1 && (many === 'one' || many === 'maybe'))) return false
  }
  return text ? text(xmlText(tree, node)) : !hasOwnText(tree, node)
}

function hasOwnText(tree: Tree, node: number): boolean {
  const word = tree.firstWord[node]! + 1
  return word < tree.firstWord[node + 1]! && wordText(tree, word).trim() !== ''
}
