import { changed } from '../example.ts'
import { contradicted, mountOptionsOf } from '../parts.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/conflicting-mount-option',
  effect: 'altered',
  severity: 'warning',
  summary: 'A mount option that another one takes back, or that is several.',
  reason: 'mount takes the last of what contradicts itself, and a comma makes two options of one.',
  remedy: 'Leave one; the NFS version goes into protocol.',
  source: 'mount(8), nfs(5)',
  message: ({ option, other }) => (other === ',' ? `${option} is several options to mount` : `${option} contradicts ${other}`),
  examples: [
    {
      bad: changed('netfs', [
        '</pool>',
        "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='vers=3'/>\n  </fs:mount_opts>\n</pool>",
      ]),
      good: changed('netfs', [
        '</pool>',
        "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='hard'/>\n  </fs:mount_opts>\n</pool>",
      ]),
    },
    {
      bad: changed('netfs', [
        '</pool>',
        "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='exec'/>\n  </fs:mount_opts>\n</pool>",
      ]),
      good: changed('netfs', [
        '</pool>',
        "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='hard'/>\n  </fs:mount_opts>\n</pool>",
      ]),
    },
  ],
  visit: {
    pool(subject, context) {
      const options = mountOptionsOf(subject.pool)
      const version = subject.pool.type === 'netfs' ? subject.pool.source?.protocol?.ver : undefined
      const before = ['nodev', 'nosuid', 'noexec', ...(version ? [`nfsvers=${version}`] : [])]
      for (const option of options) {
        const other = option.name.includes(',') ? ',' : before.find((earlier) => contradicted(option.name, earlier))
        if (other !== undefined) context.report(valuePlace(subject, option, 'name'), { data: { option: option.name, other } })
        before.push(option.name)
      }
    },
  },
})
