import { corosync } from '../../formats/corosync/index.ts'
import { type HostSet, placeOfOrigin, setsOf } from './sets.ts'
import type { Membership } from './types.ts'

/** What each host's corosync.conf says; a file in which no cluster is described says nothing. */
export const membershipsOf = (sets: readonly HostSet[]): Membership[] =>
  setsOf(sets, corosync).flatMap(({ config, host }) => {
    const { effective, documents } = config
    const { totem, nodes, quorum } = effective
    const main = documents.find(({ path }) => path === undefined || !/\/uidgid\.d\//.test(path))
    if (!main) return []
    const origin = (object: object, field?: string) => placeOfOrigin(documents, config.originOf(object, field))
    const place = origin(totem) ?? { document: main, span: { start: 0, end: 0 } }
    const fields: Readonly<Record<string, readonly [object, string?]>> = {
      clusterName: [totem, 'clusterName'],
      transport: [totem, 'transport'],
      token: [totem, 'token'],
      quorum: [quorum],
      provider: [quorum, 'provider'],
      twoNode: [quorum, 'twoNode'],
      waitForAll: [quorum, 'waitForAll'],
      device: quorum.device ? [quorum.device] : [quorum],
    }
    return [
      {
        ...(totem.clusterName === undefined ? {} : { clusterName: totem.clusterName }),
        transport: totem.transport,
        nodes: nodes.map((node) => {
          const { nodeid, name, addresses } = node
          const spot = origin(node)
          return {
            ...(nodeid === undefined ? {} : { id: nodeid }),
            ...(name === undefined ? {} : { name }),
            addresses: addresses.map(({ link, address, path: key }) => {
              // With a field the place is the line, not the section around it.
              const at = origin({ path: key }, 'address')
              return { link, address, ...(at ? { place: at } : {}) }
            }),
            ...(spot ? { place: spot } : {}),
          }
        }),
        quorum: {
          provider: quorum.isVotequorum,
          twoNode: quorum.twoNode,
          waitForAll: quorum.waitForAll,
          device: quorum.device !== undefined,
          ...(quorum.expectedVotes > 0 ? { votes: quorum.expectedVotes } : {}),
        },
        token: totem.token,
        said: host,
        place,
        at: (field) => (fields[field] && origin(...fields[field])) ?? place,
      },
    ]
  })
