// Generated from the lenses of ./model by `npm run docs`: change those, not this.

import type { Client } from './model/client.ts'
import type { UnknownOption } from './model/option-list.ts'
import type { Fsid, Location } from './model/option-values.ts'
import type { Flavor } from './model/options.ts'

/** Who may mount an entry's path, and how. */
export interface ExportClient {
  /** Who may mount the path. */
  client: Client
  /** Options in order: the last of two opposites wins, and `sec=` chooses the flavours that the ones behind it speak for. */
  options: ExportOption[]
}

/** `-options`: added to those of every client that follows on the line. */
export interface ExportDefaults {
  /** Options in order: the last of two opposites wins, and `sec=` chooses the flavours that the ones behind it speak for. */
  options: ExportOption[]
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

/** One option: a flag as a word, an option with a value as an object of one property. */
export type ExportOption =
  /**
   * Reject requests that modify the filesystem.
   * Default: on.
   */
  | 'ro'
  /**
   * Allow reads and writes.
   * Default: off.
   */
  | 'rw'
  /**
   * Map uid/gid 0 to the anonymous ids.
   * Default: on.
   */
  | 'root_squash'
  /**
   * Leave client root as root.
   * Default: off.
   */
  | 'no_root_squash'
  /**
   * Keep client ids except root.
   * Default: on.
   */
  | 'no_all_squash'
  /**
   * Map every id to the anonymous ids.
   * Default: off.
   */
  | 'all_squash'
  /**
   * Answer after data is on stable storage.
   * Default: on.
   */
  | 'sync'
  /**
   * Answer before data is stable; loses acknowledged writes on a crash.
   * Default: off.
   */
  | 'async'
  /**
   * Require a source port below 1024.
   * Default: on.
   */
  | 'secure'
  /**
   * Accept any source port.
   * Default: off.
   */
  | 'insecure'
  /**
   * Briefly delay commits to merge related writes.
   * Default: on.
   */
  | 'wdelay'
  /**
   * Commit at once.
   * Default: off.
   */
  | 'no_wdelay'
  /**
   * Hide a filesystem mounted below another export (NFSv3).
   * Default: on.
   */
  | 'hide'
  /**
   * Show it to clients that mounted the parent; single hosts only.
   * Default: off.
   */
  | 'nohide'
  /**
   * Do not export submounts implicitly.
   * Default: on.
   */
  | 'nocrossmnt'
  /**
   * Let clients cross into every filesystem mounted below.
   * Default: off.
   */
  | 'crossmnt'
  /**
   * Do not verify that a handle lies below the export.
   * Default: on.
   */
  | 'no_subtree_check'
  /**
   * Verify it on each request; renames then break open files.
   * Default: off.
   */
  | 'subtree_check'
  /**
   * Report ACLs to clients.
   * Default: on.
   */
  | 'acl'
  /**
   * Hide ACL support from clients.
   * Default: off.
   */
  | 'no_acl'
  /**
   * No pNFS layouts.
   * Default: on.
   */
  | 'no_pnfs'
  /**
   * Allow pNFS layouts on NFSv4.1+ where the filesystem can.
   * Default: off. Since 1.3.3.
   */
  | 'pnfs'
  /**
   * Require credentials on lock requests.
   * Default: on.
   */
  | 'secure_locks'
  /**
   * Do not check credentials on lock requests.
   * Default: off.
   */
  | 'insecure_locks'
  /**
   * Refuse NFSv3 READDIRPLUS.
   * Default: off. Since 1.3.1.
   */
  | 'nordirplus'
  /**
   * Let NFSv4.2 clients read and set security labels.
   * Default: off. Since 1.3.5.
   */
  | 'security_label'
  /**
   * Sign file handles with the server key (needs nfsd fh-key-file).
   * Default: off. Since 2.9.1.
   */
  | 'sign_fh'
  /**
   * Export only while this path is a mount point.
   * Default: off.
   */
  | 'mountpoint'
  | {
      /**
       * Flavours accepted, in order of preference; later options also apply to them.
       * Default: sys.
       */
      sec: Flavor[]
    }
  | {
      /**
       * Transport security modes accepted; repeated options are united.
       * Default: none:tls:mtls. Since 2.6.3.
       */
      xprtsec: ('mtls' | 'none' | 'tls')[]
    }
  | {
      /**
       * User id for squashed requests.
       * Default: 65534.
       */
      anonuid: number
    }
  | {
      /**
       * Group id for squashed requests.
       * Default: 65534.
       */
      anongid: number
    }
  | {
      /**
       * Filesystem identity in file handles; 0/root is the NFSv4 root. One number and one UUID may be combined, UUID first.
       * Default: from filesystem UUID or device.
       */
      fsid: Fsid
    }
  | {
      /**
       * Export only while this path (default: the export) is a mount point.
       * Default: off.
       */
      mountpoint: string
    }
  | {
      /** Redirect NFSv4 clients to these locations. */
      refer: Location[]
    }
  | {
      /** Advertise these alternative locations. */
      replicas: Location[]
    }
  | {
      /**
       * How fsids are assigned to re-exported NFS mounts; must follow fsid; needs fsidd unless none.
       * Default: none. Since 2.6.3.
       */
      reexport: 'auto-fsidnum' | 'none' | 'predefined-fsidnum'
    }
  | {
      /**
       * Parsed uid range without effect in the kernel server; repeating it makes etab unreadable.
       * Written `squash_uids`.
       * @deprecated no effect; do not use
       */
      squashUids: { from: number; to: number }
    }
  | {
      /**
       * Parsed gid range without effect in the kernel server.
       * Written `squash_gids`.
       * @deprecated no effect; do not use
       */
      squashGids: { from: number; to: number }
    }
  | UnknownOption
