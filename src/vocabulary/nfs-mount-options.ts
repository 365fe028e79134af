import type { About } from '../lens/index.ts'

/** What stands behind `name=`, or that nothing does. */
export type OptionKind =
  /** `name`; with `negatable` also `noname`. */
  | { readonly is: 'flag'; readonly negatable?: boolean }
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  /** Words of `values` between colons. */
  | { readonly is: 'list'; readonly values: readonly string[] }
  | { readonly is: 'text' }

export interface NfsMountOption extends About<string> {
  readonly name: string
  readonly kind: OptionKind
  /** What a number counts. */
  readonly unit?: 'tenths of a second' | 'seconds' | 'minutes' | 'bytes'
  /** `sloppy` lets the kernel skip a wrong value of it. */
  readonly tolerable?: boolean
  /** Speaks of the MOUNT protocol, which NFSv4 does not have. */
  readonly mountProtocol?: boolean
}

const U32 = 4294967295
const INT = 2147483647

const flag: OptionKind = { is: 'flag' }
const switchable: OptionKind = { is: 'flag', negatable: true }
const text: OptionKind = { is: 'text' }
const number = (min = 0, max = U32): OptionKind => ({ is: 'number', min, max })
const choice = (...values: string[]): OptionKind => ({ is: 'choice', values })

const PROTOCOLS = ['tcp', 'tcp6', 'udp', 'udp6', 'rdma', 'rdma6']
const VERSIONS = ['3', '4', '4.0', '4.1', '4.2']
const FLAVORS = ['sys', 'krb5', 'krb5i', 'krb5p', 'none', 'null', 'lkey', 'lkeyi', 'lkeyp', 'spkm3', 'spkm3i', 'spkm3p']

/**
 * Options of an NFS mount, as the kernel's table (fs/nfs/fs_context.c) and mount.nfs(8) know them; meanings
 * from nfs(5). `since` and `removed` are kernel releases.
 */
export const nfsMountOptions: readonly NfsMountOption[] = [
  { name: 'soft', kind: flag, doc: 'Give up after retrans retries and return an I/O error to the program.' },
  { name: 'softerr', kind: flag, doc: 'Like soft, but the error is ETIMEDOUT.', since: '5.1' },
  { name: 'hard', kind: flag, doc: 'Retry for ever; programs wait until the server is back.', defaultDoc: 'on' },
  { name: 'softreval', kind: switchable, doc: 'Use cached attributes while the server does not answer.', since: '5.6' },
  {
    name: 'timeo',
    kind: number(1, INT),
    unit: 'tenths of a second',
    doc: 'Wait this long for an answer before a retry.',
    default: '600',
    defaultDoc: '600 over TCP, 11 over UDP',
  },
  { name: 'retrans', kind: number(0, INT), doc: 'Retries before further recovery: a message, or the error of soft.', default: '2' },
  { name: 'vers', kind: choice(...VERSIONS), doc: 'Version of the protocol; the same as nfsvers.', defaultDoc: 'negotiated, newest first' },
  { name: 'nfsvers', kind: choice(...VERSIONS), doc: 'Version of the protocol; the same as vers.', defaultDoc: 'negotiated, newest first' },
  { name: 'v3', kind: flag, doc: 'The same as vers=3.' },
  { name: 'v4', kind: flag, doc: 'The same as vers=4.' },
  { name: 'v4.0', kind: flag, doc: 'The same as vers=4.0.' },
  { name: 'v4.1', kind: flag, doc: 'The same as vers=4.1.' },
  { name: 'v4.2', kind: flag, doc: 'The same as vers=4.2.' },
  {
    name: 'minorversion',
    kind: number(0, 2),
    tolerable: true,
    doc: 'Minor version beside vers=4.',
    deprecated: 'vers=4.1 says both',
    replacedBy: 'vers',
  },
  { name: 'proto', kind: choice(...PROTOCOLS), doc: 'Transport, and with 6 the address family.', default: 'tcp' },
  { name: 'tcp', kind: flag, doc: 'The same as proto=tcp.', defaultDoc: 'on' },
  { name: 'udp', kind: flag, doc: 'The same as proto=udp; not for NFSv4.', defaultDoc: 'off' },
  { name: 'rdma', kind: flag, doc: 'The same as proto=rdma.', defaultDoc: 'off' },
  { name: 'port', kind: number(0, 65535), doc: "The server's NFS port.", defaultDoc: '2049, for NFSv3 what rpcbind says' },
  { name: 'nconnect', kind: number(1, 16), doc: 'Connections to the server.', default: '1', since: '5.3' },
  {
    name: 'max_connect',
    kind: number(1, 16),
    doc: 'Connections to further addresses of the same server (session trunking).',
    default: '1',
    since: '5.15',
  },
  { name: 'rsize', kind: number(), unit: 'bytes', doc: 'Largest read request.', defaultDoc: 'negotiated' },
  { name: 'wsize', kind: number(), unit: 'bytes', doc: 'Largest write request.', defaultDoc: 'negotiated' },
  { name: 'bsize', kind: number(), unit: 'bytes', doc: 'Block size that statfs reports.', undocumented: true },
  { name: 'namlen', kind: number(), doc: 'Longest file name, for servers that do not say (NFSv2 and v3).', undocumented: true },
  { name: 'ac', kind: switchable, doc: 'Cache file attributes.', defaultDoc: 'on' },
  { name: 'acregmin', kind: number(), unit: 'seconds', doc: "Cache a file's attributes at least this long.", default: '3' },
  { name: 'acregmax', kind: number(), unit: 'seconds', doc: "Cache a file's attributes at most this long.", default: '60' },
  { name: 'acdirmin', kind: number(), unit: 'seconds', doc: "Cache a directory's attributes at least this long.", default: '30' },
  { name: 'acdirmax', kind: number(), unit: 'seconds', doc: "Cache a directory's attributes at most this long.", default: '60' },
  { name: 'actimeo', kind: number(), unit: 'seconds', doc: 'Sets acregmin, acregmax, acdirmin and acdirmax at once.' },
  { name: 'acl', kind: switchable, doc: 'Use the NFSACL side protocol of NFSv3.', defaultDoc: 'negotiated' },
  { name: 'cto', kind: switchable, doc: 'Close-to-open coherence between clients.', defaultDoc: 'on' },
  { name: 'lock', kind: switchable, doc: 'Lock files on the server (NLM); no effect with NFSv4.', defaultDoc: 'on' },
  {
    name: 'local_lock',
    kind: choice('all', 'flock', 'posix', 'none'),
    tolerable: true,
    doc: 'Locks that are kept on this client only; no effect with NFSv4.',
    default: 'none',
  },
  {
    name: 'lookupcache',
    kind: choice('all', 'none', 'pos', 'positive'),
    tolerable: true,
    doc: 'Which directory entries to cache.',
    default: 'all',
  },
  {
    name: 'write',
    kind: choice('lazy', 'eager', 'wait'),
    tolerable: true,
    doc: 'When written data goes to the server.',
    default: 'lazy',
    since: '5.15',
  },
  { name: 'fsc', kind: switchable, doc: 'Cache data on local disk through fscache.', defaultDoc: 'off' },
  { name: 'fsc', kind: text, doc: 'Cache data on local disk through fscache, under this name.', undocumented: true },
  { name: 'posix', kind: switchable, doc: "Ask for the server's POSIX limits.", undocumented: true },
  { name: 'rdirplus', kind: switchable, doc: 'Use READDIRPLUS.', defaultDoc: 'on, chosen by heuristics' },
  { name: 'rdirplus', kind: choice('none', 'force'), doc: 'Never, or always, use READDIRPLUS.', since: '6.14' },
  { name: 'resvport', kind: switchable, doc: 'Speak from a source port below 1024.', defaultDoc: 'on' },
  { name: 'sharecache', kind: switchable, doc: 'Share one cache between mounts of one export.', defaultDoc: 'on' },
  { name: 'migration', kind: switchable, doc: 'Let an NFSv4.0 server move the file system.', defaultDoc: 'off' },
  { name: 'sec', kind: { is: 'list', values: FLAVORS }, doc: 'Security flavours to try, between colons.', defaultDoc: 'negotiated' },
  { name: 'xprtsec', kind: choice('none', 'tls', 'mtls'), doc: 'Transport layer security.', default: 'none', since: '6.5' },
  { name: 'cert_serial', kind: text, doc: 'Key serial of the client certificate.', since: '6.17', undocumented: true },
  { name: 'privkey_serial', kind: text, doc: "Key serial of the client's private key.", since: '6.17', undocumented: true },
  { name: 'trunkdiscovery', kind: switchable, doc: 'Look for further addresses of the server.', defaultDoc: 'off', since: '6.0' },
  { name: 'alignwrite', kind: switchable, doc: 'Extend writes to whole pages.', defaultDoc: 'on', since: '6.13' },
  {
    name: 'fatal_neterrors',
    kind: choice('default', 'none', 'ENETDOWN:ENETUNREACH', 'ENETUNREACH:ENETDOWN'),
    doc: 'Network errors that end a request instead of being retried.',
    default: 'default',
    since: '6.15',
  },
  { name: 'bg', kind: flag, doc: 'If the first try fails, go on trying in the background.' },
  { name: 'fg', kind: flag, doc: 'Try in the foreground and fail after retry.', defaultDoc: 'on' },
  {
    name: 'retry',
    kind: text,
    unit: 'minutes',
    doc: 'How long mount.nfs goes on trying.',
    default: '2',
    defaultDoc: '2, in the background 10000',
  },
  { name: 'sloppy', kind: flag, doc: 'Skip options and values that the kernel cannot read.', defaultDoc: 'off' },
  { name: 'addr', kind: text, doc: "The server's address; mount.nfs fills it in." },
  { name: 'clientaddr', kind: text, doc: 'Address at which an NFSv4.0 server calls back.', defaultDoc: 'found out' },
  { name: 'source', kind: text, doc: 'The source as the kernel is told it.', undocumented: true },
  { name: 'mountaddr', kind: text, doc: "mountd's address.", mountProtocol: true, undocumented: true },
  { name: 'mounthost', kind: text, doc: "mountd's host.", defaultDoc: 'the server', mountProtocol: true },
  { name: 'mountport', kind: number(0, 65535), doc: "mountd's port.", defaultDoc: 'what rpcbind says', mountProtocol: true },
  { name: 'mountproto', kind: choice('tcp', 'tcp6', 'udp', 'udp6'), doc: 'Transport to mountd.', mountProtocol: true },
  { name: 'mountvers', kind: number(1, 3), doc: 'Version of the MOUNT protocol.', defaultDoc: 'by the NFS version', mountProtocol: true },
  { name: 'intr', kind: switchable, doc: 'Accepted and ignored.', deprecated: 'without effect since Linux 2.6.25' },
]

/** A name that is neither NFS's nor mount's own is an error of the whole mount, so both are listed. */
export const genericMountOptions: readonly NfsMountOption[] = [
  { name: 'defaults', kind: flag, doc: 'rw, suid, dev, exec, auto, nouser, async.' },
  { name: 'ro', kind: flag, doc: 'Mount read-only.' },
  { name: 'rw', kind: flag, doc: 'Mount read-write.', defaultDoc: 'on' },
  { name: 'auto', kind: switchable, doc: 'Mount at boot and with mount -a.', defaultDoc: 'on' },
  { name: '_netdev', kind: flag, doc: 'Needs the network: mount after it is up.' },
  { name: 'nofail', kind: flag, doc: 'Boot goes on without it.' },
  { name: 'user', kind: switchable, doc: 'Any user may mount it.', defaultDoc: 'off' },
  { name: 'users', kind: switchable, doc: 'Any user may mount and unmount it.', defaultDoc: 'off' },
  { name: 'owner', kind: switchable, doc: "The device's owner may mount it.", defaultDoc: 'off' },
  { name: 'group', kind: switchable, doc: "The device's group may mount it.", defaultDoc: 'off' },
  ...['suid', 'dev', 'exec', 'atime', 'diratime', 'relatime', 'strictatime', 'lazytime', 'iversion', 'symfollow'].map(
    (name): NfsMountOption => ({ name, kind: switchable, doc: 'See mount(8), filesystem-independent options.' }),
  ),
  ...['sync', 'async', 'dirsync', 'silent', 'loud', 'remount', 'mand', 'nomand', 'bind', 'rbind', 'move', 'seclabel'].map(
    (name): NfsMountOption => ({ name, kind: flag, doc: 'See mount(8), filesystem-independent options.' }),
  ),
  ...['shared', 'slave', 'private', 'unbindable', 'rshared', 'rslave', 'rprivate', 'runbindable'].map(
    (name): NfsMountOption => ({ name, kind: flag, doc: 'How mounts below it spread; see mount(8), shared subtree operations.' }),
  ),
  ...['context', 'fscontext', 'defcontext', 'rootcontext', 'comment', 'uhelper', 'helper', 'user'].map(
    (name): NfsMountOption => ({ name, kind: text, doc: 'See mount(8).' }),
  ),
]

/** Options for other programs: mount takes them off before the kernel sees them. */
export const isPrivateOption = (name: string): boolean => /^[xX]-/.test(name)
