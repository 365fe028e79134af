import { type Body, body } from '../../../lens/index.ts'
import type { Gssd } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { commaList, count, path, seconds, setting, words, yesNo } from './values.ts'

const gssdBody = body(
  {},
  {
    include,
    verbosity: setting('verbosity', count, { doc: 'Log level.', default: 0, readBy: 'rpc.gssd' }),
    rpcVerbosity: setting('rpc-verbosity', count, { doc: 'RPC library log level.', default: 0, readBy: 'rpc.gssd' }),
    useMemcache: setting('use-memcache', yesNo, {
      doc: 'Keep credential caches in memory.',
      default: false,
      readBy: 'rpc.gssd',
    }),
    useMachineCreds: setting('use-machine-creds', yesNo, {
      doc: 'Root uses the machine credentials.',
      default: true,
      readBy: 'rpc.gssd',
    }),
    useGssProxy: setting('use-gss-proxy', yesNo, {
      doc: 'Use gssproxy.',
      default: false,
      since: '2.3.4',
      readBy: 'rpc.gssd',
    }),
    avoidDns: setting('avoid-dns', yesNo, {
      doc: 'Do not resolve server names by DNS.',
      default: true,
      since: '1.3.5',
      readBy: 'rpc.gssd',
    }),
    limitToLegacyEnctypes: setting('limit-to-legacy-enctypes', yesNo, {
      doc: 'Only old single-DES and 3DES encryption types.',
      default: false,
      removed: '2.8.6',
      deprecated: 'nfs-utils 2.8.6 drops it; name the types in allowed-enctypes',
      readBy: 'rpc.gssd',
    }),
    allowedEnctypes: setting('allowed-enctypes', commaList('a comma-separated list'), {
      doc: 'Permitted Kerberos encryption types.',
      since: '2.7.1',
      readBy: 'rpc.gssd',
    }),
    contextTimeout: setting('context-timeout', seconds, {
      doc: 'Lifetime of kernel contexts; 0 is the ticket lifetime.',
      default: 0,
      readBy: 'rpc.gssd',
    }),
    rpcTimeout: setting('rpc-timeout', seconds, {
      doc: 'Connect timeout to the server.',
      default: 5,
      readBy: 'rpc.gssd',
    }),
    upcallTimeout: setting('upcall-timeout', seconds, {
      doc: 'Time before an upcall thread is reported; clamped to 5..600.',
      default: 30,
      since: '2.5.4',
      undocumented: true,
      readBy: 'rpc.gssd',
    }),
    cancelTimedOutUpcalls: setting('cancel-timed-out-upcalls', yesNo, {
      doc: 'Cancel timed-out upcalls instead of only logging.',
      default: false,
      since: '2.5.4',
      undocumented: true,
      readBy: 'rpc.gssd',
    }),
    keytabFile: setting('keytab-file', path, { doc: 'Keytab.', default: '/etc/krb5.keytab', readBy: 'rpc.gssd' }),
    credCacheDirectory: setting('cred-cache-directory', commaList('directories between colons', ':'), {
      doc: 'Where to look for user credential caches.',
      readBy: 'rpc.gssd',
    }),
    preferredRealm: setting('preferred-realm', words, {
      doc: 'Realm preferred in the keytab.',
      defaultDoc: 'default realm',
      readBy: 'rpc.gssd',
    }),
    setHome: setting('set-home', yesNo, {
      doc: 'Set HOME to / so that per-user Kerberos files are not read.',
      default: true,
      since: '2.5.4',
      readBy: 'rpc.gssd',
    }),
    pipefsDirectory: setting('pipefs-directory', path, {
      doc: 'As [general] pipefs-directory.',
      deprecated: 'use [general] pipefs-directory',
      undocumented: true,
      readBy: 'rpc.gssd',
    }),
  },
  settingsBody,
)

/** [gssd]: rpc.gssd(8): Kerberos on the client side. */
export const gssd: Body<Gssd> = gssdBody
