import type { EffectivePrimitive } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { idPlace, parameterPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

const FSID = "\n            <nvpair id='vm-fsid' name='fsid' value='11'/>"

export const rule = pacemakerRule({
  id: 'pacemaker/fsid',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An export without an fsid of its own.',
  reason:
    'File handles are made from the fsid: without one they can change when the export moves, with an equal one two exports answer for each other. Clients get stale or wrong files. Agents up to resource-agents 4.12 do not start without it.',
  remedy: 'Give every export its own fsid, a number above 0.',
  source: 'ocf_heartbeat_exportfs(7), fsid; exports(5), fsid',
  message: ({ id, other, fsid }) =>
    other
      ? `${id} and ${other} both have fsid ${fsid}`
      : `${id} has no fsid: agents up to 4.12 refuse to start, later ones leave it to chance`,
  examples: [
    { bad: changed([FSID, '']), good: clean },
    {
      bad: changed(["        <primitive id='ip'", `${exportLike('iso', '11')}        <primitive id='ip'`]),
      good: changed(["        <primitive id='ip'", `${exportLike('iso', '12')}        <primitive id='ip'`]),
    },
  ],
  visit: {
    cib(cib, context) {
      const seen = new Map<string, EffectivePrimitive>()
      for (const primitive of cib.primitives) {
        if (storageKind(primitive) !== 'export') continue
        const fsid = primitive.params.get('fsid')?.value ?? /(?:^|,)fsid=([^,]+)/.exec(primitive.params.get('options')?.value ?? '')?.[1]
        if (fsid === undefined) {
          context.report(idPlace(cib, primitive.primitive), { data: { id: primitive.id } })
          continue
        }
        const other = seen.get(fsid)
        // One directory for several clients has one fsid.
        if (!other) seen.set(fsid, primitive)
        else if (other.params.get('directory')?.value !== primitive.params.get('directory')?.value) {
          context.report(parameterPlace(cib, primitive, 'fsid'), {
            data: { id: primitive.id, other: other.id, fsid },
            related: [related(parameterPlace(cib, other, 'fsid'), 'the same fsid')],
          })
        }
      }
    },
  },
})

/** One more export of the clean cluster. */
function exportLike(id: string, fsid: string): string {
  const start = clean.indexOf("        <primitive id='vm'")
  const text = clean.slice(start, clean.indexOf('</primitive>\n', start) + '</primitive>\n'.length)
  return text
    .replaceAll("'vm", `'${id}`)
    .replace('/srv/nfs/vm', `/srv/nfs/${id}`)
    .replace("name='fsid' value='11'", `name='fsid' value='${fsid}'`)
}
