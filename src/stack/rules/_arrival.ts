import { mountOf, volumeOfDevice } from '../facts/devices.ts'
import { type Outcome, outcomeOf } from '../facts/programs.ts'
import type { Facts, Host, Mount, ReplicatedVolume, VrrpMember } from '../facts/types.ts'
import { contested } from './_election.ts'

/** An address that comes to a host, and the replicated volume that clients look for behind it. */
export interface Arrival {
  readonly member: VrrpMember
  readonly host: Host
  readonly volume: ReplicatedVolume
  /** How the host itself would mount it, where its fstab says so. */
  readonly mount: Mount | undefined
  /** What keepalived runs there once it is master. */
  readonly outcome: Outcome
}

/**
 * Every host to which keepalived can bring an address, with each volume that is replicated between the hosts of that
 * address and that they serve. Left out are volumes that a cluster manages, and hosts of which not all files are known.
 */
export function arrivals(facts: Facts): Arrival[] {
  return contested(facts).flatMap(({ members }) => {
    const hosts = new Set(members.map(({ host }) => host))
    const volumes = facts.volumes.filter(
      (volume) =>
        !volume.dualPrimary &&
        !isManaged(volume, facts) &&
        volume.replicas.filter(({ host, isDiskless }) => !isDiskless && hosts.has(host)).length > 1 &&
        isServed(volume, hosts, facts),
    )
    return members.flatMap((member): Arrival[] => {
      const host = facts.hosts.find(({ name }) => name === member.host)
      if (!host || !isWhole(host)) return []
      return volumes
        .filter(({ replicas }) => replicas.some((replica) => replica.host === host.name && !replica.isDiskless))
        .map((volume) => ({ member, host, volume, mount: fstabMount(volume, host.name, facts), outcome: arrivalOf(member, host) }))
    })
  })
}

/** Whether a cluster's own agent promotes it. */
export const isManaged = ({ resource }: ReplicatedVolume, { clusters }: Facts): boolean =>
  clusters.some(({ resources }) => resources.some(({ agent, parameters }) => /:drbd$/.test(agent) && parameters.drbd_resource === resource))

/** The files come from the host's own tree: what is not among them is not on the host. */
export const isWhole = ({ sets }: Host): boolean => sets.some(({ root }) => root !== undefined)

/** The hosts mount it, or export what lies on it. */
export function isServed(volume: ReplicatedVolume, hosts: ReadonlySet<string>, { mounts, exports: exported, volumes }: Facts): boolean {
  const isOnIt = (mount: Mount | undefined): boolean => mount !== undefined && volumeOfDevice(mount.device, mount.host, volumes) === volume
  return (
    mounts.some((mount) => (mount.host === undefined || hosts.has(mount.host)) && isOnIt(mount)) ||
    exported.some(({ path, host }) => host !== undefined && hosts.has(host) && isOnIt(mountOf(path, host, mounts)))
  )
}

const fstabMount = (volume: ReplicatedVolume, host: string, { mounts, volumes }: Facts): Mount | undefined =>
  mounts.find((mount) => mount.by === 'fstab' && mount.host === host && volumeOfDevice(mount.device, host, volumes) === volume)

/** Everything that a member runs when it becomes master, together. */
export function arrivalOf({ notify }: VrrpMember, { scripts }: Host): Outcome {
  const outcomes = notify.filter(({ on }) => on === 'master' || on === 'any').map(({ command }) => outcomeOf(command, scripts))
  return { does: new Set(outcomes.flatMap(({ does }) => [...does])), isKnown: outcomes.every(({ isKnown }) => isKnown) }
}

/** Whether the volume becomes primary there: by name, or because a mount promotes it. */
export const isPromoted = ({ outcome: { does }, volume }: Arrival): boolean =>
  does.has('promotes') || (volume.autoPromote && does.has('mounts'))

/** Whether nothing keeps both sides of a broken network from writing. */
export const isUnguarded = ({ fencing, quorum }: ReplicatedVolume): boolean => fencing === 'dont-care' && quorum === 'off'
