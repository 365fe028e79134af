// Generated from the lenses of ./model by `npm run docs`: change those, not this.

import type { Client } from './model/client.ts'
import type { OptionOf, ValuedOption } from './model/option-list.ts'
import type { Fsid, Location } from './model/option-values.ts'

/** Who may mount an entry's path, and how. */
export interface ExportClient {
  /** Who may mount the path. */
  client: Client
  /** Options in order: the last of two opposites wins, and `sec=` chooses the flavours that the ones behind it speak for. */
  options: OptionOf<
    {
      readonly ro: {
        readonly doc: 'Reject requests that modify the filesystem.'
        readonly inverse: 'rw'
        readonly perFlavor: true
        readonly defaultDoc: 'on'
      }
      readonly rw: { readonly doc: 'Allow reads and writes.'; readonly inverse: 'ro'; readonly perFlavor: true; readonly defaultDoc: 'off' }
      readonly root_squash: {
        readonly doc: 'Map uid/gid 0 to the anonymous ids.'
        readonly inverse: 'no_root_squash'
        readonly perFlavor: true
        readonly defaultDoc: 'on'
      }
      readonly no_root_squash: {
        readonly doc: 'Leave client root as root.'
        readonly inverse: 'root_squash'
        readonly perFlavor: true
        readonly defaultDoc: 'off'
      }
      readonly no_all_squash: {
        readonly doc: 'Keep client ids except root.'
        readonly inverse: 'all_squash'
        readonly perFlavor: true
        readonly defaultDoc: 'on'
      }
      readonly all_squash: {
        readonly doc: 'Map every id to the anonymous ids.'
        readonly inverse: 'no_all_squash'
        readonly perFlavor: true
        readonly defaultDoc: 'off'
      }
      readonly sync: { readonly doc: 'Answer after data is on stable storage.'; readonly inverse: 'async'; readonly defaultDoc: 'on' }
      readonly async: {
        readonly doc: 'Answer before data is stable; loses acknowledged writes on a crash.'
        readonly inverse: 'sync'
        readonly defaultDoc: 'off'
      }
      readonly secure: { readonly doc: 'Require a source port below 1024.'; readonly inverse: 'insecure'; readonly defaultDoc: 'on' }
      readonly insecure: { readonly doc: 'Accept any source port.'; readonly inverse: 'secure'; readonly defaultDoc: 'off' }
      readonly wdelay: {
        readonly doc: 'Briefly delay commits to merge related writes.'
        readonly inverse: 'no_wdelay'
        readonly defaultDoc: 'on'
      }
      readonly no_wdelay: { readonly doc: 'Commit at once.'; readonly inverse: 'wdelay'; readonly defaultDoc: 'off' }
      readonly hide: {
        readonly doc: 'Hide a filesystem mounted below another export (NFSv3).'
        readonly inverse: 'nohide'
        readonly defaultDoc: 'on'
      }
      readonly nohide: {
        readonly doc: 'Show it to clients that mounted the parent; single hosts only.'
        readonly inverse: 'hide'
        readonly defaultDoc: 'off'
      }
      readonly nocrossmnt: { readonly doc: 'Do not export submounts implicitly.'; readonly inverse: 'crossmnt'; readonly defaultDoc: 'on' }
      readonly crossmnt: {
        readonly doc: 'Let clients cross into every filesystem mounted below.'
        readonly inverse: 'nocrossmnt'
        readonly defaultDoc: 'off'
      }
      readonly no_subtree_check: {
        readonly doc: 'Do not verify that a handle lies below the export.'
        readonly inverse: 'subtree_check'
        readonly defaultDoc: 'on'
      }
      readonly subtree_check: {
        readonly doc: 'Verify it on each request; renames then break open files.'
        readonly inverse: 'no_subtree_check'
        readonly defaultDoc: 'off'
      }
      readonly acl: {
        readonly doc: 'Report ACLs to clients.'
        readonly inverse: 'no_acl'
        readonly defaultDoc: 'on'
        readonly undocumented: true
      }
      readonly no_acl: {
        readonly doc: 'Hide ACL support from clients.'
        readonly inverse: 'acl'
        readonly defaultDoc: 'off'
        readonly undocumented: true
      }
      readonly no_pnfs: { readonly doc: 'No pNFS layouts.'; readonly inverse: 'pnfs'; readonly defaultDoc: 'on' }
      readonly pnfs: {
        readonly doc: 'Allow pNFS layouts on NFSv4.1+ where the filesystem can.'
        readonly inverse: 'no_pnfs'
        readonly defaultDoc: 'off'
        readonly since: '1.3.3'
      }
      readonly secure_locks: {
        readonly doc: 'Require credentials on lock requests.'
        readonly aliases: readonly ['auth_nlm']
        readonly inverse: 'insecure_locks'
        readonly defaultDoc: 'on'
      }
      readonly insecure_locks: {
        readonly doc: 'Do not check credentials on lock requests.'
        readonly aliases: readonly ['no_auth_nlm']
        readonly inverse: 'secure_locks'
        readonly defaultDoc: 'off'
      }
      readonly nordirplus: { readonly doc: 'Refuse NFSv3 READDIRPLUS.'; readonly defaultDoc: 'off'; readonly since: '1.3.1' }
      readonly security_label: {
        readonly doc: 'Let NFSv4.2 clients read and set security labels.'
        readonly defaultDoc: 'off'
        readonly since: '1.3.5'
      }
      readonly sign_fh: {
        readonly doc: 'Sign file handles with the server key (needs nfsd fh-key-file).'
        readonly defaultDoc: 'off'
        readonly since: '2.9.1'
      }
      readonly mountpoint: {
        readonly doc: 'Export only while this path is a mount point.'
        readonly aliases: readonly ['mp']
        readonly defaultDoc: 'off'
      }
    },
    readonly [
      ValuedOption<'sec', ('krb5' | 'krb5i' | 'krb5p' | 'none' | 'null' | 'sys' | 'unix')[]>,
      ValuedOption<'xprtsec', ('mtls' | 'none' | 'tls')[]>,
      ValuedOption<'anonuid', number>,
      ValuedOption<'anongid', number>,
      ValuedOption<'fsid', Fsid>,
      ValuedOption<'mountpoint', string>,
      ValuedOption<'refer', Location[]>,
      ValuedOption<'replicas', Location[]>,
      ValuedOption<'reexport', 'auto-fsidnum' | 'none' | 'predefined-fsidnum'>,
      ValuedOption<'squashUids', { from: number; to: number }>,
      ValuedOption<'squashGids', { from: number; to: number }>,
    ]
  >[]
}

/** `-options`: added to those of every client that follows on the line. */
export interface ExportDefaults {
  /** Options in order: the last of two opposites wins, and `sec=` chooses the flavours that the ones behind it speak for. */
  options: OptionOf<
    {
      readonly ro: {
        readonly doc: 'Reject requests that modify the filesystem.'
        readonly inverse: 'rw'
        readonly perFlavor: true
        readonly defaultDoc: 'on'
      }
      readonly rw: { readonly doc: 'Allow reads and writes.'; readonly inverse: 'ro'; readonly perFlavor: true; readonly defaultDoc: 'off' }
      readonly root_squash: {
        readonly doc: 'Map uid/gid 0 to the anonymous ids.'
        readonly inverse: 'no_root_squash'
        readonly perFlavor: true
        readonly defaultDoc: 'on'
      }
      readonly no_root_squash: {
        readonly doc: 'Leave client root as root.'
        readonly inverse: 'root_squash'
        readonly perFlavor: true
        readonly defaultDoc: 'off'
      }
      readonly no_all_squash: {
        readonly doc: 'Keep client ids except root.'
        readonly inverse: 'all_squash'
        readonly perFlavor: true
        readonly defaultDoc: 'on'
      }
      readonly all_squash: {
        readonly doc: 'Map every id to the anonymous ids.'
        readonly inverse: 'no_all_squash'
        readonly perFlavor: true
        readonly defaultDoc: 'off'
      }
      readonly sync: { readonly doc: 'Answer after data is on stable storage.'; readonly inverse: 'async'; readonly defaultDoc: 'on' }
      readonly async: {
        readonly doc: 'Answer before data is stable; loses acknowledged writes on a crash.'
        readonly inverse: 'sync'
        readonly defaultDoc: 'off'
      }
      readonly secure: { readonly doc: 'Require a source port below 1024.'; readonly inverse: 'insecure'; readonly defaultDoc: 'on' }
      readonly insecure: { readonly doc: 'Accept any source port.'; readonly inverse: 'secure'; readonly defaultDoc: 'off' }
      readonly wdelay: {
        readonly doc: 'Briefly delay commits to merge related writes.'
        readonly inverse: 'no_wdelay'
        readonly defaultDoc: 'on'
      }
      readonly no_wdelay: { readonly doc: 'Commit at once.'; readonly inverse: 'wdelay'; readonly defaultDoc: 'off' }
      readonly hide: {
        readonly doc: 'Hide a filesystem mounted below another export (NFSv3).'
        readonly inverse: 'nohide'
        readonly defaultDoc: 'on'
      }
      readonly nohide: {
        readonly doc: 'Show it to clients that mounted the parent; single hosts only.'
        readonly inverse: 'hide'
        readonly defaultDoc: 'off'
      }
      readonly nocrossmnt: { readonly doc: 'Do not export submounts implicitly.'; readonly inverse: 'crossmnt'; readonly defaultDoc: 'on' }
      readonly crossmnt: {
        readonly doc: 'Let clients cross into every filesystem mounted below.'
        readonly inverse: 'nocrossmnt'
        readonly defaultDoc: 'off'
      }
      readonly no_subtree_check: {
        readonly doc: 'Do not verify that a handle lies below the export.'
        readonly inverse: 'subtree_check'
        readonly defaultDoc: 'on'
      }
      readonly subtree_check: {
        readonly doc: 'Verify it on each request; renames then break open files.'
        readonly inverse: 'no_subtree_check'
        readonly defaultDoc: 'off'
      }
      readonly acl: {
        readonly doc: 'Report ACLs to clients.'
        readonly inverse: 'no_acl'
        readonly defaultDoc: 'on'
        readonly undocumented: true
      }
      readonly no_acl: {
        readonly doc: 'Hide ACL support from clients.'
        readonly inverse: 'acl'
        readonly defaultDoc: 'off'
        readonly undocumented: true
      }
      readonly no_pnfs: { readonly doc: 'No pNFS layouts.'; readonly inverse: 'pnfs'; readonly defaultDoc: 'on' }
      readonly pnfs: {
        readonly doc: 'Allow pNFS layouts on NFSv4.1+ where the filesystem can.'
        readonly inverse: 'no_pnfs'
        readonly defaultDoc: 'off'
        readonly since: '1.3.3'
      }
      readonly secure_locks: {
        readonly doc: 'Require credentials on lock requests.'
        readonly aliases: readonly ['auth_nlm']
        readonly inverse: 'insecure_locks'
        readonly defaultDoc: 'on'
      }
      readonly insecure_locks: {
        readonly doc: 'Do not check credentials on lock requests.'
        readonly aliases: readonly ['no_auth_nlm']
        readonly inverse: 'secure_locks'
        readonly defaultDoc: 'off'
      }
      readonly nordirplus: { readonly doc: 'Refuse NFSv3 READDIRPLUS.'; readonly defaultDoc: 'off'; readonly since: '1.3.1' }
      readonly security_label: {
        readonly doc: 'Let NFSv4.2 clients read and set security labels.'
        readonly defaultDoc: 'off'
        readonly since: '1.3.5'
      }
      readonly sign_fh: {
        readonly doc: 'Sign file handles with the server key (needs nfsd fh-key-file).'
        readonly defaultDoc: 'off'
        readonly since: '2.9.1'
      }
      readonly mountpoint: {
        readonly doc: 'Export only while this path is a mount point.'
        readonly aliases: readonly ['mp']
        readonly defaultDoc: 'off'
      }
    },
    readonly [
      ValuedOption<'sec', ('krb5' | 'krb5i' | 'krb5p' | 'none' | 'null' | 'sys' | 'unix')[]>,
      ValuedOption<'xprtsec', ('mtls' | 'none' | 'tls')[]>,
      ValuedOption<'anonuid', number>,
      ValuedOption<'anongid', number>,
      ValuedOption<'fsid', Fsid>,
      ValuedOption<'mountpoint', string>,
      ValuedOption<'refer', Location[]>,
      ValuedOption<'replicas', Location[]>,
      ValuedOption<'reexport', 'auto-fsidnum' | 'none' | 'predefined-fsidnum'>,
      ValuedOption<'squashUids', { from: number; to: number }>,
      ValuedOption<'squashGids', { from: number; to: number }>,
    ]
  >[]
}

/** One line: a directory and who may mount it. Without a client everyone may. */
export interface ExportEntry {
  /** The directory on the server. */
  path: string
  /** Clients, and the defaults for those that follow. */
  items: (({ kind: 'client' } & ExportClient) | ({ kind: 'defaults' } & ExportDefaults))[]
}

/** /etc/exports or one file of /etc/exports.d, exports(5). */
export interface ExportsFile {
  /** Exported directories. */
  entries: ExportEntry[]
}
