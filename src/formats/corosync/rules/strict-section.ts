import { cluster } from '../example.ts'
import { corosyncRule } from '../rule.ts'

const ALLOWED: Readonly<Record<string, string>> = {
  uidgid: 'uidgid{} takes uid and gid, and nothing else',
  member: 'member{} takes memberaddr, and nothing else',
  'uidgid.d': 'a file of uidgid.d takes uidgid{} with uid and gid, and nothing else',
}

export const rule = corosyncRule({
  id: 'corosync/strict-section',
  effect: 'rejected',
  severity: 'error',
  summary: 'A key or section where corosync allows no other.',
  reason: 'Elsewhere an unknown name is ignored; in uidgid{}, in member{} and in the files of uidgid.d it makes corosync refuse to start.',
  remedy: 'Move the line out, or delete it. Editors leave backups in uidgid.d, and those are read too.',
  source: 'coroparse.c in corosync',
  message: ({ section, name }) => `${name} is refused: ${ALLOWED[String(section)]}`,
  examples: [
    { bad: cluster({ uidgid: { user: 'root' } }), good: cluster({ uidgid: { uid: 'root' } }) },
    {
      bad: {
        '/etc/corosync/corosync.conf': cluster(),
        '/etc/corosync/uidgid.d/hacluster': 'uidgid {\n    uid: hacluster\n}\nlogging {\n    debug: on\n}\n',
      },
      good: { '/etc/corosync/corosync.conf': cluster(), '/etc/corosync/uidgid.d/hacluster': 'uidgid {\n    uid: hacluster\n}\n' },
    },
  ],
})
