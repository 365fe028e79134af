import { plain } from './effective-instance.ts'
import type { Tracked } from './model/tracked.ts'
import type { KeepalivedConf, VrrpInstance, VrrpSyncGroup } from './types.ts'
import type { KeepalivedPlace, KeepalivedView } from './view.ts'

export type TrackerKind = 'interface' | 'script' | 'file' | 'process' | 'bfd'

/** Something that an instance or a sync group tracks, with the weight that counts. */
export interface Tracker {
  readonly kind: TrackerKind
  readonly name: string
  /** What is tracked; an interface has no block of its own, and neither has what is not defined. */
  readonly definition: object | undefined
  /** 0 means FAULT. */
  readonly weight: number
  readonly isReverse: boolean
  readonly place: KeepalivedPlace | undefined
  readonly order: number
}

type Tracking = VrrpInstance | VrrpSyncGroup

const FIELDS = {
  interface: 'trackInterface',
  script: 'trackScript',
  file: 'trackFile',
  process: 'trackProcess',
  bfd: 'trackBfd',
} as const satisfies Record<TrackerKind, keyof Tracking>

/** The keyword of the list that tracks a kind of thing. */
export const listOf = (kind: TrackerKind): string => `track_${kind}`

const known = new WeakMap<KeepalivedConf, Map<string, object>>()

/** What can be tracked, by kind and name; of several the first one counts. */
function definitions(conf: KeepalivedConf): Map<string, object> {
  const found = known.get(conf)
  if (found) return found
  const byName = new Map<string, object>()
  const add = (kind: TrackerKind, list: readonly { name?: unknown }[]) => {
    for (const item of list)
      if (typeof item.name === 'string' && !byName.has(`${kind} ${item.name}`)) byName.set(`${kind} ${item.name}`, item)
  }
  add('script', conf.vrrpScripts)
  add('file', conf.trackFiles)
  add('process', conf.vrrpTrackProcesses)
  add('bfd', conf.bfdInstances)
  known.set(conf, byName)
  return byName
}

export const definitionOf = (view: KeepalivedView, kind: TrackerKind, name: string): object | undefined =>
  definitions(view.conf).get(`${kind} ${name}`)

/** Without a weight of its own a file counts once; everything else that fails means FAULT. */
function ownWeight(kind: TrackerKind, definition: object | undefined): { readonly value: number; readonly reverse?: boolean } {
  const weight =
    definition && 'weight' in definition ? plain(definition.weight as { value: number; reverse?: boolean } | undefined) : undefined
  return weight ?? { value: kind === 'file' && definition ? 1 : 0 }
}

/** Everything that an instance or a sync group tracks, as far as it is written as such. */
export function trackersOf(item: Tracking, view: KeepalivedView): Tracker[] {
  const trackers: Tracker[] = []
  for (const kind of Object.keys(FIELDS) as TrackerKind[]) {
    item[FIELDS[kind]].forEach((written, index) => {
      const tracked = plain<Tracked>(written)
      if (!tracked) return
      const definition = definitionOf(view, kind, tracked.name)
      const own = ownWeight(kind, definition)
      trackers.push({
        kind,
        name: tracked.name,
        definition,
        weight: tracked.weight ?? own.value,
        isReverse: tracked.reverse ?? own.reverse ?? false,
        get place() {
          return view.placeOf(item, FIELDS[kind], index)
        },
        get order() {
          return view.orderOf(item, FIELDS[kind], index) ?? 0
        },
      })
    })
  }
  return trackers
}

const memberships = new WeakMap<KeepalivedConf, ReadonlyMap<unknown, VrrpSyncGroup>>()

/** The sync group that an instance belongs to: the first one that names it. */
export function groupOf(name: string, { conf }: KeepalivedView): VrrpSyncGroup | undefined {
  const known = memberships.get(conf)
  if (known) return known.get(name)
  const groups = new Map<unknown, VrrpSyncGroup>()
  for (const item of conf.vrrpSyncGroups) for (const member of item.group) if (!groups.has(member)) groups.set(member, item)
  memberships.set(conf, groups)
  return groups.get(name)
}
