import { changed } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/invalid-permissions',
  effect: 'rejected',
  severity: 'error',
  summary: 'A mode, owner or group that libvirt cannot read.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Write the mode in octal digits up to 0777, owner and group as numbers.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ keyword, value }) =>
    keyword === 'mode' ? `the mode ${value} is none of 0 to 0777` : `the ${keyword} ${value === '' ? 'is empty' : `${value} is no number`}`,
  examples: [
    {
      bad: changed('dir', ['</path>\n', '</path>\n    <permissions>\n      <owner>root</owner>\n    </permissions>\n']),
      good: changed('dir', ['</path>\n', '</path>\n    <permissions>\n      <owner>0</owner>\n    </permissions>\n']),
    },
  ],
})
