import { isName } from '../dialect.ts'
import { text, words } from './values.ts'

/** Any case is taken; lower case is written. */
export const priority = words(['alert', 'crit', 'debug', 'emerg', 'err', 'error', 'info', 'notice', 'warning'], 'validation', true)

/** The manual names daemon and local0 to local7; corosync takes all that libqb knows. */
export const facility = words([
  ...(['daemon', 'local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7'] as const),
  ...(['auth', 'authpriv', 'cron', 'ftp', 'kern', 'lpr', 'mail', 'news', 'syslog', 'user', 'uucp'] as const),
])

/** Part of a path of the configuration map, and of a table with room for 63 bytes. */
export const subsysName = text('the name of a subsystem', (name) => isName(name) && name.length <= 63, 'parser')
export const daemonName = text('the name of a daemon', (name) => isName(name) && name.length <= 63, 'parser')
