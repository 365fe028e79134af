import { mayOverlap, sameAccess } from '../audience.ts'
import type { EffectiveExport } from '../effective.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

/** Exports of one path to compare: every pair of two long lists would take for ever. */
const MOST = 100

export const rule = exportsRule({
  id: 'exports/nested-options-differ',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A directory inside of another export has other rights.',
  reason:
    'Both lie on one filesystem as far as the file tells, and file handles are made per filesystem: a client that may write to the one can reach files of the other.',
  remedy: 'Give both the same options, or put the inner directory on a filesystem of its own and pin it with `fsid` or `mp`.',
  source: 'exports(5), Subdirectory Exports',
  message: ({ path, outer }) => `${path} lies in ${outer} and has other options: handles of the one work with the rights of the other`,
  examples: [{ bad: '/srv/a 10.0.0.10(rw)\n/srv/a/b 10.0.0.10(ro)\n', good: '/srv/a 10.0.0.10(rw)\n/srv/a/b 10.0.0.10(rw)\n' }],
  visit: {
    set({ effective }, context) {
      const paths = effective.byPath
      for (const [path, subjects] of paths) {
        const inner = subjects.slice(0, MOST).filter((subject) => !isOwnFilesystem(subject))
        if (inner.length === 0) continue
        for (const above of parentsOf(path)) {
          const pair = differing(inner, paths.get(above) ?? [])
          if (!pair) continue
          const [subject, outer] = pair
          context.report(
            { document: subject.document, span: placeOf(subject) },
            {
              data: { path, outer: above },
              related: [
                {
                  ...(outer.document.path === undefined ? {} : { path: outer.document.path }),
                  span: placeOf(outer),
                  message: `the export of ${above}`,
                },
              ],
            },
          )
          break
        }
      }
    },
  },
})

/** The paths above one, nearest first. */
function parentsOf(path: string): string[] {
  const parents: string[] = []
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) parents.push(path.slice(0, slash))
  return path === '/' ? [] : [...parents, '/']
}

/** An inner and an outer export for one client that grant different rights on what may be one filesystem. */
function differing(inner: readonly EffectiveExport[], outer: readonly EffectiveExport[]): [EffectiveExport, EffectiveExport] | undefined {
  for (const one of inner) {
    const other = outer.slice(0, MOST).find((above) => !crosses(above) && mayOverlap(above, one))
    if (other && !sameAccess(one, other)) return [one, other]
  }
  return undefined
}

/** Says of itself that something is mounted there. */
const isOwnFilesystem = ({ flags }: EffectiveExport): boolean =>
  flags.fsid !== undefined || flags.uuid !== undefined || flags.nohide || flags.mountpoint !== undefined || flags.elsewhere !== undefined

/** Says that other filesystems are mounted below: an NFSv4 root is a collection of them. */
const crosses = ({ flags }: EffectiveExport): boolean => flags.crossmnt || flags.fsid === 0
