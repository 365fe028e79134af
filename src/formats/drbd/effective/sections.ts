import { type Tree, wordText } from '../../../syntax/index.ts'
import type { SectionKind } from './known-options.ts'
import type { DrbdDocument } from './nodes.ts'
import { EMPTY, type Listed, OptionList, protocolOption, syncerOptions, writtenOptions } from './option-list.ts'

/** The option lists of a resource or common section. */
export type Lists = Record<SectionKind, OptionList>

/** Sections by their keyword. */
const SECTIONS: ReadonlyMap<string, SectionKind> = new Map(
  (['net', 'disk', 'options', 'startup', 'handlers', 'proxy'] as const).map((kind) => [kind, kind]),
)

/** What is written in the sections of a resource or common section, at its node. */
export function listsOf(document: DrbdDocument, node: number): Lists {
  const { tree } = document
  const { net, disk, options, startup, handlers, proxy } = EMPTY
  const lists: Lists = { net, disk, options, startup, handlers, proxy }
  let protocol = -1
  let syncer = -1
  const end = tree.after[node]!
  for (let child = node + 1; child < end; child = tree.after[child]!) {
    const keyword = keywordOf(tree, child)
    if (tree.open[child]! < 0) {
      if (keyword === 'protocol') protocol = child
      continue
    }
    if (keyword === 'syncer' && syncer < 0) syncer = child
    const kind = SECTIONS.get(keyword)
    // Of two sections the first one is read; the second one is refused.
    if (kind && lists[kind] === EMPTY[kind]) lists[kind] = writtenOptions(document, child, kind)
  }
  if (protocol >= 0) addProtocol(lists, protocolOption(document, protocol))
  if (syncer >= 0) addSyncer(lists, document, syncer)
  moveFencing(lists)
  return lists
}

function keywordOf(tree: Tree, node: number): string {
  const first = tree.firstWord[node]!
  return first < tree.firstWord[node + 1]! ? wordText(tree, first) : ''
}

function addSyncer(lists: Lists, document: DrbdDocument, node: number): void {
  const added: Partial<Record<SectionKind, Listed[]>> = {}
  syncerOptions(document, node, (kind, option) => {
    added[kind] ??= [...lists[kind].own]
    added[kind].push(option)
  })
  for (const kind of Object.keys(added) as SectionKind[]) lists[kind] = new OptionList(kind, added[kind]!, [])
}

/** The short form comes first, whatever the section says. */
function addProtocol(lists: Lists, option: Listed | undefined): void {
  if (option) lists.net = new OptionList('net', [option, ...lists.net.own], [])
}

/** DRBD 8.4 had fencing in disk{}; newer tools of DRBD 9 move it. */
function moveFencing(lists: Lists): void {
  const { own } = lists.disk
  const isMoved = ({ key }: Listed): boolean => key === 'fencing'
  if (!own.some(isMoved)) return
  lists.net = new OptionList('net', [...lists.net.own, ...own.filter(isMoved)], [])
  lists.disk = new OptionList(
    'disk',
    own.filter((option) => !isMoved(option)),
    [],
  )
}
