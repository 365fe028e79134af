import { CLIENT_LIMIT } from '../../../syntax/index.ts'
import { etabTokenBytes, isShort } from '../etab.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

const referral = (count: number): string =>
  `/srv/a 10.0.0.10(refer=${Array.from({ length: count }, (_, i) => `/data@server${100 + i}`).join(':')})\n`

export const rule = exportsRule({
  id: 'exports/token-too-long',
  effect: 'rejected',
  severity: 'error',
  summary: 'A client and its options do not fit the 511 bytes that nfs-utils has for them.',
  reason:
    'exportfs stops reading the file here. If the line just fits, it grows in the state file, where every option is spelled out; then rpc.mountd cannot read this export and the ones behind it.',
  remedy: 'Shorten the list of locations, or shorten the mount point.',
  source: 'nfs-utils, getexportent(): 512 bytes for a client with its options',
  supersedes: ['exports/etab-unsafe'],
  message: ({ bytes, limit }) => `client and options take ${bytes} bytes with every option spelled out; nfs-utils has room for ${limit}`,
  examples: [
    { bad: referral(40), good: referral(10) },
    { bad: referral(25), good: referral(10) },
  ],
  visit: {
    export(subject, context) {
      if (isShort(subject.client, subject)) return
      const bytes = etabTokenBytes(subject.client, subject)
      if (bytes <= CLIENT_LIMIT) return
      context.report({ document: subject.document, span: placeOf(subject) }, { data: { bytes, limit: CLIENT_LIMIT } })
    },
  },
})
