import type { Document } from '../../document/index.ts'
import { type Input, make } from '../../lens/index.ts'
import type { TextEdit } from '../../text/index.ts'
import { isSameHost } from './effective/draft.ts'
import { resource as resourceBody } from './model/resource.ts'
import type { Common, DrbdConfig, Host, Resource, Volume } from './types.ts'

/** A section that holds options, as a resource or common section names it. */
export type OptionSection = 'net' | 'diskOptions' | 'options' | 'startup' | 'handlers'
type Section<S extends OptionSection> = NonNullable<Common[S]>
/** An option of a section, as the model names it: `onIoError` for on-io-error. */
export type OptionName<S extends OptionSection> = Exclude<keyof Section<S>, 'unknown'> & string
export type OptionValue<S extends OptionSection, K extends OptionName<S>> = NonNullable<Section<S>[K]>

const named = (resources: readonly Resource[], name: string): Resource | undefined => resources.find((resource) => resource.name === name)

function resourceOf(draft: DrbdConfig, name: string): Resource {
  const found = named(draft.resources, name)
  if (!found) throw new RangeError(`the file has no resource ${name}`)
  return found
}

/**
 * Makes the file define a resource of this name. What the given one says is set, lists are added to by host name and
 * volume number, and what else the file says of the resource stays. Done twice, the second time changes nothing.
 * @throws RenderError when drbd.conf cannot hold a value.
 * @throws EditError when the file around the resource is damaged.
 */
export function ensureResource(document: Document<DrbdConfig>, wanted: Input<Resource>): TextEdit[] {
  const complete = make(resourceBody, wanted)
  return document.edit((draft) => {
    const found = named(draft.resources, complete.name)
    if (!found) {
      draft.resources.push(complete)
      return
    }
    const { volumes, hosts, floating, stacked, connections, meshes, ...rest } = complete
    assign(found, rest)
    for (const volume of volumes) putVolume(found.volumes, volume)
    for (const host of hosts) putHost(found, host)
    const lists = { floating, stacked, connections, meshes } as const
    for (const [key, list] of Object.entries(lists)) {
      const held = found[key as keyof typeof lists] as unknown[]
      for (const item of list) if (!held.some((other) => says(other, item))) held.push(item)
    }
  })
}

/**
 * Makes a resource have a host of these names, with what is given of it. Names are compared as drbdadm does: without
 * case, and a short name matches a qualified one.
 * @throws RangeError when the file has no such resource.
 * @throws RenderError when drbd.conf cannot hold a value.
 * @throws EditError when the file around the host is damaged.
 */
export function ensureHost(document: Document<DrbdConfig>, resource: string, wanted: Input<Host>): TextEdit[] {
  const host = hostFrom(wanted)
  return document.edit((draft) => putHost(resourceOf(draft, resource), host))
}

/**
 * Makes a resource have a volume of this number for all its hosts, with what is given of it.
 * @throws RangeError when the file has no such resource.
 * @throws RenderError when drbd.conf cannot hold a value.
 * @throws EditError when the file around the volume is damaged.
 */
export function ensureVolume(document: Document<DrbdConfig>, resource: string, wanted: Input<Volume>): TextEdit[] {
  return document.edit((draft) => putVolume(resourceOf(draft, resource).volumes, wanted as Volume))
}

/**
 * Makes a resource, or the common section where no resource is named, set an option: changed where it stands, else
 * added, with its section where that is missing.
 * @throws RangeError when the file has no such resource.
 * @throws RenderError when drbd.conf cannot hold the value.
 * @throws EditError when the file around it is damaged.
 */
export function ensureOption<S extends OptionSection, K extends OptionName<S>>(
  document: Document<DrbdConfig>,
  resource: string | undefined,
  section: S,
  option: K,
  value: OptionValue<S, K>,
): TextEdit[] {
  return document.edit((draft) => {
    if (resource === undefined) draft.common ??= {}
    const holder: Common = resource === undefined ? draft.common! : resourceOf(draft, resource)
    const options = (holder[section] ?? {}) as Record<string, unknown>
    options[option] = value
    holder[section] = options as Common[S]
  })
}

/** A host is completed as part of a resource: its lists may be left out. */
function hostFrom(wanted: Input<Host>): Host {
  return make(resourceBody, { name: 'resource', hosts: [wanted] }).hosts[0]!
}

function putHost({ hosts }: Resource, wanted: Host): void {
  const found = hosts.find(({ names }) => wanted.names.some((name) => names.some((other) => isSameHost(name, other))))
  if (!found) {
    hosts.push(wanted)
    return
  }
  const { names: _, volumes, ...rest } = wanted
  assign(found, rest)
  for (const volume of volumes) putVolume(found.volumes, volume)
}

function putVolume(volumes: Volume[], wanted: Volume): void {
  const found = volumes.find(({ vnr }) => vnr === wanted.vnr)
  if (found) assign(found, wanted)
  else volumes.push(wanted)
}

/** Sets what is given; sections are set option by option. */
function assign(target: object, given: object): void {
  const held = target as Record<string, unknown>
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue
    const isSection = typeof value === 'object' && !Array.isArray(value) && SECTIONS.includes(key)
    if (isSection && typeof held[key] === 'object') assign(held[key] as object, value as object)
    else held[key] = value
  }
}

const SECTIONS: readonly string[] = ['net', 'diskOptions', 'options', 'startup', 'handlers', 'proxy', 'syncer']

/** Whether a statement of the file says what another one would. */
const says = (held: unknown, wanted: unknown): boolean => JSON.stringify(held) === JSON.stringify(wanted)
