import { Users, type Written } from '../effective/index.ts'
import { exampleResource, onHost } from '../example.ts'
import { hostName, relatedAt, writtenAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/backing-device-conflict',
  effect: 'unsafe',
  severity: 'error',
  summary: 'One backing device for two volumes of a host, or a volume on top of itself.',
  reason:
    'Two replicated devices write to the same blocks and destroy each other’s data. drbdadm compares only disks that are written for all hosts at once.',
  remedy: 'Give each volume a backing device of its own.',
  source: 'drbd.conf(5), volume, disk',
  message: ({ disk, host, problem }) =>
    problem === 'itself'
      ? `${disk} is the device of this very volume`
      : `${disk} backs two volumes on ${host}: they destroy each other’s data`,
  examples: [
    {
      bad: exampleResource({
        volumes: '',
        hosts: `${onHost('alpha', 0, 'volume 0 { device minor 1; disk /dev/vg0/a; } volume 1 { device minor 2; disk /dev/vg0/a; }')}
    ${onHost('beta', 1, 'volume 0 { device minor 1; disk /dev/vg0/a; } volume 1 { device minor 2; disk /dev/vg0/b; }')}`,
      }),
      good: exampleResource({
        volumes: '',
        hosts: `${onHost('alpha', 0, 'volume 0 { device minor 1; disk /dev/vg0/a; } volume 1 { device minor 2; disk /dev/vg0/b; }')}
    ${onHost('beta', 1, 'volume 0 { device minor 1; disk /dev/vg0/a; } volume 1 { device minor 2; disk /dev/vg0/b; }')}`,
      }),
    },
    { bad: exampleResource({ volumes: 'volume 0 { device minor 1; disk /dev/drbd1; meta-disk internal; }' }), good: exampleResource() },
  ],
  visit: {
    set({ effective: { resources, refusals } }, context) {
      const isRefused = refusals.some(({ code }) => code === 'disk')
      const users = new Users<Written>()
      for (const resource of resources) {
        for (const host of resource.hosts) {
          for (const { disk, isDiskless, device, written } of host.volumes) {
            const at = written.disk
            if (disk === undefined || isDiskless || host.kind === 'stacked' || !at) continue
            const itself = disk === device ? writtenAt(at) : undefined
            if (itself) context.report(itself, { data: { disk, host: hostName(host), problem: 'itself' } })
            for (const name of host.names) {
              const before = users.take(disk, name, at)
              const [place, other] = before && !isRefused ? [writtenAt(at), writtenAt(before)] : []
              if (place && other)
                context.report(place, { data: { disk, host: name, problem: 'shared' }, related: [relatedAt(other, 'the other volume')] })
            }
          }
        }
      }
    },
  },
})
