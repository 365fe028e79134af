import { changed, clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unstorable-value',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A value that breaks the file that libvirt saves.',
  reason: 'libvirt writes the name of an adapter back without escaping it: its own file is changed, or cannot be read after a restart.',
  remedy: 'Use a name without quotes and angle brackets.',
  source: 'virsh pool-define, pool-dumpxml',
  message: ({ value }) => `libvirt saves the name ${value} unescaped, which breaks its file`,
  examples: [
    {
      bad: changed('scsi', [
        "<adapter type='fc_host' parent_wwnn='20000000c9831b4c' parent_wwpn='10000000c9831b4c' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
        `<adapter type='scsi_host' name="a'b"/>`,
      ]),
      good: clean.scsi,
      also: ['libvirt-pool/unstable-source-name'],
    },
  ],
  visit: {
    pool(subject, context) {
      const adapter = subject.pool.type === 'scsi' ? subject.pool.source?.adapter : undefined
      if (adapter?.name !== undefined && /[<>&'"]/.test(adapter.name))
        context.report(valuePlace(subject, adapter, 'name'), { data: { value: adapter.name } })
    },
  },
})
