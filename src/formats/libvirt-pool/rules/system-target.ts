import { changed, clean } from '../example.ts'
import { filesTarget, targetOf } from '../parts.ts'
import { isBelow, normalised } from '../paths.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

const SYSTEM = ['/etc', '/usr', '/bin', '/sbin', '/lib', '/lib64', '/boot', '/proc', '/sys', '/dev', '/root']
/** Their subdirectories are for data. */
const SHARED = ['/var', '/home', '/srv', '/mnt', '/opt']

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/system-target',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A pool on top of the system.',
  reason: 'The mount hides what the host needs, and building the pool changes its permissions.',
  remedy: 'Use a directory of its own, such as /var/lib/libvirt/images.',
  source: 'libvirt: storage_util',
  supersedes: ['libvirt-pool/volatile-target'],
  message: ({ path, problem }) =>
    problem === 'shared' ? `${path} is for everybody's mounts and directories` : `${path} belongs to the system`,
  examples: [
    { bad: changed('netfs', ['/srv/vm', '/etc']), good: clean.netfs },
    { bad: changed('dir', ['/srv/vm', '/var']), good: clean.dir },
  ],
  visit: {
    pool(subject, context) {
      const written = filesTarget(subject.pool)
      if (written === undefined) return
      const path = normalised(written)
      const isSystem = path === '/' || SYSTEM.some((folder) => isBelow(path, folder) && !isBelow(path, '/dev/shm'))
      if (!isSystem && !SHARED.includes(path)) return
      context.report(valuePlace(subject, targetOf(subject.pool)!, 'path'), {
        data: { path: written, problem: isSystem ? 'system' : 'shared' },
        ...(isSystem ? {} : { severity: 'warning' as const }),
      })
    },
  },
})
