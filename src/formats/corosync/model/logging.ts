import { type About, type Body, blocks, body, one } from '../../../lens/index.ts'
import type { LoggerSubsys, Logging, LoggingDaemon } from '../types.ts'
import { inside } from './inside.ts'
import { daemonName, facility, priority, subsysName } from './logging-values.ts'
import { onOff, path, words, yesOn } from './values.ts'

/** What logging{} and its subsections share; there a setting that is missing is taken from logging{}. */
function targets(inherits: boolean) {
  // corosync keeps the settings of a subsection in a list and writes it out from its end: the first one is what stays.
  const about = inherits ? ({ duplicates: 'first', defaultDoc: 'as in logging{}' } as const) : {}
  const fallback = <T>(value: T): Partial<About<T>> => (inherits ? {} : { default: value })
  return {
    toStderr: one('to_stderr', yesOn, { doc: 'Whether to log to standard error: yes or on, no or off.', ...about, ...fallback(true) }),
    toSyslog: one('to_syslog', yesOn, { doc: 'Whether to log to syslog.', ...about, ...fallback(true) }),
    toLogfile: one('to_logfile', yesOn, { doc: 'Whether to log to the file of logfile.', ...about, ...fallback(false) }),
    logfile: one('logfile', path, {
      doc: 'The log file. Its directory has to exist; the file is created even where to_logfile is no.',
      ...(inherits ? { duplicates: 'first' } : {}),
    }),
    logfilePriority: one('logfile_priority', priority, { doc: 'Least important messages in the log file.', ...about, ...fallback('info') }),
    syslogFacility: one('syslog_facility', facility, {
      doc: 'Facility of the messages in syslog; a subsection does not take it over from logging{}.',
      ...(inherits ? { duplicates: 'first' } : {}),
      default: 'daemon',
    }),
    syslogPriority: one('syslog_priority', priority, { doc: 'Least important messages in syslog.', ...about, ...fallback('info') }),
    debug: one('debug', words(['on', 'off', 'trace']), {
      doc: 'Whether debug messages are logged; a subsection does not take it over from logging{}.',
      ...(inherits ? { duplicates: 'first' } : {}),
      default: 'off',
    }),
    toFile: one('to_file', yesOn, {
      doc: 'Old name of to_logfile.',
      ...(inherits ? { duplicates: 'first' } : {}),
      deprecated: 'to_logfile is its name since 1.0',
      replacedBy: 'to_logfile',
      undocumented: true,
    }),
    syslogLevel: one('syslog_level', priority, {
      doc: 'Old name of syslog_priority.',
      ...(inherits ? { duplicates: 'first' } : {}),
      deprecated: 'syslog_priority is its name since 1.0',
      replacedBy: 'syslog_priority',
      undocumented: true,
    }),
  } as const
}

const loggerSubsysBody = body(
  {},
  {
    subsys: one('subsys', subsysName, {
      doc: 'Name of the subsystem: APIDEF, CFG, CMAP, CPG, KNET, MAIN, MON, QB, QDEVICE, QUORUM, SERV, STATS, SYNC, TOTEM, VOTEQ, WD or YKD. Must be written.',
    }),
    ...targets(true),
  },
  {
    ...inside(
      2,
      () => loggerSubsys,
      ({ subsys }: LoggerSubsys) => (subsys === undefined ? 'subsys: a logger_subsys needs it' : undefined),
    ),
    key: 'subsys',
  },
)

/** logger_subsys{}: logging of one part of corosync. */
export const loggerSubsys: Body<LoggerSubsys> = loggerSubsysBody

const loggingDaemonBody = body(
  {},
  {
    name: one('name', daemonName, {
      doc: 'Name of the daemon; only corosync is read.',
      deprecated: 'logging{} and logger_subsys{} take its place since 2.0',
      undocumented: true,
    }),
    subsys: one('subsys', subsysName, {
      doc: 'Name of the subsystem.',
      deprecated: 'logging{} and logger_subsys{} take its place since 2.0',
      undocumented: true,
    }),
    ...targets(true),
  },
  {
    ...inside(
      2,
      () => loggingDaemon,
      ({ name }: LoggingDaemon) => (name === undefined ? 'name: a logging_daemon needs it' : undefined),
    ),
    key: 'name',
  },
)

/** logging_daemon{}: logging of one daemon in 1.x; with name corosync it adds to logging{}. */
export const loggingDaemon: Body<LoggingDaemon> = loggingDaemonBody

const loggingBody = body(
  {},
  {
    timestamp: one('timestamp', words(['on', 'off', 'hires']), {
      doc: 'Whether messages have a time, hires with milliseconds.',
      default: 'hires',
    }),
    fileline: one('fileline', onOff, { doc: 'Whether messages name the source file and line.', default: false }),
    functionName: one('function_name', onOff, { doc: 'Whether messages name the function.', default: false }),
    blackbox: one('blackbox', onOff, { doc: 'Whether recent messages are kept for corosync-blackbox.', default: true, since: '3.0.0' }),
    ...targets(false),
    loggerSubsys: blocks('logger_subsys', loggerSubsys, { doc: 'Logging of one part of corosync. Sections with the same subsys are one.' }),
    loggingDaemons: blocks('logging_daemon', loggingDaemon, {
      doc: 'Logging of one daemon in 1.x.',
      deprecated: 'logging{} and logger_subsys{} take its place since 2.0',
      undocumented: true,
    }),
  },
  inside(1, () => logging),
)

/** logging{}: where messages go, and which. */
export const logging: Body<Logging> = loggingBody
