import { changed, clean } from '../example.ts'
import { authOf } from '../parts.ts'
import { tagOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/empty-secret',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A secret that is found by nothing.',
  reason: 'The definition is taken, and the pool cannot start: no secret has an empty usage.',
  remedy: 'Write the usage under which the secret was defined, or its uuid.',
  source: 'virsh secret-define',
  message: () => 'no secret has an empty usage',
  examples: [{ bad: changed('rbd', ["usage='ceph-vm'", "usage=''"]), good: clean.rbd }],
  visit: {
    pool(subject, context) {
      const secret = authOf(subject.pool)?.secret
      if (secret?.usage === '' && secret.uuid === undefined) context.report(tagOf(subject, secret))
    },
  },
})
