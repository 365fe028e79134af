import { type Body, body } from '../../../lens/index.ts'
import type { Mountd } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { count, debugFacilities, path, portNumber, seconds, setting, yesNo } from './values.ts'

const mountdBody = body(
  {},
  {
    include,
    manageGids: setting('manage-gids', yesNo, {
      doc: 'Look up group lists on the server instead of trusting the request.',
      default: false,
      defaultDoc: 'n (Debian ships y)',
      since: '1.0.11',
      readBy: 'rpc.mountd',
    }),
    descriptors: setting('descriptors', count, {
      doc: 'Open-file limit; 0 keeps the default.',
      default: 0,
      readBy: 'rpc.mountd',
    }),
    port: setting('port', portNumber, {
      doc: 'Listening port, numeric only; 0 is random.',
      default: 0,
      readBy: 'rpc.mountd',
    }),
    threads: setting('threads', count, {
      doc: 'Worker processes, clamped to 1..64.',
      default: 1,
      readBy: 'rpc.mountd',
    }),
    reverseLookup: setting('reverse-lookup', yesNo, {
      doc: 'Resolve client addresses for log and rmtab.',
      default: false,
      readBy: 'rpc.mountd',
    }),
    cacheUseIpaddr: setting('cache-use-ipaddr', yesNo, {
      doc: 'Cache access by client address instead of matched names.',
      default: false,
      since: '2.5.4',
      readBy: 'rpc.mountd, exportd',
    }),
    ttl: setting('ttl', seconds, {
      doc: 'Lifetime of kernel cache entries; below 1 ignored.',
      default: 1800,
      readBy: 'rpc.mountd, exportd',
    }),
    stateDirectoryPath: setting('state-directory-path', path, {
      doc: 'Directory of etab and rmtab; must exist.',
      default: '/var/lib/nfs',
      readBy: 'rpc.mountd, exportfs',
    }),
    haCallout: setting('ha-callout', path, { doc: 'Program run for each mount and unmount.', readBy: 'rpc.mountd' }),
    noNetlink: setting('no-netlink', yesNo, {
      doc: 'Use the proc interface instead of netlink.',
      default: false,
      since: '2.9.1',
      undocumented: true,
      readBy: 'rpc.mountd, exportfs',
    }),
    applyRootCred: setting('apply-root-cred', yesNo, {
      doc: 'Apply the squash rules to the lookup check of NFSv3 subdirectory mounts.',
      default: false,
      since: '2.8.6',
      undocumented: true,
      readBy: 'rpc.mountd',
    }),
    debug: setting('debug', debugFacilities, {
      doc: 'Debug facilities to log; 0 and 1 only since 2.6.3.',
      readBy: 'rpc.mountd',
    }),
  },
  settingsBody,
)

/** [mountd]: rpc.mountd(8): answers mount requests and tells the kernel who may access what. */
export const mountd: Body<Mountd> = mountdBody
