import { clusterPair } from '../example/cluster-pair.ts'
import { volumeOfDevice } from '../facts/devices.ts'
import { stackRule } from '../rule.ts'
import { agentOf } from './_cluster.ts'

const SECOND = (text: string): string =>
  text
    .replace('resource r0', 'resource r1')
    .replace('/dev/drbd0', '/dev/drbd1')
    .replace('/dev/vg0/nfs', '/dev/vg0/home')
    .replaceAll(':7789', ':7790')

const RESOURCE = SECOND(clusterPair()['nas1/etc/drbd.d/r0.res']!)

export const rule = stackRule({
  id: 'stack/cluster-mount-unpromoted',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Pacemaker mounts a DRBD volume that nothing promotes.',
  reason:
    'DRBD is told not to promote by itself, and the cluster has no promotable resource for it: the device stays secondary on every node, the mount fails everywhere, and all that is ordered behind it stays down.',
  remedy: 'Add a promotable clone of ocf:linbit:drbd for the resource, and place and order the mount behind its promotion.',
  source: 'ocf_linbit_drbd(7); drbd.conf-9(5), auto-promote',
  message: ({ mount, device, resource }) =>
    `${mount} mounts ${device} of DRBD resource ${resource}, and no resource of the cluster promotes that`,
  examples: [
    {
      bad: clusterPair({
        'nas1/etc/drbd.d/r1.res': RESOURCE,
        'nas2/etc/drbd.d/r1.res': RESOURCE,
        '*/var/lib/pacemaker/cib/cib.xml': ["name='device' value='/dev/drbd0'", "name='device' value='/dev/drbd1'"],
      }),
      good: clusterPair({ 'nas1/etc/drbd.d/r1.res': RESOURCE, 'nas2/etc/drbd.d/r1.res': RESOURCE }),
    },
  ],
  check({ facts, report }) {
    const known = new Set(facts.volumes.map(({ resource }) => resource))
    for (const cluster of facts.clusters) {
      // A name that DRBD does not know may be meant for this one; another rule speaks of that.
      const isMistaken = cluster.resources.some(({ parameters: { drbd_resource: name } }) => name !== undefined && !known.has(name))
      for (const { by, device, resource: mount, place } of facts.mounts) {
        const own = by === 'pacemaker' && cluster.resources.find(({ id }) => id === mount)
        const volume = own && volumeOfDevice(device, undefined, facts.volumes)
        if (!volume || isMistaken || volume.autoPromote || agentOf(volume, cluster)) continue
        report(own.at('device') ?? place, {
          data: { mount: own.id, device, resource: volume.resource },
          related: [
            [volume.replicas[0]?.place, 'the replicated device'],
            [volume.at('autoPromote'), 'it does not promote by itself'],
          ],
        })
      }
    }
  },
})
