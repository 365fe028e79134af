import { keepalivedPair } from '../example/keepalived-pair.ts'
import { volumeOfDevice } from '../facts/devices.ts'
import { stackRule } from '../rule.ts'

/** File systems that several hosts may have mounted at once. */
const SHARED: readonly string[] = ['gfs2', 'ocfs2']

export const rule = stackRule({
  id: 'stack/drbd-two-primaries-local-fs',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Both hosts of a DRBD volume may be primary, and the file system on it is not made for that.',
  reason:
    'Nothing keeps a second host from mounting the file system. Mounted on both it is destroyed within minutes: each host writes over what the other one has cached.',
  remedy: 'Leave allow-two-primaries out, or use GFS2 or OCFS2 with a lock manager and fencing.',
  source: 'drbd.conf-9(5), allow-two-primaries',
  message: ({ resource, device, type }) =>
    `${resource} allows two primaries, and ${device} is mounted as ${type}, which only one host may have mounted`,
  examples: [
    {
      bad: keepalivedPair({
        '*/etc/drbd.d/r0.res': [
          '    options {\n',
          '    net {\n        allow-two-primaries yes;\n        fencing resource-and-stonith;\n    }\n    handlers {\n        fence-peer "/usr/local/sbin/fence";\n        unfence-peer "/usr/local/sbin/unfence";\n    }\n    options {\n',
        ],
      }),
      good: keepalivedPair(),
    },
  ],
  check({ facts, report }) {
    const told = new Set<string>()
    for (const { device, type, host, place } of facts.mounts) {
      const volume = volumeOfDevice(device, host, facts.volumes)
      if (!volume?.dualPrimary || SHARED.includes(type) || type === 'auto' || told.has(volume.resource)) continue
      told.add(volume.resource)
      report(place, { data: { resource: volume.resource, device, type }, related: [[volume.at('dualPrimary'), 'allowed here']] })
    }
  },
})
