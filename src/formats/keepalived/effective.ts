import type { Document, Origin, SetOptions } from '../../document/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import { type EffectiveInstance, effectiveInstance, OWNER, plainItems } from './effective-instance.ts'
import type { KeepalivedConf } from './types.ts'
import { type KeepalivedView, viewsOf } from './view.ts'

/** What the daemon acts on, for each kind of host that reads the files. */
export interface KeepalivedEffective {
  readonly hosts: readonly EffectiveHost[]
}

/** What one kind of host runs. */
export interface EffectiveHost {
  readonly view: KeepalivedView
  /** Virtual routers with defaults filled in, in the order of the files. */
  readonly instances: readonly EffectiveInstance[]
}

export type { EffectiveGarp, EffectiveInstance } from './effective-instance.ts'

export function effectiveOf(documents: readonly Document<KeepalivedConf>[], options: SetOptions): EffectiveView<KeepalivedEffective> {
  const hosts = viewsOf(documents, options).map((view) => ({ view, instances: startedTogether(view, distinctInstances(view)) }))
  return {
    value: { hosts },
    originOf(object, field) {
      for (const { view, instances } of hosts) {
        const place = view.placeOf(instances.find((instance) => instance === object)?.item ?? object, field)
        if (place) return originAt(place)
      }
      return undefined
    },
  }
}

const originAt = ({ document, span }: { document: Document<KeepalivedConf>; span: Origin['span'] }): Origin => ({
  ...(document.path === undefined ? {} : { path: document.path }),
  span,
})

/** Of instances with one name the first one runs; the others are skipped whole. */
function distinctInstances(view: KeepalivedView): EffectiveInstance[] {
  const names = new Set<string>()
  const instances: EffectiveInstance[] = []
  for (const item of view.conf.vrrpInstances) {
    const instance = effectiveInstance(item, view)
    if (names.has(instance.name)) continue
    names.add(instance.name)
    instances.push(instance)
  }
  return instances
}

/** Members of a sync group start as masters together or not at all: one that cannot makes backups of the others. */
function startedTogether({ conf }: KeepalivedView, instances: readonly EffectiveInstance[]): EffectiveInstance[] {
  const held = new Set<string>()
  for (const { group } of conf.vrrpSyncGroups) {
    const names = new Set(plainItems<string>(group))
    const members = instances.filter(({ name }) => names.has(name))
    if (members.some(({ state, priority }) => state === 'BACKUP' || priority !== OWNER)) for (const { name } of members) held.add(name)
  }
  return instances.map((instance) => (instance.state === 'MASTER' && held.has(instance.name) ? { ...instance, state: 'BACKUP' } : instance))
}
