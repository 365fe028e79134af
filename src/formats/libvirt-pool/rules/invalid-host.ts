import { changed, clean } from '../example.ts'
import { isHost } from '../model/values.ts'
import { hostsOf } from '../parts.ts'
import { placeOf, valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/invalid-host',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A server that is no host name or address.',
  reason: 'The definition is taken, and the pool cannot start; a name that begins with a dash is an option to mount.',
  remedy: 'Write a host name, or an address without brackets, and a port of 1 to 65535.',
  source: 'storagepool.rng; libvirt: storage_util',
  message: ({ host, problem }) =>
    problem === 'port' ? `${host} is no port` : host === '' ? 'the name of the host is empty' : `${host} is no host name and no address`,
  examples: [
    { bad: changed('netfs', ["'nfs-vip.example.org'", "'-oexec'"]), good: clean.netfs },
    { bad: changed('rbd', ["'mon1.example.org'", "'mon1.example.org' port='70000'"]), good: clean.rbd },
  ],
  visit: {
    pool(subject, context) {
      for (const host of hostsOf(subject.pool)) {
        if (!isHost(host.name) || host.name.startsWith('-')) {
          context.report(host.name === '' ? placeOf(subject, host) : valuePlace(subject, host, 'name'), {
            data: { host: host.name, problem: 'name' },
          })
        }
        // libvirt takes 0 and -1 for no port.
        if (host.port !== undefined && host.port !== 0 && host.port !== -1 && (host.port < 1 || host.port > 65535)) {
          context.report(valuePlace(subject, host, 'port'), { data: { host: host.port, problem: 'port' } })
        }
      }
    },
  },
})
