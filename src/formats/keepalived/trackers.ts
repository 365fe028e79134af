import { appended } from '../../lens/index.ts'
import { plain } from './effective-instance.ts'
import { ItemPlace } from './item-place.ts'
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

class WrittenTracker extends ItemPlace implements Tracker {
  readonly kind: TrackerKind
  readonly name: string
  readonly definition: object | undefined
  readonly weight: number
  readonly isReverse: boolean

  constructor(kind: TrackerKind, { name, weight, reverse }: Tracked, item: Tracking, index: number, view: KeepalivedView) {
    super(view, item, FIELDS[kind], index)
    this.kind = kind
    this.name = name
    this.definition = definitionOf(view, kind, name)
    const own = ownWeight(kind, this.definition)
    this.weight = weight ?? own.value
    this.isReverse = reverse ?? own.reverse ?? false
  }
}

const KINDS = Object.keys(FIELDS) as readonly TrackerKind[]

/** For each view what its instances and groups track: many rules ask for it. */
const trackings = new WeakMap<KeepalivedView, Map<Tracking, readonly Tracker[]>>()

/** Everything that an instance or a sync group tracks, as far as it is written as such. */
export function trackersOf(item: Tracking, view: KeepalivedView): readonly Tracker[] {
  let known = trackings.get(view)
  if (!known) {
    known = new Map()
    trackings.set(view, known)
  }
  let trackers = known.get(item)
  if (!trackers) {
    trackers = findTrackers(item, view)
    known.set(item, trackers)
  }
  return trackers
}

function findTrackers(item: Tracking, view: KeepalivedView): readonly Tracker[] {
  let trackers: Tracker[] = []
  for (const kind of KINDS) {
    const list = item[FIELDS[kind]]
    for (let index = 0; index < list.length; index++) {
      const tracked = plain<Tracked>(list[index])
      if (!tracked) continue
      trackers = appended(trackers, new WrittenTracker(kind, tracked, item, index, view))
    }
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
