import type { Document } from '../../document/index.ts'
import { appended } from '../../lens/index.ts'
import { IniTag, NodeFlag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { lowerAscii } from '../../text/index.ts'
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
export function bind(documents: readonly Document<NfsConf>[], release: string | undefined): Bound {
  const table = new Table(release)
  for (const document of readOrder(documents)) {
    new Reader(documents, (binding) => table.set(binding)).read(document, undefined, [document])
  }
  return { bindings: table.all(), find: (section, key) => table.find(section, key) }
}

/** All settings, and the one that daemons get: of a section without an argument; both names in lower case. */
export interface Bound {
  readonly bindings: Binding[]
  readonly find: (section: string, key: string) => Binding | undefined
}

/** Include lines that are followed; no real host comes near. */
const INCLUDE_LIMIT = 10_000

interface Section {
  readonly name: string
  readonly argument?: string
}

class Reader {
  private readonly documents: readonly Document<NfsConf>[]
  private readonly set: (binding: Binding) => void
  private includes = 0

  constructor(documents: readonly Document<NfsConf>[], set: (binding: Binding) => void) {
    this.documents = documents
    this.set = set
  }

  /** `stack` holds the files being read: one that includes itself crashes the real reader. */
  read(document: Document<NfsConf>, inherited: Section | undefined, stack: readonly Document<NfsConf>[]): void {
    const { tree } = document
    let section = inherited
    for (let node = ROOT + 1; node < tree.nodeCount; node++) {
      if (tree.tag[node] === IniTag.section) section = tree.flags[node]! & NodeFlag.ignored ? undefined : sectionOf(tree, node)
      else if (section) this.entry(document, node, section, stack)
    }
  }

  private entry(document: Document<NfsConf>, node: number, section: Section, stack: readonly Document<NfsConf>[]): void {
    const { tree } = document
    if (tree.tag[node] !== IniTag.entry || tree.flags[node]! & (NodeFlag.damaged | NodeFlag.unclosed)) return
    const first = tree.firstWord[node]!
    const key = wordText(tree, first)
    const value = wordText(tree, first + 1)
    if (key === '' || value === '') return
    if (lowerAscii(key) !== 'include') {
      const { name, argument } = section
      this.set(
        argument === undefined ? { section: name, key, value, document, node } : { section: name, argument, key, value, document, node },
      )
      return
    }
    // Files that include each other in pairs double the work with each level.
    if (++this.includes > INCLUDE_LIMIT) return
    const included = resolveInclude(document, value.replace(/^-/, ''), this.documents)
    if (included && !stack.includes(included)) this.read(included, section, [...stack, included])
  }
}

function sectionOf(tree: Tree, node: number): Section {
  const first = tree.firstWord[node]!
  const name = lowerAscii(wordText(tree, first))
  return tree.firstWord[node + 1]! - first > 1 ? { name, argument: wordText(tree, first + 1) } : { name }
}

const foldArgument = (binding: Binding | undefined): string | undefined =>
  binding?.argument === undefined ? undefined : lowerAscii(binding.argument)

/** Assignments of one key, oldest first; a replaced one leaves a hole. */
interface Stack {
  list: (Binding | undefined)[]
  /** Where the assignment with each argument lies. */
  byArgument?: Map<string, number>
}

/** Assignments by section and key. */
class Table {
  private readonly sections = new Map<string, Map<string, Stack>>()
  /** In the order of their first assignments. */
  private readonly stacks: Stack[] = []
  private readonly oldRelease: boolean

  constructor(release: string | undefined) {
    // Up to 2.6 an assignment drops the newest one of that key whatever its section's argument.
    this.oldRelease = release !== undefined && compareRelease(release, '2.7') < 0
  }

  set(binding: Binding): void {
    const stack = this.stackOf(binding.section, lowerAscii(binding.key))
    const { list } = stack
    const argument = foldArgument(binding)
    if (this.oldRelease || argument === undefined) {
      list.pop()
      while (list.length > 0 && list.at(-1) === undefined) list.pop()
    } else {
      const same = stack.byArgument?.get(argument)
      if (same !== undefined && foldArgument(list[same]) === argument) list[same] = undefined
    }
    if (argument !== undefined) {
      stack.byArgument ??= new Map()
      stack.byArgument.set(argument, list.length)
    }
    stack.list = appended(list, binding)
  }

  private stackOf(section: string, key: string): Stack {
    let keys = this.sections.get(section)
    if (!keys) {
      keys = new Map()
      this.sections.set(section, keys)
    }
    let stack = keys.get(key)
    if (!stack) {
      stack = { list: [] }
      keys.set(key, stack)
      this.stacks.push(stack)
    }
    return stack
  }

  find(section: string, key: string): Binding | undefined {
    return this.sections
      .get(section)
      ?.get(key)
      ?.list.findLast((binding) => binding !== undefined && binding.argument === undefined)
  }

  all(): Binding[] {
    const all: Binding[] = []
    for (const { list } of this.stacks) {
      for (let i = list.length - 1; i >= 0; i--) {
        const binding = list[i]
        if (binding) all.push(binding)
      }
    }
    return all
  }
}
