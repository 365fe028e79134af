import type { Document } from '../../document/index.ts'
import { children, IniTag, NodeFlag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { compareRelease } from '../../vocabulary/index.ts'
import { readOrder, resolveInclude } from './files.ts'
import type { NfsConf } from './model/index.ts'

/** One setting as nfs-utils holds it once all files are read; what `nfsconf --dump` lists. */
export interface Binding {
  /** Lower case. */
  readonly section: string
  readonly argument?: string
  /** As last written. */
  readonly key: string
  /** As written, references not followed. */
  readonly value: string
  readonly document: Document<NfsConf>
  readonly node: number
}

/** Reads files in their order, with their includes, as `conf_init_file` does: a later assignment replaces an earlier one. */
export function bind(documents: readonly Document<NfsConf>[], release: string | undefined): Binding[] {
  const table = new Table(release)
  for (const document of readOrder(documents)) {
    new Reader(documents, (binding) => table.set(binding)).read(document, undefined, [document])
  }
  return table.all()
}

interface Section {
  readonly name: string
  readonly argument?: string
}

class Reader {
  private readonly documents: readonly Document<NfsConf>[]
  private readonly set: (binding: Binding) => void

  constructor(documents: readonly Document<NfsConf>[], set: (binding: Binding) => void) {
    this.documents = documents
    this.set = set
  }

  /** `stack` holds the files being read: one that includes itself crashes the real reader. */
  read(document: Document<NfsConf>, inherited: Section | undefined, stack: readonly Document<NfsConf>[]): void {
    const { tree } = document
    const lost = unterminatedFrom(tree)
    for (const node of children(tree, ROOT)) {
      if (tree.start[node]! >= lost) return
      if (tree.tag[node] !== IniTag.section) {
        if (inherited) this.entry(document, node, inherited, stack)
        continue
      }
      if (tree.flags[node]! & NodeFlag.ignored) continue
      const section = sectionOf(tree, node)
      for (const entry of children(tree, node)) {
        if (tree.start[entry]! >= lost) return
        this.entry(document, entry, section, stack)
      }
    }
  }

  private entry(document: Document<NfsConf>, node: number, section: Section, stack: readonly Document<NfsConf>[]): void {
    const { tree } = document
    if (tree.tag[node] !== IniTag.entry || tree.flags[node]! & NodeFlag.damaged) return
    const first = tree.firstWord[node]!
    const key = wordText(tree, first)
    const value = wordText(tree, first + 1)
    if (key === '' || value === '') return
    if (key.toLowerCase() !== 'include') {
      this.set({
        section: section.name,
        ...(section.argument === undefined ? {} : { argument: section.argument }),
        key,
        value,
        document,
        node,
      })
      return
    }
    const included = resolveInclude(document, value.replace(/^-/, ''), this.documents)
    if (included && !stack.includes(included)) this.read(included, section, [...stack, included])
  }
}

function sectionOf(tree: Tree, node: number): Section {
  const first = tree.firstWord[node]!
  const name = wordText(tree, first).toLowerCase()
  return tree.firstWord[node + 1]! - first > 1 ? { name, argument: wordText(tree, first + 1) } : { name }
}

/** Offset from which on nothing is read: a last line without a line end. */
function unterminatedFrom(tree: Tree): number {
  const fault = tree.faults.find(({ code }) => code === 'no-final-newline')
  return fault ? fault.start : Number.POSITIVE_INFINITY
}

/** Assignments by section and key, newest first. */
class Table {
  private readonly lists = new Map<string, Binding[]>()
  private readonly oldRelease: boolean

  constructor(release: string | undefined) {
    // Up to 2.6 an assignment drops the newest one of that key whatever its section's argument.
    this.oldRelease = release !== undefined && compareRelease(release, '2.7') < 0
  }

  set(binding: Binding): void {
    const mark = `${binding.section}\0${binding.key.toLowerCase()}`
    const list = this.lists.get(mark) ?? []
    const argument = binding.argument?.toLowerCase()
    const replaced = this.oldRelease || argument === undefined ? 0 : list.findIndex((other) => other.argument?.toLowerCase() === argument)
    if (replaced !== -1) list.splice(replaced, 1)
    list.unshift(binding)
    this.lists.set(mark, list)
  }

  all(): Binding[] {
    return [...this.lists.values()].flat()
  }
}
