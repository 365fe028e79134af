import { type HostSet, placeOfOrigin, type SetOf, setsOf } from './sets.ts'
import type { Difference, Membership, SaidBy } from './types.ts'

/** What each host's corosync.conf says; a file in which no cluster is described says nothing. */
export const membershipsOf = (sets: readonly HostSet[]): Membership[] =>
  setsOf(sets, 'corosync').flatMap(({ config, host }) => {
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

/** What a node may write as it likes: its log, and who may talk to it. */
const OWN = /^(?:logging|uidgid|system|resources)\./

/** What every node's copy says beside the first one, where each lies in a node's own folder; of several differences the first. */
export function membershipDrift(sets: readonly HostSet[]): Difference[] {
  const [first, ...others] = setsOf(sets, 'corosync').filter(({ isNamed, config }) => isNamed && config.effective.nodes.length > 0)
  if (!first) return []
  const side = ({ config, host }: typeof first, path: string): SaidBy => {
    const entry = config.effective.map.get(path)
    const { documents, effective } = config
    const place = placeOfOrigin(documents, config.originOf({ path }, 'value') ?? config.originOf(effective.totem))
    const value = entry === undefined ? 'not set' : path === 'totem.key' ? 'a secret' : String(entry.value)
    return { said: host, value, ...(place ? { place } : {}) }
  }
  return others.flatMap((copy): Difference[] => {
    // Nodes of another cluster are none of the first one's business.
    if (!isSameCluster(copy, first)) return []
    const paths = new Set([first, copy].flatMap(({ config }) => [...config.effective.map.entries.keys()]))
    const written = ({ config }: typeof first, path: string) => config.effective.map.get(path)?.value
    const what = [...paths].find((path) => !OWN.test(path) && String(written(first, path) ?? '') !== String(written(copy, path) ?? ''))
    return what === undefined ? [] : [{ subject: 'corosync.conf', what, copy: side(copy, what), first: side(first, what) }]
  })
}

type CorosyncSet = SetOf<'corosync'>

const isSameCluster = ({ config: a }: CorosyncSet, { config: b }: CorosyncSet): boolean =>
  a.effective.nodes.some(({ name, addresses }) =>
    b.effective.nodes.some(
      (other) =>
        (name !== undefined && name === other.name) ||
        addresses.some(({ address }) => other.addresses.some((its) => its.address === address)),
    ),
  )
