import { firstChild, ROOT, type Tree } from '../syntax/index.ts'

interface Unknown {
  readonly unknown?: readonly { readonly text: string }[]
}

/** Attributes that nobody knows stand in the tag, so they come before unknown elements. */
function tagFirst({ unknown = [] }: Unknown): string | undefined {
  const element = unknown.findIndex(({ text }) => text.startsWith('<'))
  return element !== -1 && unknown.slice(element).some(({ text }) => !text.startsWith('<'))
    ? 'unknown: attributes come before elements'
    : undefined
}

/** The first element of a file that is one whole statement by itself; nothing for a text that is none. */
export function lone(scan: (text: string) => Tree, text: string): { tree: Tree; parent: number } {
  const tree = scan(text.startsWith('<') ? `<x>${text}</x>` : `<x ${text}/>`)
  const parent = firstChild(tree, ROOT)
  return tree.faults.length > 0 || parent === -1 ? { tree: scan(''), parent: ROOT } : { tree, parent }
}

/** Bodies of an XML format keep what they do not know word for word; `check` says what holds between the properties. */
export const keepingXml =
  (scan: (text: string) => Tree) =>
  <T>(check?: (value: T) => string | undefined) => ({
    unknown: (text: string): { tree: Tree; parent: number } => lone(scan, text),
    check: (value: T): string | undefined => tagFirst(value as Unknown) ?? check?.(value),
  })
