import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

const logfile = '/var/log/corosync/corosync.log'

export const rule = corosyncRule({
  id: 'corosync/no-logfile',
  effect: 'dropped',
  severity: 'warning',
  summary: 'to_logfile without a logfile.',
  reason: 'corosync takes it and writes nothing: the log that is wanted after a failure is not there.',
  remedy: 'Name the file in logfile; its directory has to exist.',
  source: 'corosync.conf(5), to_logfile and logfile',
  message: () => 'to_logfile is on, but no logfile is named: nothing is written',
  examples: [
    { bad: cluster({ logging: { to_logfile: 'yes' } }), good: cluster({ logging: { to_logfile: 'yes', logfile } }) },
    {
      bad: cluster({ logging: { logger_subsys: { subsys: 'TOTEM', to_logfile: 'yes' } } }),
      good: cluster({ logging: { logger_subsys: { subsys: 'TOTEM', to_logfile: 'yes', logfile } } }),
    },
  ],
  visit: {
    set({ effective }, context) {
      const { logging } = effective
      const settings = [{ ...logging, path: 'logging' }, ...logging.subsystems]
      for (const { path, toLogfile, logfile } of settings) {
        if (!toLogfile || logfile !== undefined || logging.logfile !== undefined) continue
        const place = placeOf(effective, `${path}.to_logfile`, 'value') ?? placeOf(effective, `${path}.to_file`, 'value')
        if (place) context.report(place)
      }
    },
  },
})
