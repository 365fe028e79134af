import { bytesOf, isWithin, networkOf } from './network.ts'
import type { Blueprint, BlueprintExport, BlueprintFileSystem, BlueprintNode } from './types.ts'

/** A blueprint with everything that it leaves open decided. */
export interface Plan {
  readonly blueprint: Blueprint
  readonly name: string
  /** The nodes in their order, then the tiebreaker. */
  readonly hosts: readonly PlannedHost[]
  /** Those with a disk. */
  readonly nodes: readonly PlannedHost[]
  readonly volumes: readonly PlannedVolume[]
  readonly exports: readonly (BlueprintExport & { readonly fsid: number })[]
  readonly virtualAddresses: readonly PlannedAddress[]
  readonly nfs: { readonly stateDirectory: string; readonly threads: number; readonly graceTime: number }
}

export interface PlannedHost extends BlueprintNode {
  readonly hasDisk: boolean
  /** DRBD's number of the host: counted from 0. */
  readonly index: number
}

export interface PlannedVolume {
  readonly name: string
  readonly minor: number
  readonly port: number
  /** `/dev/drbd0`. */
  readonly device: string
  readonly disk: string | Readonly<Record<string, string>>
  readonly fileSystem: BlueprintFileSystem
}

export interface PlannedAddress {
  readonly address: string
  readonly prefix: number
  readonly family: 4 | 6
  /** Name of the network that it lies in. */
  readonly network: string
}

const FIRST_PORT = 7788

export function planOf(blueprint: Blueprint): Plan {
  const { nodes, tiebreaker, nfs } = blueprint
  const hosts = [...nodes, ...(tiebreaker ? [tiebreaker] : [])].map((node, index) => ({ ...node, index, hasDisk: node !== tiebreaker }))
  return {
    blueprint,
    name: blueprint.name,
    hosts,
    nodes: hosts.filter(({ hasDisk }) => hasDisk),
    volumes: blueprint.volumes.map(({ minor: given, port, ...volume }, index) => {
      const minor = given ?? index
      return { ...volume, minor, port: port ?? FIRST_PORT + index, device: `/dev/drbd${minor}` }
    }),
    exports: blueprint.exports.map((entry, index) => ({ ...entry, fsid: entry.fsid ?? index + 1 })),
    virtualAddresses: blueprint.virtualAddresses.flatMap((address) => {
      const network = networkNameOf(blueprint, address)
      if (network === undefined) return []
      return [{ address, network, prefix: networkOf(blueprint.networks[network]!.network)!.prefix, family: familyOf(address) }]
    }),
    nfs: { stateDirectory: nfs.stateDirectory, threads: nfs.threads ?? 32, graceTime: nfs.graceTime ?? 45 },
  }
}

export const familyOf = (address: string): 4 | 6 => (bytesOf(address)?.length === 4 ? 4 : 6)

/** The network that an address lies in. */
export const networkNameOf = ({ networks }: Blueprint, address: string): string | undefined =>
  Object.keys(networks).find((name) => isWithin(networks[name]!.network, address))

/** The interface by which a host reaches a network. */
export const interfaceOf = ({ networks }: Blueprint, { interfaces }: BlueprintNode, network: string): string =>
  interfaces?.[network] ?? networks[network]!.interface

export const diskOf = ({ disk }: { readonly disk: string | Readonly<Record<string, string>> }, host: string): string | undefined =>
  typeof disk === 'string' ? disk : disk[host]

/** Whether a path is a directory or lies in it. */
export const isBelow = (directory: string, path: string): boolean => path === directory || path.startsWith(`${directory}/`)
