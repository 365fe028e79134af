import { isServer, offersV3, offersV4 } from '../../formats/nfs-conf/server.ts'
import { type HostSet, placeOfOrigin, setsOf } from './sets.ts'
import type { NfsServer } from './types.ts'

/** Seconds, where nothing is written: the kernel's own. */
const LEASE_TIME = 90
const GRACE_TIME = 90

/** What each host's nfs.conf says of its server. */
export const nfsServersOf = (sets: readonly HostSet[]): NfsServer[] =>
  setsOf(sets, 'nfs-conf').flatMap(({ config, host, isNamed }) => {
    const { effective, documents } = config
    if (!isServer(effective)) return []
    const { nfsd, statd, nfsdcld } = effective
    const [first] = documents
    const place = first && { document: first, span: { start: 0, end: 0 } }
    const sections: Readonly<Record<string, readonly [object, string]>> = {
      stateDirectory: [statd, 'stateDirectoryPath'],
      statdName: [statd, 'name'],
      scope: [nfsd, 'scope'],
      leaseTime: [nfsd, 'leaseTime'],
      graceTime: [nfsd, 'graceTime'],
      storageDirectory: [nfsdcld, 'storagedir'],
    }
    return [
      {
        ...(isNamed ? { host } : {}),
        by: 'nfs-conf' as const,
        ...(statd.stateDirectoryPath === undefined ? {} : { stateDirectory: statd.stateDirectoryPath }),
        ...(nfsdcld.storagedir === undefined ? {} : { storageDirectory: nfsdcld.storagedir }),
        ...(statd.name === undefined ? {} : { statdName: statd.name }),
        ...(nfsd.scope === undefined ? {} : { scope: nfsd.scope }),
        leaseTime: nfsd.leaseTime ?? LEASE_TIME,
        graceTime: nfsd.graceTime ?? GRACE_TIME,
        versions: [...(offersV3(effective) ? ['3'] : []), ...(offersV4(effective) ? ['4'] : [])],
        ...(place ? { place } : {}),
        at(field) {
          const known = sections[field]
          return (known && placeOfOrigin(documents, config.originOf(...known))) ?? place
        },
      },
    ]
  })
