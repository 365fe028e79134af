import type { Document } from '../../document/index.ts'
import { wordText } from '../../syntax/index.ts'
import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { Place } from '../facts/place.ts'
import { stackRule } from '../rule.ts'

/** Keywords with a secret behind them, and the block that they must stand in. */
const SECRETS: Readonly<Record<string, readonly (readonly [keyword: string, block?: string])[]>> = {
  keepalived: [['auth_pass'], ['key', 'auth_hmac']],
  drbd: [['shared-secret']],
  corosync: [['key', 'totem']],
}

const SECRET = '    net {\n        cram-hmac-alg sha256;\n        shared-secret "a secret of more than 16 bytes";\n    }\n    options {'

export const rule = stackRule({
  id: 'stack/secret-file-mode',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A file with a secret can be read by everybody on the host.',
  reason: 'Whoever reads the secret can take part: announce the address as a master, or connect to DRBD or the cluster as a node.',
  remedy: 'chmod 600 the file; its daemon runs as root.',
  source: 'keepalived.conf(5), drbd.conf-9(5), corosync.conf(5): read by root alone',
  message: ({ secret, mode }) => `${secret} stands in a file of mode ${mode}: every account on the host can read it`,
  examples: [
    {
      bad: { '/etc/drbd.d/r0.res': keepalivedPair({ '*/etc/drbd.d/r0.res': ['    options {', SECRET] })['nas1/etc/drbd.d/r0.res']! },
      good: { '/etc/drbd.d/r0.res': keepalivedPair({ '*/etc/drbd.d/r0.res': ['    options {', SECRET] })['nas1/etc/drbd.d/r0.res']! },
      mode: { bad: 0o644, good: 0o600 },
    },
  ],
  check({ stack, report }) {
    for (const { files } of stack.sets) {
      // A copy of a host's tree, in a repository above all, has modes of its own.
      if (files.root !== '') continue
      for (const document of files.documents) {
        const mode = files.modes.get(document)
        if (mode === undefined || (mode & 0o004) === 0) continue
        const secret = secretIn(document)
        if (secret) report(secret.place, { data: { secret: secret.what, mode: mode.toString(8).padStart(4, '0') } })
      }
    }
  },
})

function secretIn(document: Document): { readonly what: string; readonly place: Place } | undefined {
  const secrets = SECRETS[document.format.id]
  const { tree } = document
  if (!secrets) return undefined
  const keywordOf = (node: number): string =>
    tree.firstWord[node]! < tree.firstWord[node + 1]! ? wordText(tree, tree.firstWord[node]!) : ''
  for (let node = 1; node < tree.nodeCount; node++) {
    const keyword = keywordOf(node)
    if (!secrets.some(([known, block]) => known === keyword && (block === undefined || keywordOf(tree.parent[node]!) === block))) continue
    return { what: keyword, place: { document, span: { start: tree.start[node]!, end: tree.end[node]! } } }
  }
  return undefined
}
