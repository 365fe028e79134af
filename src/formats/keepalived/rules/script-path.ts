import { isOlder } from '../../../vocabulary/index.ts'
import { plain } from '../effective-instance.ts'
import { scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { scriptsOf } from '../scripts.ts'

/** Where anybody, or a user, can put another file in a script's place. */
const OPEN = /^\/(?:tmp|var\/tmp|dev\/shm|home)\//
/** Links on systems that have merged them into /usr. */
const MERGED = /^\/(?:bin|sbin|lib|lib64)\//

export const rule = keepalivedRule({
  id: 'keepalived/script-path',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A script that is not named by a path of its own, or that others can replace.',
  reason:
    'A command without a path is looked for in PATH, a relative path from the folder that keepalived was started in; where nothing is found the check is removed and the virtual router runs without it. A script in a folder that others write to runs whatever they put there.',
  remedy: 'Write the full path, in a folder that only root can write to.',
  source: 'run: resolved by path search, Please specify full path; cannot be accessed',
  message: ({ path, problem }) =>
    problem === 'search'
      ? `${path} is looked for in PATH; keepalived asks for the full path`
      : problem === 'relative'
        ? `${path} is looked for from wherever keepalived was started`
        : problem === 'merged'
          ? `${path} lies behind a link on systems where /bin is part of /usr: since 2.3.0 such a script is removed`
          : `others than root can put another file in the place of ${path}`,
  examples: [
    {
      bad: scripted(tracking(), ['/usr/local/bin/check', '/tmp/check']),
      good: scripted(tracking()),
    },
    {
      bad: scripted(tracking(), ['/usr/local/bin/check', 'killall -0 haproxy']),
      good: scripted(tracking(), ['/usr/local/bin/check', '/usr/bin/killall -0 haproxy']),
    },
    {
      bad: scripted(tracking(), ['/usr/local/bin/check', '/bin/check']),
      good: scripted(tracking()),
      target: { keepalived: '2.3.1' },
    },
  ],
  visit: {
    view(view, context) {
      const release = context.target.keepalived
      const resolvesLinks = release === undefined || isOlder(release, '2.3.0') || plain(view.conf.globalDefs?.useSymlinkPaths) === true
      for (const { argv, place } of scriptsOf(view)) {
        const path = argv[0] ?? ''
        // A redirection: the shell that keepalived starts makes sense of it.
        if (/^[<>|&(]/.test(path)) continue
        if (!path.includes('/')) tell(context, place, { data: { path, problem: 'search' }, severity: 'info' })
        else if (!path.startsWith('/')) tell(context, place, { data: { path, problem: 'relative' } })
        else if (OPEN.test(path)) tell(context, place, { data: { path, problem: 'open' } })
        else if (!resolvesLinks && MERGED.test(path)) tell(context, place, { data: { path, problem: 'merged' } })
      }
    },
  },
})
