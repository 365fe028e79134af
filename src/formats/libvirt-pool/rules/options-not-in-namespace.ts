import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/options-not-in-namespace',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Mount or librados options that libvirt does not see.',
  reason: 'They are honoured in their own namespace and for their own types of pool only; elsewhere they vanish without a word.',
  remedy: "Declare the namespace that libvirt's documentation gives, or take them out.",
  source: 'formatstorage: storage pool namespaces',
  supersedes: ['libvirt-pool/unknown-keyword', 'libvirt-pool/wrong-context'],
  message: ({ keyword, problem }) =>
    problem === 'type' ? `pools of this type have no ${keyword}` : `${keyword} is not in libvirt's namespace for it`,
  examples: [
    {
      bad: changed('rbd', ['</pool>', "  <config_opts>\n    <option name='client_mount_timeout' value='45'/>\n  </config_opts>\n</pool>"]),
      good: changed('rbd'),
    },
    {
      bad: changed('dir', [
        '</pool>',
        "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='noatime'/>\n  </fs:mount_opts>\n</pool>",
      ]),
      good: clean.dir,
    },
  ],
})
