import { plain } from '../effective-instance.ts'
import { instance, scripted, second, tracking } from '../example.ts'
import type { VirtualEndpoint } from '../model/endpoint.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import type { VirtualServer } from '../types.ts'
import type { KeepalivedView } from '../view.ts'

interface Named {
  readonly item: object
  readonly field: string
  readonly name: string
}

const named = (list: readonly { name?: unknown }[]): Named[] =>
  list.flatMap((item) => (typeof item.name === 'string' ? [{ item, field: 'name', name: item.name }] : []))

/** A virtual server's address, port and protocol together are what IPVS knows it by. */
function server(item: VirtualServer): Named[] {
  const endpoint = plain<VirtualEndpoint>(item.endpoint)
  if (!endpoint) return []
  const parts = [endpoint.ip ?? '', endpoint.fwmark ?? '', endpoint.group ?? '', endpoint.port ?? '', plain(item.protocol) ?? 'UDP']
  return [{ item, field: 'endpoint', name: parts.filter((part) => part !== '').join(' ') }]
}

/** Kinds of objects that have names of their own. */
const kinds = ({ conf }: KeepalivedView): Readonly<Record<string, readonly Named[]>> => ({
  vrrp_instance: named(conf.vrrpInstances),
  vrrp_sync_group: named(conf.vrrpSyncGroups),
  vrrp_script: named(conf.vrrpScripts),
  vrrp_track_process: named(conf.vrrpTrackProcesses),
  track_file: named(conf.trackFiles),
  track_group: named(conf.trackGroups),
  bfd_instance: named(conf.bfdInstances),
  virtual_server_group: named(conf.virtualServerGroups),
  virtual_server: conf.virtualServers.flatMap(server),
})

export const rule = keepalivedRule({
  id: 'keepalived/duplicate-object',
  effect: 'dropped',
  severity: 'error',
  summary: 'Two blocks of one kind with one name.',
  reason: 'The first one counts; the second is skipped, or never used, and for most kinds nothing is said.',
  remedy: 'Give them different names, or remove one.',
  source: 'run: already defined for instances and groups, silence for scripts, files, processes and virtual servers',
  message: ({ kind, name }) => `${kind} ${name} is defined above; this one is not used`,
  examples: [
    { bad: instance() + second().replace('VI_2', 'VI_1'), good: instance() + second() },
    {
      bad: scripted(`vrrp_script chk {\n    script "/usr/local/bin/other"\n}\n${tracking()}`),
      good: scripted(`vrrp_script other {\n    script "/usr/local/bin/other"\n}\n${tracking('chk\n    other')}`),
    },
  ],
  visit: {
    view(view, context) {
      for (const [kind, list] of Object.entries(kinds(view))) {
        const first = new Map<string, Named>()
        for (const one of list) {
          const other = first.get(one.name)
          if (!other) first.set(one.name, one)
          else {
            tell(context, view.placeOf(one.item, one.field), {
              data: { kind, name: one.name },
              related: related([view.placeOf(other.item, other.field), 'the one that counts']),
            })
          }
        }
      }
    },
    // Of virtual servers that are defined twice only the first one's real servers are looked at.
    virtualServer({ item, view }, context) {
      const first = new Map<string, object>()
      for (const real of item.realServers) {
        const address = plain<{ ip: string; port?: number }>(real.address)
        if (!address) continue
        const name = `${address.ip}${address.port === undefined ? '' : ` ${address.port}`}`
        const other = first.get(name)
        if (!other) first.set(name, real)
        else {
          tell(context, view.placeOf(real, 'address'), {
            data: { kind: 'real_server', name },
            related: related([view.placeOf(other, 'address'), 'the one that counts']),
          })
        }
      }
    },
  },
})
