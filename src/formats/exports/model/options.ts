import type { ItemsValue } from '../../../lens/index.ts'
import type { ExportOption } from '../types.ts'
import { type OptionAbout, optionList, valued } from './option-list.ts'
import { choice, colonList, fsid, id, idRange, locations, mountPath } from './option-values.ts'

export type { ExportOption }

/** Security flavours; `unix` and `null` are older spellings of `sys` and `none`. */
export const FLAVORS = ['sys', 'krb5', 'krb5i', 'krb5p', 'none', 'unix', 'null'] as const
export type Flavor = (typeof FLAVORS)[number]

/** Options without a value, exports(5) "General Options" and "User ID Mapping". */
export const flags = {
  ro: { doc: 'Reject requests that modify the filesystem.', inverse: 'rw', perFlavor: true, defaultDoc: 'on' },
  rw: { doc: 'Allow reads and writes.', inverse: 'ro', perFlavor: true, defaultDoc: 'off' },
  root_squash: {
    doc: 'Map uid/gid 0 to the anonymous ids.',
    inverse: 'no_root_squash',
    perFlavor: true,
    defaultDoc: 'on',
  },
  no_root_squash: { doc: 'Leave client root as root.', inverse: 'root_squash', perFlavor: true, defaultDoc: 'off' },
  no_all_squash: { doc: 'Keep client ids except root.', inverse: 'all_squash', perFlavor: true, defaultDoc: 'on' },
  all_squash: {
    doc: 'Map every id to the anonymous ids.',
    inverse: 'no_all_squash',
    perFlavor: true,
    defaultDoc: 'off',
  },
  sync: { doc: 'Answer after data is on stable storage.', inverse: 'async', defaultDoc: 'on' },
  async: {
    doc: 'Answer before data is stable; loses acknowledged writes on a crash.',
    inverse: 'sync',
    defaultDoc: 'off',
  },
  secure: { doc: 'Require a source port below 1024.', inverse: 'insecure', defaultDoc: 'on' },
  insecure: { doc: 'Accept any source port.', inverse: 'secure', defaultDoc: 'off' },
  wdelay: { doc: 'Briefly delay commits to merge related writes.', inverse: 'no_wdelay', defaultDoc: 'on' },
  no_wdelay: { doc: 'Commit at once.', inverse: 'wdelay', defaultDoc: 'off' },
  hide: { doc: 'Hide a filesystem mounted below another export (NFSv3).', inverse: 'nohide', defaultDoc: 'on' },
  nohide: { doc: 'Show it to clients that mounted the parent; single hosts only.', inverse: 'hide', defaultDoc: 'off' },
  nocrossmnt: { doc: 'Do not export submounts implicitly.', inverse: 'crossmnt', defaultDoc: 'on' },
  crossmnt: { doc: 'Let clients cross into every filesystem mounted below.', inverse: 'nocrossmnt', defaultDoc: 'off' },
  no_subtree_check: {
    doc: 'Do not verify that a handle lies below the export.',
    inverse: 'subtree_check',
    defaultDoc: 'on',
  },
  subtree_check: {
    doc: 'Verify it on each request; renames then break open files.',
    inverse: 'no_subtree_check',
    defaultDoc: 'off',
  },
  acl: { doc: 'Report ACLs to clients.', inverse: 'no_acl', defaultDoc: 'on', undocumented: true },
  no_acl: { doc: 'Hide ACL support from clients.', inverse: 'acl', defaultDoc: 'off', undocumented: true },
  no_pnfs: { doc: 'No pNFS layouts.', inverse: 'pnfs', defaultDoc: 'on' },
  pnfs: {
    doc: 'Allow pNFS layouts on NFSv4.1+ where the filesystem can.',
    inverse: 'no_pnfs',
    defaultDoc: 'off',
    since: '1.3.3',
  },
  secure_locks: {
    doc: 'Require credentials on lock requests.',
    aliases: ['auth_nlm'],
    inverse: 'insecure_locks',
    defaultDoc: 'on',
  },
  insecure_locks: {
    doc: 'Do not check credentials on lock requests.',
    aliases: ['no_auth_nlm'],
    inverse: 'secure_locks',
    defaultDoc: 'off',
  },
  nordirplus: { doc: 'Refuse NFSv3 READDIRPLUS.', defaultDoc: 'off', since: '1.3.1' },
  security_label: { doc: 'Let NFSv4.2 clients read and set security labels.', defaultDoc: 'off', since: '1.3.5' },
  sign_fh: {
    doc: 'Sign file handles with the server key (needs nfsd fh-key-file).',
    defaultDoc: 'off',
    since: '2.9.1',
  },
  mountpoint: { doc: 'Export only while this path is a mount point.', aliases: ['mp'], defaultDoc: 'off' },
} as const satisfies Readonly<Record<string, OptionAbout>>

const valuedOptions = [
  valued('sec', 'sec', colonList(FLAVORS), {
    doc: 'Flavours accepted, in order of preference; later options also apply to them.',
    defaultDoc: 'sys',
  }),
  valued('xprtsec', 'xprtsec', colonList(['none', 'tls', 'mtls']), {
    doc: 'Transport security modes accepted; repeated options are united.',
    defaultDoc: 'none:tls:mtls',
    since: '2.6.3',
  }),
  valued('anonuid', 'anonuid', id, { doc: 'User id for squashed requests.', defaultDoc: '65534' }),
  valued('anongid', 'anongid', id, { doc: 'Group id for squashed requests.', defaultDoc: '65534' }),
  valued('fsid', 'fsid', fsid, {
    doc: 'Filesystem identity in file handles; 0/root is the NFSv4 root. One number and one UUID may be combined, UUID first.',
    defaultDoc: 'from filesystem UUID or device',
  }),
  valued('mountpoint', 'mountpoint', mountPath, {
    doc: 'Export only while this path (default: the export) is a mount point.',
    aliases: ['mp'],
    defaultDoc: 'off',
  }),
  valued('refer', 'refer', locations, { doc: 'Redirect NFSv4 clients to these locations.' }),
  valued('replicas', 'replicas', locations, { doc: 'Advertise these alternative locations.' }),
  valued('reexport', 'reexport', choice(['none', 'auto-fsidnum', 'predefined-fsidnum']), {
    doc: 'How fsids are assigned to re-exported NFS mounts; must follow fsid; needs fsidd unless none.',
    defaultDoc: 'none',
    since: '2.6.3',
  }),
  valued('squash_uids', 'squashUids', idRange, {
    doc: 'Parsed uid range without effect in the kernel server; repeating it makes etab unreadable.',
    deprecated: 'no effect; do not use',
    undocumented: true,
  }),
  valued('squash_gids', 'squashGids', idRange, {
    doc: 'Parsed gid range without effect in the kernel server.',
    deprecated: 'no effect; do not use',
    undocumented: true,
  }),
] as const

const exportOptions = optionList(flags, valuedOptions, 'options')

/** One option: a flag as a word, an option with a value as an object of one property. */
export const options: ItemsValue<ExportOption> = exportOptions

export type Flag = keyof typeof flags
