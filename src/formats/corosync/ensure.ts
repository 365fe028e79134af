import type { Document } from '../../document/index.ts'
import { EditError } from '../../edit/index.ts'
import { checkModel, nearest, RenderError } from '../../lens/index.ts'
import { children, ROOT, wordText } from '../../syntax/index.ts'
import type { TextEdit } from '../../text/index.ts'
import { corosyncConf } from './model/index.ts'
import { interface_ } from './model/interface.ts'
import { node as nodeBody } from './model/nodelist.ts'
import type { CorosyncConf, Interface, Node } from './types.ts'

/** A node as it is to be: known by its id, or without one by its name. What is left out stays as it is. */
export type WantedNode = Partial<Pick<Node, 'name' | 'nodeid' | 'ringAddr' | 'quorumVotes'>>

/** Which node is meant. */
export type NodeKey = { readonly nodeid: number } | { readonly name: string }

/** A link as it is to be: known by its number. What is left out stays as it is. */
export type WantedLink = Omit<Interface, 'linknumber' | 'members' | 'ringnumber' | 'unknown'> & { readonly linknumber: number }

/**
 * Makes the cluster have a node with these settings: changed where it is, else added behind the last one. A new node
 * without an id gets the lowest that is free. Addresses on links that are not named stay. Done twice, the second time
 * changes nothing.
 * @throws RenderError when corosync.conf cannot hold a value.
 * @throws EditError when neither id nor name is given, the id is 0, another node has the name, the file is damaged there, or has several
 * nodelists.
 */
export function ensureNode(document: Document<CorosyncConf>, wanted: WantedNode): TextEdit[] {
  refuseOverlaid(document)
  checkModel(nodeBody.schema(), { ringAddr: {}, ...wanted })
  if (wanted.nodeid === undefined && wanted.name === undefined) throw new EditError('invalid', 'a node is known by its nodeid or its name')
  if (wanted.nodeid === 0) throw new EditError('invalid', 'nodeid 0 stands for a node without an id; ids begin at 1')
  return document.edit((draft) => {
    draft.nodelist ??= { nodes: [] }
    const { nodes } = draft.nodelist
    const { ringAddr = {}, ...settings } = wanted
    const found =
      nodes.find(({ nodeid }) => nodeid !== undefined && nodeid === wanted.nodeid) ??
      nodes.find(({ name }) => name !== undefined && name === wanted.name)
    const other = nodes.find((node) => node !== found && node.name !== undefined && node.name === wanted.name)
    if (other) throw new EditError('invalid', `the name ${wanted.name} belongs to node ${other.nodeid ?? 'without an id'}`)
    if (!found) {
      nodes.push({ nodeid: freeId(nodes), ...settings, ringAddr: { ...ringAddr } })
      return
    }
    Object.assign(found, settings)
    Object.assign(found.ringAddr, ringAddr)
  })
}

/**
 * Takes a node out, with its section.
 * @throws EditError when the file is damaged there, or has several nodelists.
 */
export function removeNode(document: Document<CorosyncConf>, key: NodeKey): TextEdit[] {
  refuseOverlaid(document)
  const isMeant = (node: Node): boolean => ('nodeid' in key ? node.nodeid === key.nodeid : node.name === key.name)
  return document.edit(({ nodelist }) => {
    if (nodelist?.nodes.some(isMeant)) nodelist.nodes = nodelist.nodes.filter((node) => !isMeant(node))
  })
}

/**
 * Makes a link have these settings, where several interface{} sections describe it in the one that counts for each;
 * a link that none describes gets a section. Its addresses are `ensureNode`'s. Done twice, the second time changes nothing.
 * @throws RenderError when corosync.conf cannot hold a value.
 * @throws EditError when the file is damaged there.
 */
export function ensureLink(document: Document<CorosyncConf>, wanted: WantedLink): TextEdit[] {
  checkModel(interface_.schema(), { members: [], ...wanted })
  return document.edit((draft) => {
    draft.totem ??= { interfaces: [] }
    const { interfaces } = draft.totem
    const sections = interfaces.filter((section) => numberOf(section) === wanted.linknumber)
    if (sections.length === 0) {
      interfaces.push({ ...wanted, members: [] })
      return
    }
    const { linknumber: _, ...settings } = wanted
    for (const [name, value] of Object.entries(settings)) {
      const counts = sections.findLast((section) => name in section) ?? sections.at(-1)!
      Object.assign(counts, { [name]: value })
    }
  })
}

/**
 * Takes a link out: the interface{} sections that describe it, and the nodes' addresses on it.
 * @throws EditError when the file is damaged there, or has several nodelists.
 */
export function removeLink(document: Document<CorosyncConf>, { linknumber }: { readonly linknumber: number }): TextEdit[] {
  refuseOverlaid(document)
  return document.edit(({ totem, nodelist }) => {
    if (totem?.interfaces.some((section) => numberOf(section) === linknumber)) {
      totem.interfaces = totem.interfaces.filter((section) => numberOf(section) !== linknumber)
    }
    for (const { ringAddr } of nodelist?.nodes ?? []) delete ringAddr[String(linknumber)]
  })
}

/** Sections whose keys stand for themselves. */
export type SettingsSection = 'totem' | 'quorum' | 'logging' | 'system'
type Section<S extends SettingsSection> = NonNullable<CorosyncConf[S]>
/** A key of such a section, as the model names it: `tokenCoefficient` for token_coefficient. */
export type SettingName<S extends SettingsSection> = {
  [K in keyof Section<S>]-?: Section<S>[K] extends object | undefined ? never : K
}[keyof Section<S>] &
  string

const EMPTY: { readonly [S in SettingsSection]: () => Section<S> } = {
  totem: () => ({ interfaces: [] }),
  quorum: () => ({}),
  logging: () => ({ loggerSubsys: [], loggingDaemons: [] }),
  system: () => ({}),
}

/**
 * Makes the file set a key to this value, in the last of several lines, which is the one that counts; adds key and
 * section where they are missing. Done twice, the second time changes nothing.
 * @throws RenderError when corosync.conf has no such key, or the value is none for it.
 * @throws EditError when the file is damaged there.
 */
export function ensureSetting<S extends SettingsSection, K extends SettingName<S>>(
  document: Document<CorosyncConf>,
  { section, key, value }: { readonly section: S; readonly key: K; readonly value: NonNullable<Section<S>[K]> },
): TextEdit[] {
  checkSetting(section, key)
  return document.edit((draft) => {
    const settings = draft[section] ?? EMPTY[section]()
    Object.assign(settings, { [key]: value })
    draft[section] = settings as CorosyncConf[S]
  })
}

/**
 * Takes every line out that sets a key and can be read. The section stays.
 * @throws RenderError when corosync.conf has no such key.
 * @throws EditError when the file is damaged there.
 */
export function removeSetting<S extends SettingsSection, K extends SettingName<S>>(
  document: Document<CorosyncConf>,
  { section, key }: { readonly section: S; readonly key: K },
): TextEdit[] {
  checkSetting(section, key)
  return document.edit((draft) => {
    const settings = draft[section] as Record<string, unknown> | undefined
    if (settings) delete settings[key]
  })
}

/** Types are no help to those who write JavaScript. */
function checkSetting(section: string, key: string): void {
  const sections = Object.keys(EMPTY)
  const fields = sections.includes(section) ? corosyncConf.fields[section as SettingsSection].body?.fields : undefined
  const keys = Object.entries(fields ?? {}).flatMap(([name, { body, value }]) => (value && !body ? [name] : []))
  if (keys.includes(key)) return
  const near = fields ? nearest(key, keys) : nearest(section, sections)
  throw new RenderError(
    `corosync.conf has no ${fields ? `${section}.${key}` : section}${near === undefined ? '' : `; did you mean ${near}?`}`,
  )
}

const numberOf = ({ linknumber }: Interface): number => linknumber ?? 0

function freeId(nodes: readonly Node[]): number {
  const taken = new Set(nodes.map(({ nodeid }) => nodeid))
  let id = 1
  while (taken.has(id)) id++
  return id
}

/** The nodes of a second nodelist{} take the place of those in the first: a change there would not be what it seems. */
function refuseOverlaid({ tree }: Document<CorosyncConf>): void {
  let lists = 0
  for (const child of children(tree, ROOT)) if (wordText(tree, tree.firstWord[child]!) === 'nodelist') lists++
  if (lists > 1) throw new EditError('damaged', 'a second nodelist overlays the first; make them one before editing nodes')
}
