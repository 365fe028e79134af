import { isWhole } from '../completeness.ts'
import { plain } from '../effective-instance.ts'
import { instance, scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { trackersOf } from '../trackers.ts'

export const rule = keepalivedRule({
  id: 'keepalived/unused-script',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A vrrp_script that nothing tracks.',
  reason: 'keepalived never runs it: the check that somebody wrote moves no address.',
  remedy: 'Name it in a track_script block, or remove it.',
  source: 'run: Warning - script is not used',
  message: ({ name }) => `nothing tracks ${name}; it never runs`,
  examples: [{ bad: scripted(instance()), good: scripted(tracking()) }],
  visit: {
    view(view, context) {
      const { conf } = view
      if (conf.vrrpScripts.length === 0 || !isWhole(context)) return
      const used = new Set(
        [...conf.vrrpInstances, ...conf.vrrpSyncGroups].flatMap((item) =>
          trackersOf(item, view).flatMap(({ kind, name }) => (kind === 'script' ? [name] : [])),
        ),
      )
      for (const item of conf.vrrpScripts) {
        const name = plain(item.name)
        if (name !== undefined && !used.has(name)) tell(context, view.placeOf(item, 'name'), { data: { name } })
      }
    },
  },
})
