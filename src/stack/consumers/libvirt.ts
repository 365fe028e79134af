import type { StoragePool } from '../../formats/libvirt-pool/index.ts'
import { readNfsOptions } from '../../vocabulary/index.ts'
import { type HostSet, placeIn, setsOf } from '../facts/sets.ts'
import type { Consumer } from '../facts/types.ts'
import type { AddressesOf } from './addresses.ts'

type Netfs = Extract<StoragePool, { type: 'netfs' }>

/** Pools that libvirt mounts by NFS; `auto` finds out, and where a server exports by NFS it finds that. */
export function libvirtConsumers(sets: readonly HostSet[], addressesOf: AddressesOf): Consumer[] {
  return setsOf(sets, 'libvirt-pool').flatMap(({ config, host, isNamed }) =>
    config.effective.pools.flatMap(({ pool, document, name, mountOptions }) => {
      if (pool.type !== 'netfs' || !isNfs(pool)) return []
      const server = pool.source?.hosts[0]
      const directory = pool.source?.dir
      if (!server?.name || !directory?.path?.startsWith('/')) return []
      const at = (field: string) => {
        if (field === 'server') return placeIn(document, server, 'name')
        if (field === 'path') return placeIn(document, directory, 'path')
        if (field === 'options' || field === 'readOnly') return pool.mountOpts ? placeIn(document, pool.mountOpts) : placeIn(document, pool)
        return placeIn(document, pool)
      }
      const place = placeIn(document, pool)
      const consumer: Consumer = {
        kind: 'libvirt-pool',
        ...(isNamed ? { host } : {}),
        addresses: isNamed ? addressesOf(host) : [],
        ...(name === undefined ? {} : { name }),
        server: server.name,
        path: directory.path,
        readOnly: readNfsOptions(mountOptions).readOnly,
        options: mountOptions,
        ...(place ? { place } : {}),
        at,
      }
      return [consumer]
    }),
  )
}

function isNfs({ source }: Netfs): boolean {
  const type = source?.format?.type
  return type === undefined || type === 'auto' || type === 'nfs'
}
