import { readNfsOptions } from '../../../vocabulary/index.ts'
import { changed, clean } from '../example.ts'
import { nfsOptions } from '../parts.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/nolock-mount',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Locks that other hosts do not see.',
  reason: 'QEMU locks the image of a guest so that no second host starts it; with these options the lock stays on this host.',
  remedy: 'Leave the option out.',
  source: 'nfs(5), lock/nolock, local_lock',
  message: ({ option, version }) =>
    `with ${option} locks stay on this host${version ? '' : ', if version 3 is negotiated'}: a second host can start the same guest`,
  examples: [
    {
      bad: changed(
        'netfs',
        ["ver='4.2'", "ver='3'"],
        [
          '</pool>',
          "  <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n    <fs:option name='nolock'/>\n  </fs:mount_opts>\n</pool>",
        ],
      ),
      good: clean.netfs,
    },
  ],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      const options = nfsOptions(pool)
      const settings = readNfsOptions(options.map(({ name }) => name))
      const version = settings.version ?? (pool.type === 'netfs' ? pool.source?.protocol?.ver : undefined)
      if (settings.localLock === 'none' || settings.readOnly || version?.startsWith('4')) return
      const index = settings.indexOf('nolock', 'local_lock')
      if (index === undefined) return
      context.report(valuePlace(subject, options[index]!, 'name'), {
        data: { option: options[index]!.name, ...(version === undefined ? {} : { version }) },
        ...(version === undefined ? { severity: 'info' as const } : {}),
      })
    },
  },
})
