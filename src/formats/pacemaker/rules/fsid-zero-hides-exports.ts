import { changed, exportLike } from '../example.ts'
import { parameterPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { fsidOf, isWithin, storageKind } from '../storage.ts'

const ADDRESS = "        <primitive id='ip'"
const root = (directory: string): string => changed([ADDRESS, exportLike('root', '0').replace('/srv/nfs/root', directory) + ADDRESS])

export const rule = pacemakerRule({
  id: 'pacemaker/fsid-zero-hides-exports',
  effect: 'dropped',
  severity: 'warning',
  summary: 'An export outside of the NFSv4 root.',
  reason: 'An export with fsid 0 becomes the root of all that NFSv4 clients see; exports outside of it can be mounted with NFSv3 only.',
  remedy: 'Give the root another fsid: nothing needs 0 since nfs-utils 1.2.',
  source: 'ocf_heartbeat_exportfs(7), fsid; exports(5), fsid',
  message: ({ path, root }) => `NFSv4 clients cannot see ${path}: it lies outside of ${root}, which its fsid makes their root`,
  examples: [{ bad: root('/srv/nfs/iso'), good: root('/srv/nfs') }],
  visit: {
    cib(cib, context) {
      const exports = cib.primitives.filter((one) => storageKind(one) === 'export')
      const roots = exports.filter((one) => /^(?:0+|root)$/.test(fsidOf(one) ?? ''))
      const places = roots.flatMap((one) => one.params.get('directory')?.value ?? [])
      const [first] = places
      if (first === undefined) return
      for (const one of exports) {
        const path = one.params.get('directory')?.value
        if (path === undefined || places.some((place) => isWithin(path, place))) continue
        context.report(parameterPlace(cib, one, 'directory'), {
          data: { path, root: first },
          related: [related(parameterPlace(cib, roots[0]!, 'fsid'), 'the NFSv4 root')],
        })
      }
    },
  },
})
