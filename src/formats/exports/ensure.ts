import type { Document } from '../../document/index.ts'
import { EditError, sameData } from '../../edit/index.ts'
import { checkModel, RenderError } from '../../lens/index.ts'
import { overlap, sortEdits, type TextEdit } from '../../text/index.ts'
import { realPath } from './effective.ts'
import { settle } from './flags.ts'
import { type Client, readClient } from './model/client.ts'
import { type ExportEntry, type ExportsFile, exportEntry } from './model/index.ts'
import type { ExportOption } from './model/options.ts'
import { ownComment } from './own-comment.ts'
import { clientMark } from './same-client.ts'

/** One directory for one client. */
export interface ExportKey {
  readonly path: string
  /** As exports(5) spells it, or taken apart. */
  readonly client: string | Client
}

type Item = ExportEntry['items'][number]
type ClientItem = Extract<Item, { kind: 'client' }>

/**
 * Makes the file export a directory to a client with exactly these options. What is there already stays as
 * it is written; done twice, the second time changes nothing.
 * @throws RenderError when path, client or options cannot be written.
 * @throws EditError when the file around the place is damaged.
 */
export function ensureExport(
  document: Document<ExportsFile>,
  { path, client, options }: ExportKey & { readonly options: readonly ExportOption[] },
): TextEdit[] {
  const wanted = clientOf(client)
  const same = isSame(path, wanted)
  const item = (): Item => ({ kind: 'client', client: wanted, options: [...options] })
  checkModel(exportEntry.schema(), { path, items: [item()] })
  return document.edit(({ entries }) => {
    const found = entries.find((entry) => same(entry).length > 0)
    const index = found?.items.indexOf(same(found)[0]!) ?? -1
    if (found && isFreeAt(found, index, options)) {
      const [old] = same(found)
      if (!sameData(old!.options, options)) old!.options = [...options]
      return
    }
    // Defaults of the line say more than is wanted: the client gets a line of its own in front of it.
    if (found) {
      const at = entries.indexOf(found)
      leaveOut(found, same(found))
      entries.splice(at, found.items.length === 0 ? 1 : 0, { path: found.path, items: [item()] })
      return
    }
    const host = entries.find(
      (entry) => realPath(entry.path) === realPath(path) && isOpen(entry) && isFreeAt(entry, entry.items.length, options),
    )
    if (host) host.items.push(item())
    else entries.push({ path, items: [item()] })
  })
}

/**
 * Takes a directory out of the file, for one client or for all. Done twice, the second time changes nothing. A comment
 * directly above goes with its line where it can only be this line's own.
 * @throws EditError when the file around the place is damaged.
 */
export function removeExport(
  document: Document<ExportsFile>,
  { path, client }: { readonly path: string; readonly client?: ExportKey['client'] | undefined },
): TextEdit[] {
  const gone: number[] = []
  const edits = document.edit((draft) => {
    const same = client === undefined ? undefined : isSame(path, clientOf(client))
    for (const [i, entry] of draft.entries.entries()) {
      if (same) leaveOut(entry, same(entry))
      else if (realPath(entry.path) === realPath(path)) entry.items = []
      if (entry.items.length === 0) gone.push(i)
    }
    draft.entries = draft.entries.filter(({ items }) => items.length > 0)
  })
  const comments = gone.flatMap((i) => {
    const span = document.spanOf(document.model.entries[i]!)
    const comment = span && ownComment(document.tree, span)
    return comment ? [{ ...comment, text: '' }] : []
  })
  const all = [...edits, ...comments]
  return overlap(all) ? edits : sortEdits(all)
}

function clientOf(client: string | Client): Client {
  const read = typeof client === 'string' ? readClient(client) : client
  if (typeof read === 'string') throw new RenderError(`${String(client)} is no client: ${read}`)
  return read
}

/** The items of an entry that are this export. */
function isSame(path: string, client: Client): (entry: ExportEntry) => ClientItem[] {
  const [place, mark] = [realPath(path), clientMark(client)]
  return (entry) =>
    realPath(entry.path) === place
      ? entry.items.filter((item): item is ClientItem => item.kind === 'client' && clientMark(item.client) === mark)
      : []
}

/** Whether options at this place of the line mean what they mean alone. */
function isFreeAt({ items }: ExportEntry, index: number, options: readonly ExportOption[]): boolean {
  const defaults = items.slice(0, index).flatMap((item) => (item.kind === 'defaults' ? [item.options] : []))
  return defaults.length === 0 || sameData(settle([...defaults, options]), settle([options]))
}

/** A line that names its clients: one without would lose the client that it stands for. */
const isOpen = ({ items }: ExportEntry): boolean =>
  items.every((item) => item.kind === 'defaults' || item.client.type !== 'world' || !item.client.anonymous)

/** Takes items out without changing what the others of the line get. */
function leaveOut(entry: ExportEntry, unwanted: readonly Item[]): void {
  if (unwanted.length === 0) return
  const meant = meaningOf(entry.items, unwanted)
  const left: Item[] = []
  for (const item of entry.items) {
    if (unwanted.includes(item)) continue
    const last = left.at(-1)
    // Of two defaults in a row the second would be read as a client.
    if (item.kind === 'defaults' && last?.kind === 'defaults') last.options = [...last.options, ...item.options]
    else left.push(item)
  }
  while (left.at(-1)?.kind === 'defaults') left.pop()
  entry.items = left
  if (!sameData(meaningOf(left, []), meant)) {
    throw new EditError('damaged', 'the defaults around the client cannot be joined without changing other clients; edit the text itself')
  }
}

/** What each client of a line gets. */
function meaningOf(items: readonly Item[], without: readonly Item[]): unknown[] {
  const lists: ExportOption[][] = []
  const meanings: unknown[] = []
  for (const item of items) {
    if (item.kind === 'defaults') lists.push([...item.options])
    else if (!without.includes(item)) meanings.push(settle([...lists, item.options]))
  }
  return meanings
}
