import { changed, clean } from '../example.ts'
import { tagOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/mount-opts-unsupported',
  effect: 'advice',
  severity: 'info',
  summary: 'Options past what libvirt supports.',
  reason: 'A pool with options of its own is logged as tainted, and libvirt documents them as not for production.',
  remedy: 'Write what has an element of its own as that: the NFS version is protocol.',
  source: 'formatstorage: storage pool namespaces',
  profiles: ['hardened'],
  message: ({ keyword }) => `${keyword} taints the pool: libvirt does not support what they do`,
  examples: [
    {
      bad: changed('netfs', [
        '</pool>',
        "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='hard'/>\n  </fs:mount_opts>\n</pool>",
      ]),
      good: clean.netfs,
    },
  ],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      const options = 'mountOpts' in pool ? pool.mountOpts : 'configOpts' in pool ? pool.configOpts : undefined
      if (options) context.report(tagOf(subject, options), { data: { keyword: pool.type === 'rbd' ? 'config_opts' : 'mount_opts' } })
    },
  },
})
