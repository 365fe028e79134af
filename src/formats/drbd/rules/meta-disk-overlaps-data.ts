import { exampleResource } from '../example.ts'
import { hostName, relatedAt, writtenAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/meta-disk-overlaps-data',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Metadata on a device that holds a volume’s data.',
  reason: 'drbdadm takes it without a word; creating the metadata overwrites the data, and writing the data destroys the metadata.',
  remedy: 'Use `meta-disk internal`, or a device that holds nothing else.',
  source: 'DRBD User’s Guide, "External metadata"',
  message: ({ path, host, volume }) => `on ${host} the metadata would overwrite the data of volume ${volume}: both are on ${path}`,
  examples: [
    {
      bad: exampleResource({ volumes: 'volume 0 { device minor 1; disk "/dev/vg0/r0"; meta-disk "/dev/vg0/r0"; }' }),
      good: exampleResource(),
    },
  ],
  visit: {
    set({ effective: { resources } }, context) {
      const data = new Map<string, { volume: string; place: ReturnType<typeof writtenAt> }>()
      const hasOwn = resources.some(({ hosts }) =>
        hosts.some((host) => host.volumes.some(({ metaDisk }) => metaDisk !== undefined && metaDisk !== 'internal')),
      )
      if (!hasOwn) return
      const volumes = resources.flatMap((resource) =>
        resource.hosts.flatMap((host) => host.volumes.map((volume) => ({ resource, host, volume }))),
      )
      for (const { resource, host, volume } of volumes) {
        if (volume.disk === undefined || volume.isDiskless) continue
        for (const name of host.names)
          data.set(`${name}\0${volume.disk}`, { volume: `${resource.name}/${volume.vnr}`, place: writtenAt(volume.written.disk) })
      }
      for (const { host, volume } of volumes) {
        if (volume.isDiskless || volume.metaDisk === undefined || volume.metaDisk === 'internal') continue
        const { path } = volume.metaDisk
        const used = host.names.map((name) => data.get(`${name}\0${path}`)).find((found) => found)
        const place = writtenAt(volume.written.metaDisk)
        if (!used || !place) continue
        context.report(place, {
          data: { path, host: hostName(host), volume: used.volume },
          ...(used.place ? { related: [relatedAt(used.place, 'the data')] } : {}),
        })
      }
    },
  },
})
