import { changed, clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/odd-nfs-version',
  effect: 'advice',
  severity: 'warning',
  summary: 'An NFS version that no server speaks.',
  reason: 'libvirt hands it to mount as it is, and the pool does not start.',
  remedy: 'Write 3, 4, 4.1 or 4.2.',
  source: 'nfs(5), nfsvers',
  message: ({ version }) => `no server speaks NFS version ${version}`,
  examples: [{ bad: changed('netfs', ["ver='4.2'", "ver='4.3'"]), good: clean.netfs }],
  visit: {
    pool(subject, context) {
      const protocol = subject.pool.type === 'netfs' ? subject.pool.source?.protocol : undefined
      if (!protocol || protocol.ver === '' || protocol.ver.includes(',') || /^(?:3|4|4\.[012])$/.test(protocol.ver)) return
      context.report(valuePlace(subject, protocol, 'ver'), { data: { version: protocol.ver } })
    },
  },
})
