import { exampleResource } from '../example.ts'
import { writtenAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'
import { ageOf, FLEXIBLE, isOldGeneration } from '../versions.ts'

export const rule = drbdRule({
  id: 'drbd/deprecated',
  effect: 'advice',
  severity: 'info',
  summary: 'A form that is only read for the sake of old files.',
  reason: 'It still works, but newer tools may stop reading it, and the manual no longer explains it.',
  remedy: 'Write the form that took its place.',
  source: 'drbd.conf(5); DRBD User’s Guide, s-three-nodes',
  message: ({ keyword, why }) => `${keyword} is out of date: ${why}`,
  examples: [
    {
      bad: exampleResource({ more: 'connection ab { host alpha; host beta; }' }),
      good: exampleResource({ more: 'connection { host alpha; host beta; }' }),
    },
    { bad: exampleResource({ more: 'syncer { verify-alg "crc32c"; }' }), good: exampleResource({ net: { 'verify-alg': '"crc32c"' } }) },
    {
      bad: exampleResource({ volumes: 'volume 0 { device minor 1; disk "/dev/vg0/r0"; meta-disk "/dev/md0"[0]; }' }),
      good: exampleResource({ volumes: 'volume 0 { device minor 1; disk "/dev/vg0/r0"; meta-disk "/dev/md0"; }' }),
    },
  ],
  visit: {
    file(document, context) {
      if (isOldGeneration(context.target)) return
      for (const { connections } of document.model.resources) {
        for (const connection of connections) {
          if (connection.legacyName === undefined) continue
          const span = document.spanOf(connection, 'legacyName')
          context.report(
            { document, span },
            { data: { keyword: `connection ${connection.legacyName}`, why: 'drbdadm ignores the name of a connection' } },
          )
        }
      }
    },
    statement(statement, context) {
      const { about, keyword } = statement
      const why = about.deprecated ?? (keyword === FLEXIBLE ? 'it is meta-disk now' : undefined)
      if (why !== undefined && !isOldGeneration(context.target) && !ageOf(statement, context.target))
        context.report(statement, { data: { keyword, why } })
    },
    volume({ volume: { metaDisk, device, written } }, context) {
      if (isOldGeneration(context.target)) return
      const index = typeof metaDisk === 'object' && metaDisk.index !== undefined ? writtenAt(written.metaDisk) : undefined
      if (index) context.report(index, { data: { keyword: 'meta-disk', why: 'a device without an index holds metadata of any size' } })
      const name = device?.startsWith('/dev/drbd_') ? writtenAt(written.device) : undefined
      if (name) context.report(name, { data: { keyword: device!, why: 'a device is known by its minor' } })
    },
    host({ host: { address, document, host } }, context) {
      const { family } = address ?? {}
      if (isOldGeneration(context.target) || (family !== 'sdp' && family !== 'ssocks')) return
      const span = document.spanOf(host, 'address', undefined, 'value')
      context.report({ document, span }, { data: { keyword: family, why: 'use ipv4 or ipv6, with RDMA as the transport' } })
    },
  },
})
