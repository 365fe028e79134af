import { type HostSet, placeIn, setsOf } from '../facts/sets.ts'
import type { Consumer } from '../facts/types.ts'
import type { AddressesOf } from './addresses.ts'

/** Fields of a consumer, and the columns that they stand in. */
const COLUMNS: Readonly<Record<string, string>> = {
  server: 'source',
  path: 'source',
  options: 'options',
  readOnly: 'options',
  directory: 'target',
}

/** NFS mounts of fstab; one that mount.nfs refuses is nobody's consumer. */
export function fstabConsumers(sets: readonly HostSet[], addressesOf: AddressesOf): Consumer[] {
  return setsOf(sets, 'fstab').flatMap(({ config, host, isNamed }) =>
    config.effective.mounts.flatMap(({ nfs, mount, document, target, options }) => {
      if (!nfs || typeof nfs.source === 'string' || nfs.source.form === 'bare') return []
      const place = placeIn(document, mount)
      const consumer: Consumer = {
        kind: 'fstab',
        ...(isNamed ? { host } : {}),
        addresses: isNamed ? addressesOf(host) : [],
        name: target,
        server: nfs.source.host,
        path: nfs.source.path,
        readOnly: nfs.settings.readOnly,
        options,
        ...(place ? { place } : {}),
        at: (field) => placeIn(document, mount, COLUMNS[field]),
      }
      return [consumer]
    }),
  )
}
