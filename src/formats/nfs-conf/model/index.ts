import { type Body, body, section, type UnknownStatement } from '../../../lens/index.ts'
import type { NfsConf } from '../types.ts'
import { environment } from './environment.ts'
import { exportd } from './exportd.ts'
import { exportfs } from './exportfs.ts'
import { exports_ } from './exports.ts'
import { general } from './general.ts'
import { gssd } from './gssd.ts'
import { lockd } from './lockd.ts'
import { mountd } from './mountd.ts'
import { nfsd } from './nfsd.ts'
import { nfsdcld } from './nfsdcld.ts'
import { nfsdcltrack } from './nfsdcltrack.ts'
import { nfsrahead } from './nfsrahead.ts'
import { reexport } from './reexport.ts'
import { smNotify } from './sm-notify.ts'
import { statd } from './statd.ts'
import { svcgssd } from './svcgssd.ts'
import { unknownSection } from './unknown.ts'

export type { NfsConf }

const nfsConfBody = body(
  {},
  {
    general: section('general', general, { doc: 'Settings that several NFS programs share.', merge: true }),
    exports: section('exports', exports_, { doc: 'Where exported paths are looked up on the server.', merge: true }),
    exportfs: section('exportfs', exportfs, { doc: 'What exportfs(8) logs.', merge: true }),
    nfsd: section('nfsd', nfsd, {
      doc: 'The NFS server itself: threads, addresses, versions, lease and grace time. Read by rpc.nfsd(8) and nfsdctl(8).',
      merge: true,
    }),
    mountd: section('mountd', mountd, {
      doc: 'rpc.mountd(8): answers mount requests and tells the kernel who may access what.',
      merge: true,
    }),
    exportd: section('exportd', exportd, {
      doc: 'nfsv4.exportd(8): rpc.mountd for servers that speak NFSv4 only.',
      merge: true,
    }),
    statd: section('statd', statd, {
      doc: 'rpc.statd(8): remembers which NFSv3 clients hold locks, across a reboot.',
      merge: true,
    }),
    lockd: section('lockd', lockd, { doc: 'Ports of the kernel lock manager, which NFSv3 needs.', merge: true }),
    smNotify: section('sm-notify', smNotify, {
      doc: 'sm-notify(8): tells NFSv3 clients that the server restarted, so that they reclaim their locks.',
      merge: true,
    }),
    nfsdcld: section('nfsdcld', nfsdcld, { doc: 'nfsdcld(8): remembers NFSv4 clients across a restart.', merge: true }),
    nfsdcltrack: section('nfsdcltrack', nfsdcltrack, { doc: 'nfsdcltrack(8), which nfsdcld superseded.', merge: true }),
    gssd: section('gssd', gssd, { doc: 'rpc.gssd(8): Kerberos on the client side.', merge: true }),
    svcgssd: section('svcgssd', svcgssd, { doc: 'rpc.svcgssd(8): Kerberos on the server side.', merge: true }),
    nfsrahead: section('nfsrahead', nfsrahead, { doc: 'nfsrahead(5): read-ahead of NFS mounts, in KiB.', merge: true }),
    reexport: section('reexport', reexport, { doc: 'Which fsid a re-exported file system gets.', merge: true }),
    environment: section('environment', environment, {
      doc: 'Variables that values refer to as `$NAME`.',
      merge: true,
    }),
  },
  { foldCase: true, unknown: unknownSection, check: strayLinesFirst },
)

/** Lines outside any section can only stand above the first one. */
function strayLinesFirst({ unknown = [] }: { unknown?: UnknownStatement[] }): string | undefined {
  const firstSection = unknown.findIndex(({ text }) => text.startsWith('['))
  return firstSection !== -1 && unknown.slice(firstSection).some(({ text }) => !text.startsWith('['))
    ? 'unknown: lines outside any section must come before unknown sections'
    : undefined
}

/** /etc/nfs.conf or one of its drop-ins, nfs.conf(5). */
export const nfsConf: Body<NfsConf> = nfsConfBody
