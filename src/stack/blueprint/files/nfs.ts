import { type ExportClient, type ExportOption, exports } from '../../../formats/exports/index.ts'
import { nfsConf } from '../../../formats/nfs-conf/index.ts'
import { type GeneratedFile, headerOf, PLAIN } from '../file.ts'
import { networkOf } from '../network.ts'
import type { Plan } from '../plan.ts'
import type { BlueprintClient } from '../types.ts'

/** The same server on every node, under one name: clients see no difference after a failover. */
export function nfsConfFiles(plan: Plan): GeneratedFile[] {
  const { stateDirectory, threads, graceTime } = plan.nfs
  const model = nfsConf.make({
    nfsd: { threads, scope: plan.name, graceTime, leaseTime: graceTime, vers3: false, vers4_0: false },
    mountd: { manageGids: true },
    nfsdcld: { storagedir: `${stateDirectory}/nfsdcld` },
  })
  const text = nfsConf.render(model, { header: headerOf(plan.name) })
  return plan.nodes.map(({ name: host }) => ({ host, path: '/etc/nfs.conf', mode: PLAIN, text }))
}

export function exportsFiles(plan: Plan): GeneratedFile[] {
  const model = exports.make({
    entries: plan.exports.map(({ path, fsid, clients }) => ({
      path,
      items: clients.map((entry) => ({ kind: 'client' as const, client: clientOf(entry), options: optionsOf(entry, fsid) })),
    })),
  })
  const text = exports.render(model, { header: headerOf(plan.name) })
  return plan.nodes.map(({ name: host }) => ({ host, path: '/etc/exports', mode: PLAIN, text }))
}

function clientOf({ client }: BlueprintClient): ExportClient['client'] {
  if (!client.includes('/')) return { type: 'host', host: client }
  return { type: 'network', address: client.slice(0, client.indexOf('/')), prefix: networkOf(client)!.prefix }
}

/** Options of one client; every one that matters at a failover is written, whatever the default is. */
export function optionsOf({ access = 'rw', squash = 'root', security }: BlueprintClient, fsid: number): ExportOption[] {
  return [
    // What is understood is left out: it would say nothing.
    ...(security?.some((flavour) => flavour !== 'sys') ? [{ sec: [...security] }] : []),
    access,
    'sync',
    'no_subtree_check',
    ...(squash === 'root' ? (['root_squash'] as const) : squash === 'all' ? (['all_squash'] as const) : (['no_root_squash'] as const)),
    { fsid },
  ]
}
