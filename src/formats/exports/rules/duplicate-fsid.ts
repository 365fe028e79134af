import { mayOverlap } from '../audience.ts'
import type { EffectiveExport } from '../effective.ts'
import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

const isFsid = (option: EffectiveExport['options'][number]): boolean =>
  typeof option === 'object' && ('fsid' in option || ('unknown' in option && option.unknown.startsWith('fsid=')))

/** What handles are made from. */
function identities({ flags }: EffectiveExport): string[] {
  const uuid = flags.uuid?.replace(/[^0-9a-fA-F]/g, '').toLowerCase()
  return [...(flags.fsid === undefined ? [] : [String(flags.fsid)]), ...(uuid === undefined ? [] : [uuid])]
}

/** Exports of one fsid to compare with: every pair of a long list would take for ever. */
const MOST = 100

export const rule = exportsRule({
  id: 'exports/duplicate-fsid',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two directories with one fsid.',
  reason: 'File handles of the two cannot be told apart: a client that opens a file of one reads or overwrites data of the other.',
  remedy: 'Give every exported filesystem an fsid of its own.',
  source: 'exports(5), fsid; nfs-utils, nfsd_fh()',
  message: ({ path, other, fsid }) => `${path} has the fsid ${fsid} of ${other}: handles of the one lead to the other`,
  examples: [{ bad: '/srv/a 10.0.0.10(fsid=1)\n/srv/b 10.0.0.10(fsid=1)\n', good: '/srv/a 10.0.0.10(fsid=1)\n/srv/b 10.0.0.10(fsid=2)\n' }],
  visit: {
    set({ effective }, context) {
      const byFsid = new Map<string, EffectiveExport[]>()
      for (const subject of effective.exports) {
        if (subject.shadowedBy) continue
        for (const fsid of identities(subject)) {
          const others = byFsid.get(fsid)
          if (!others) byFsid.set(fsid, [subject])
          else {
            const other = others.find((one) => one.path !== subject.path && mayOverlap(one, subject))
            if (others.length < MOST) others.push(subject)
            if (!other) continue
            context.report(
              { document: subject.document, span: optionPlace(subject, isFsid) },
              {
                data: { path: subject.path, other: other.path, fsid },
                related: [
                  {
                    ...(other.document.path === undefined ? {} : { path: other.document.path }),
                    span: optionPlace(other, isFsid),
                    message: `the other export with this fsid, ${other.path}`,
                  },
                ],
              },
            )
          }
        }
      }
    },
  },
})
