import { changed, clean } from '../example.ts'
import { idPlace, related, valuePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { isLocal, mirrorBelow, storageKind } from '../storage.ts'

const MAX = "<nvpair id='drbd-clone-clone-max' name='clone-max' value='2'/>"

export const rule = pacemakerRule({
  id: 'pacemaker/drbd-promoted-max',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two primaries below a file system for one node.',
  reason: 'Both nodes can mount the device at once. ext4, XFS and their like take no notice of each other and destroy the data.',
  remedy: 'Set promoted-max to 1, or use a cluster file system with its lock manager.',
  source: 'ocf_linbit_drbd(7); drbd.conf(5), allow-two-primaries',
  message: ({ id, count, type }) => `${id} has ${count} primaries at once below ${type}, which only one node may mount`,
  examples: [
    { bad: changed([MAX, `${MAX}\n          <nvpair id='drbd-clone-promoted-max' name='promoted-max' value='2'/>`]), good: clean },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      if (storageKind(primitive) !== 'filesystem' || !isLocal(primitive)) return
      const clone = mirrorBelow(cib, primitive)?.clone
      if (!clone?.promotable || clone.promotedMax < 2) return
      const setting = clone.meta.get('promoted-max') ?? clone.meta.get('master-max')
      context.report(setting ? valuePlace(cib, setting) : idPlace(cib, clone.clone), {
        data: { id: clone.id, count: clone.promotedMax, type: primitive.params.get('fstype')?.value ?? 'a file system' },
        related: [related(idPlace(cib, primitive.primitive), 'mounted here')],
      })
    },
  },
})
