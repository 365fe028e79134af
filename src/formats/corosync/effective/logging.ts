import { loggerSubsys, logging } from '../model/logging.ts'
import type { LoggerSubsys, Logging } from '../types.ts'
import type { Settings, View } from './view.ts'

type Old = 'toFile' | 'syslogLevel'
type Inherited = 'toStderr' | 'toSyslog' | 'toLogfile' | 'logfilePriority' | 'syslogPriority'

/** logging{} with defaults, and each subsystem that has a section of its own. */
export interface EffectiveLogging extends Omit<Settings<Logging>, Old> {
  readonly toStderr: boolean
  readonly toSyslog: boolean
  readonly toLogfile: boolean
  readonly debug: 'on' | 'off' | 'trace'
  readonly subsystems: readonly EffectiveSubsystem[]
}

/** What a subsystem does not say itself it has from logging{}, but for debug and the syslog facility. */
export interface EffectiveSubsystem extends Omit<Settings<LoggerSubsys>, Old | 'subsys'> {
  readonly subsys: string
  /** `logging.logger_subsys.TOTEM` in the configuration map. */
  readonly path: string
  readonly debug: 'on' | 'off' | 'trace'
}

const INHERITED: readonly Inherited[] = ['toStderr', 'toSyslog', 'toLogfile', 'logfilePriority', 'syslogPriority']
const SUBSYS = /^logging\.logger_subsys\.(.+)\.subsys$/

export function loggingOf(view: View): EffectiveLogging {
  const { toFile, syslogLevel: _, ...written } = view.settings('logging', logging)
  // Only to_file still counts: the level is set and reset at once.
  const base = { ...written, ...(toFile !== undefined && !view.entry('logging.to_logfile') ? { toLogfile: toFile } : {}) }
  const found = { ...base, subsystems: [] as EffectiveSubsystem[] }
  view.inherit(written, found)
  for (const path of view.map.entries.keys()) {
    const name = SUBSYS.exec(path)?.[1]
    if (name !== undefined) found.subsystems.push(subsystem(view, name, base))
  }
  return found as unknown as EffectiveLogging
}

function subsystem(view: View, subsys: string, base: Settings<Logging>): EffectiveSubsystem {
  const path = `logging.logger_subsys.${subsys}`
  const { toFile, syslogLevel, subsys: _, ...written } = view.settings(path, loggerSubsys)
  const found: Record<string, unknown> = { ...written, subsys, path }
  found.toLogfile ??= toFile
  found.syslogPriority ??= syslogLevel
  for (const name of INHERITED) found[name] ??= base[name]
  view.inherit(written, found)
  view.remember(found, 'subsys', view.entry(`${path}.subsys`))
  return found as unknown as EffectiveSubsystem
}
