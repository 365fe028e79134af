import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

const NAMESPACES = {
  fs: "<fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>",
  rbd: "<rbd:config_opts xmlns:rbd='http://libvirt.org/schemas/storagepool/rbd/1.0'>",
} as const

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/invalid-option',
  effect: 'rejected',
  severity: 'error',
  summary: 'A mount or librados option without its name or value.',
  reason: 'The backend reads these, and refuses the definition.',
  remedy: 'Write the name, for librados the value as well, or take the option out.',
  source: 'formatstorage: storage pool namespaces; virsh pool-define against a daemon',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ part }) => `the option has no ${part}`,
  examples: [
    { bad: changed('netfs', ['</pool>', `  ${NAMESPACES.fs}\n    <fs:option/>\n  </fs:mount_opts>\n</pool>`]), good: clean.netfs },
    {
      bad: changed('rbd', ['</pool>', `  ${NAMESPACES.rbd}\n    <rbd:option name='x' value=''/>\n  </rbd:config_opts>\n</pool>`]),
      good: changed('rbd', ['</pool>', `  ${NAMESPACES.rbd}\n    <rbd:option name='x' value='1'/>\n  </rbd:config_opts>\n</pool>`]),
    },
  ],
})
