import { firstChild, ROOT, scanIni, type Tree } from '../../../syntax/index.ts'

/** A text as the only line of some section. */
export function unknownEntry(text: string): { tree: Tree; parent: number } {
  const tree = scanIni(`[x]\n${text}\n`)
  return { tree, parent: firstChild(tree, ROOT) }
}

/** A text as all there is of a file. */
export function unknownSection(text: string): { tree: Tree; parent: number } {
  return { tree: scanIni(`${text}\n`), parent: ROOT }
}
