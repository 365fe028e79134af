import { type Body, body } from '../../../lens/index.ts'
import type { Nfsd } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { count, debugFacilities, hosts, path, portOrService, rdmaSwitch, seconds, setting, signed, words, yesNo } from './values.ts'

const nfsdBody = body(
  {},
  {
    include,
    threads: setting('threads', count, {
      doc: 'Number of server threads; 0 stops the server.',
      defaultDoc: '8; 16 since 2.8.2',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    minThreads: setting('min-threads', signed, {
      doc: 'Lower bound for dynamic threading.',
      defaultDoc: '-1 (off)',
      since: '2.8.5',
      readBy: 'nfsdctl',
    }),
    host: setting('host', hosts, {
      doc: 'Addresses to listen on; all when unset. lockd, mountd and statd ignore it.',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    scope: setting('scope', words, {
      doc: 'NFSv4.1 server scope; must be equal on all nodes of a failover cluster.',
      defaultDoc: 'host name',
      since: '2.6.3',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    port: setting('port', portOrService, {
      doc: 'Listening port; 0 is refused by rpc.nfsd.',
      defaultDoc: 'nfs (2049)',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    graceTime: setting('grace-time', seconds, {
      doc: 'Grace period for NFSv4 and NLM; values below 1 ignored.',
      defaultDoc: 'kernel (90)',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    leaseTime: setting('lease-time', seconds, {
      doc: 'NFSv4 lease; values below 1 ignored.',
      defaultDoc: 'kernel (90)',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    udp: setting('udp', yesNo, {
      doc: 'Listen on UDP; also used by mountd.',
      default: false,
      readBy: 'rpc.nfsd, nfsdctl, rpc.mountd',
    }),
    tcp: setting('tcp', yesNo, {
      doc: 'Listen on TCP; required for NFSv4; also used by mountd.',
      default: true,
      readBy: 'rpc.nfsd, nfsdctl, rpc.mountd',
    }),
    vers2: setting('vers2', yesNo, {
      doc: 'Offer NFSv2.',
      default: false,
      deprecated: 'NFSv2 is gone from current kernels and tools',
      undocumented: true,
      readBy: 'rpc.nfsd, nfsdctl, rpc.mountd',
    }),
    vers3: setting('vers3', yesNo, { doc: 'Offer NFSv3.', default: true, readBy: 'rpc.nfsd, nfsdctl, rpc.mountd' }),
    vers4: setting('vers4', yesNo, {
      doc: 'Offer NFSv4; n disables every minor version.',
      default: true,
      readBy: 'rpc.nfsd, nfsdctl, rpc.mountd',
    }),
    vers4_0: setting('vers4.0', yesNo, {
      doc: 'Offer NFSv4.0.',
      defaultDoc: 'kernel decides (rpc.nfsd); n (nfsdctl autostart)',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    vers4_1: setting('vers4.1', yesNo, {
      doc: 'Offer NFSv4.1.',
      defaultDoc: 'kernel decides (rpc.nfsd)',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    vers4_2: setting('vers4.2', yesNo, {
      doc: 'Offer NFSv4.2.',
      defaultDoc: 'kernel decides (rpc.nfsd)',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    rdma: setting('rdma', rdmaSwitch, {
      doc: 'Listen for RDMA; a non-boolean value is a port (old form).',
      default: false,
      deprecated: 'port value: use rdma-port',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    rdmaPort: setting('rdma-port', portOrService, {
      doc: 'RDMA port when rdma is on.',
      defaultDoc: 'nfsrdma (20049)',
      since: '2.4.2',
      undocumented: true,
      readBy: 'rpc.nfsd, nfsdctl',
    }),
    poolMode: setting('pool-mode', words, {
      doc: 'Thread pool mode handed to the kernel.',
      since: '2.8.1',
      undocumented: true,
      readBy: 'nfsdctl',
    }),
    fhKeyFile: setting('fh-key-file', path, {
      doc: 'Key file for signed file handles (exports option sign_fh).',
      since: '2.9.1',
      readBy: 'nfsdctl',
    }),
    debug: setting('debug', debugFacilities, {
      doc: 'Debug facilities to log; 0 and 1 only since 2.6.3.',
      readBy: 'rpc.nfsd, nfsdctl',
    }),
  },
  settingsBody,
)

/** [nfsd]: The NFS server itself: threads, addresses, versions, lease and grace time. Read by rpc.nfsd(8) and nfsdctl(8). */
export const nfsd: Body<Nfsd> = nfsdBody
