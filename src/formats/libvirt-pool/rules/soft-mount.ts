import { readNfsOptions } from '../../../vocabulary/index.ts'
import { changed } from '../example.ts'
import { nfsOptions } from '../parts.ts'
import { valuePlace, writeValue } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/soft-mount',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A writable NFS mount that gives up.',
  reason:
    'When the server is away for longer than the retries last, as it is during a failover, guests get write errors on their disks, and some corrupt their file systems.',
  remedy: 'Mount hard, which is the default.',
  source: 'nfs(5), soft/hard',
  message: ({ option }) => `with ${option} a failover of the server turns into write errors on the disks of guests`,
  examples: [
    {
      bad: changed('netfs', [
        '</pool>',
        "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='soft'/>\n  </fs:mount_opts>\n</pool>",
      ]),
      good: changed('netfs', [
        '</pool>',
        "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='hard'/>\n  </fs:mount_opts>\n</pool>",
      ]),
    },
  ],
  visit: {
    pool(subject, context) {
      const options = nfsOptions(subject.pool)
      const { recovery, readOnly, indexOf } = readNfsOptions(options.map(({ name }) => name))
      if (recovery === 'hard' || readOnly) return
      const index = indexOf('soft', 'softerr')
      if (index === undefined) return
      const place = valuePlace(subject, options[index]!, 'name')
      context.report(place, { data: { option: recovery }, ...writeValue(place, 'hard') })
    },
  },
})
