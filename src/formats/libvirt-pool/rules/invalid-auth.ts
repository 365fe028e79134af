import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

const AUTH_FAULTS: Readonly<Record<string, (value: string) => string>> = {
  username: () => 'the authentication has no username',
  type: (value) => (value === '' ? 'the authentication has no type' : `libvirt knows no authentication of type ${value}: chap or ceph`),
  secret: () => 'the authentication has no secret',
  neither: () => 'the secret has neither a uuid nor a usage',
  both: () => 'the secret has both a uuid and a usage; it is found by one of them',
  uuid: (value) => `the secret's uuid ${value} is none`,
}

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/invalid-auth',
  effect: 'rejected',
  severity: 'error',
  summary: 'The authentication is incomplete or contradicts itself.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Write type, username and a secret with either a uuid or a usage.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ problem, value }) => AUTH_FAULTS[problem as string]!(String(value ?? '')),
  examples: [
    { bad: changed('rbd', ["<secret usage='ceph-vm'/>", '<secret/>']), good: clean.rbd },
    { bad: changed('rbd', [" username='vm'", '']), good: clean.rbd },
  ],
})
