import { cluster } from '../example.ts'
import { lineBehind } from '../missing.ts'
import { entryPlace, placeOf, related, sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/subsys-resets-debug',
  effect: 'altered',
  severity: 'info',
  summary: 'A logger_subsys that turns debugging off.',
  reason:
    'A logger_subsys takes debug over from nobody: without a debug of its own it is off for that subsystem, although logging turns it on.',
  remedy: 'Write debug in the logger_subsys as well.',
  source: 'corosync.conf(5), logger_subsys; logconfig.c',
  message: ({ subsys, debug }) => `debug is ${debug} for all but ${subsys}: its section has no debug of its own, which means off`,
  examples: [
    {
      bad: cluster({ logging: { debug: 'on', logger_subsys: { subsys: 'TOTEM', to_syslog: 'no' } } }),
      good: cluster({ logging: { debug: 'on', logger_subsys: { subsys: 'TOTEM', debug: 'on', to_syslog: 'no' } } }),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { logging } = effective
      const global = setting(effective, 'logging.debug')
      if (!global || logging.debug === 'off') return
      for (const { subsys, path } of logging.subsystems) {
        if (effective.map.entries.has(`${path}.debug`)) continue
        const name = setting(effective, `${path}.subsys`)
        const place = name ? entryPlace(name, 'value') : sectionPlace(effective, path)
        if (!place || !name) continue
        context.report(place, {
          data: { subsys, debug: logging.debug },
          related: [related(placeOf(effective, 'logging.debug')!, 'debug for everything else')],
          fix: { title: `write debug: ${logging.debug}`, edits: [lineBehind(name, `debug: ${logging.debug}`)], safe: false },
        })
      }
    },
  },
})
