import { Document, isMap, isScalar, type Pair, visit } from 'yaml'
import type { Blueprint } from './types.ts'

/** What stands above a key, by the path of its names. */
const COMMENTS: Readonly<Record<string, string>> = {
  name: 'Names the cluster, the NFS server scope and the scripts: letters, digits and -, at most 15.',
  networks: 'Networks by a name of your choice, and the interface by which hosts reach them.',
  nodes: 'Hosts with a copy of the data, as `uname -n` prints their names; the preferred one first, two to five.',
  tiebreaker: 'A further host without a disk: it votes, and never serves. An even number of nodes needs one, or a quorum device.',
  replication: 'The network over which DRBD replicates.',
  volumes:
    'What DRBD replicates. A disk has a name that stays: a logical volume, or one below /dev/disk/by-id.\nWhere it differs: disk: { nas1: /dev/…, nas2: /dev/… }',
  virtualAddresses: 'Addresses that clients mount from; they move with the service.',
  exports:
    'Directories on the volumes, and who may mount them.\nClients: access ro or rw, squash root, all or none, security sys, krb5, krb5i or krb5p.',
  nfs: 'Where the server remembers its clients: on a volume, outside every export.',
  failover: 'keepalived with a tiebreaker, or pacemaker with fence devices.',
  'failover.virtualRouterId': 'Used by no other virtual router of the network.',
  'failover.failbackDelay': 'Seconds after which a repaired node takes the service back; without it, it does not.',
  'failover.fencing': 'What ends a node that is lost: every node needs one.',
  secrets: 'Keep this file to yourself: it holds secrets.',
  libvirt: 'KVM hosts that define a storage pool on an export.',
  kubernetes: 'Kubernetes clusters that mount an export.',
}

/** A blueprint as YAML, with comments that say what belongs where. */
export function outlineOf(blueprint: Blueprint): string {
  const document = new Document(blueprint)
  document.commentBefore = ' A highly available NFS store: `quorate generate FILE --out DIR` makes every file of every host.'
  visit(document, {
    Pair(_, pair, ancestors) {
      const comment =
        COMMENTS[
          pathOf(
            pair,
            ancestors.filter((node): node is Pair => typeof node === 'object' && node !== null && 'key' in node),
          )
        ]
      if (comment !== undefined && isScalar(pair.key)) {
        pair.key.commentBefore = comment.replace(/^/gm, ' ')
        pair.key.spaceBefore = ancestors.length <= 2 && pair.key.value !== 'name'
      }
    },
    Map(_, map, ancestors) {
      // Inside a list one line each, where it fits.
      const isLeaf = map.items.every(({ value }) => !isMap(value) || value.items.every((inner) => isScalar(inner.value)))
      const owner = ancestors.at(-1)
      if (isLeaf && owner !== document && ancestors.length > 3 && map.items.every(({ value }) => isScalar(value))) map.flow = true
    },
  })
  return document.toString({ lineWidth: 120, flowCollectionPadding: true })
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '')

const pathOf = (pair: Pair, owners: readonly Pair[]): string => [...owners, pair].map(keyOf).join('.')
