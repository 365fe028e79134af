import { plain, plainItems } from './effective-instance.ts'
import { ItemPlace } from './item-place.ts'
import type { Address } from './model/address.ts'
import { definitionOf, listOf, type TrackerKind, trackersOf } from './trackers.ts'
import type { KeepalivedView } from './view.ts'

/** A name that must be defined before it is used. */
export interface Reference {
  /** Keyword of the block that defines it. */
  readonly kind: string
  readonly name: string
  /** The block that defines it, wherever it stands. */
  readonly definition: object | undefined
  /** What keepalived does where it is not defined above. */
  readonly effect: string
  readonly at: Pick<ItemPlace, 'place' | 'order'>
}

const BLOCKS: Readonly<Record<Exclude<TrackerKind, 'interface'>, string>> = {
  script: 'vrrp_script',
  file: 'track_file',
  process: 'vrrp_track_process',
  bfd: 'bfd_instance',
}

const known = new WeakMap<KeepalivedView, readonly Reference[]>()

/** Every name that keepalived looks up while it reads. */
export function referencesOf(view: KeepalivedView): readonly Reference[] {
  const references = known.get(view) ?? findReferences(view)
  known.set(view, references)
  return references
}

function findReferences(view: KeepalivedView): Reference[] {
  const { conf } = view
  const references: Reference[] = []
  for (const item of [...conf.vrrpInstances, ...conf.vrrpSyncGroups]) {
    for (const tracker of trackersOf(item, view)) {
      const { kind, name, definition } = tracker
      if (kind === 'interface') continue
      references.push({
        kind: BLOCKS[kind],
        name,
        definition,
        effect: `the entry of ${listOf(kind)} is ignored`,
        at: tracker,
      })
    }
  }
  const check = (item: object, field: string, kind: 'file' | 'bfd', name: string | undefined) => {
    if (name === undefined) return
    references.push({
      kind: BLOCKS[kind],
      name,
      definition: definitionOf(view, kind, name),
      effect: 'the check is left out',
      at: new ItemPlace(view, item, field),
    })
  }
  for (const { realServers } of conf.virtualServers) {
    for (const { fileChecks, bfdChecks } of realServers) {
      for (const item of fileChecks) check(item, 'trackFile', 'file', plain(item.trackFile))
      for (const item of bfdChecks) check(item, 'name', 'bfd', plain(item.name))
    }
  }
  plainItems<Address>(conf.staticIpaddress).forEach((address, index) => {
    const name = address.trackGroup
    if (name === undefined) return
    references.push({
      kind: 'track_group',
      name,
      definition: conf.trackGroups.find((group) => group.name === name),
      effect: 'the address does not follow any virtual router',
      at: new ItemPlace(view, conf, 'staticIpaddress', index),
    })
  })
  return references
}
