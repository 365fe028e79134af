import { type HostSet, setsOf } from './sets.ts'

/** Machines as folders and configuration name them. */
export class HostNames {
  private readonly known: string[] = []

  get all(): readonly string[] {
    return this.known
  }

  /** One name for a machine, however a file spells it: `nas1`, `NAS1` and `nas1.example.org` are one. */
  canonical(name: string): string {
    const same = this.known.find((known) => isSameMachine(known, name))
    if (same === undefined) this.known.push(name)
    return same ?? name
  }
}

/** A short name and a qualified one that begins with it are one machine; two qualified ones are not. */
export function isSameMachine(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x === y || x.startsWith(`${y}.`) || y.startsWith(`${x}.`)
}

/** An address that a file gives to a machine by name. */
export interface NamedAddress {
  readonly host: string
  readonly address: string
}

/** Names of everything that is named: folders first, because there the files lie. */
export function hostNames(sets: readonly HostSet[]): { readonly names: HostNames; readonly addresses: readonly NamedAddress[] } {
  const names = new HostNames()
  const addresses: NamedAddress[] = []
  for (const { host, isNamed } of sets) if (isNamed) names.canonical(host)
  for (const { config } of setsOf(sets, 'drbd')) {
    for (const { hosts, connections } of config.effective.resources) {
      const ends = connections.flatMap(({ paths }) => paths.flatMap((path) => path.ends))
      for (const { host, address } of [...hosts.map((host) => ({ host, address: host.address })), ...ends]) {
        if (host.kind !== 'on') continue
        for (const name of host.names) {
          const known = names.canonical(name)
          if (address) addresses.push({ host: known, address: address.host })
        }
      }
    }
  }
  for (const { config } of setsOf(sets, 'corosync')) {
    for (const { name, addresses: own } of config.effective.nodes) {
      if (name === undefined) continue
      const known = names.canonical(name)
      for (const { address } of own) addresses.push({ host: known, address })
    }
  }
  return { names, addresses }
}

/**
 * Finds out whose files out of place are: a keepalived.conf is of the host whose address it announces itself with. Files
 * of one folder are of one host where other folders hold files of the same formats. Of the others nobody knows.
 */
export function namedSets(sets: readonly HostSet[], addresses: readonly NamedAddress[]): HostSet[] {
  return sets.map((set) => {
    if (set.isNamed) return set
    const host = hostOfKeepalived(set, addresses)
    if (host !== undefined) return { ...set, host, isNamed: true }
    const folder = folderOf(set)
    const isHosts =
      folder !== undefined &&
      sets.every((other) => other === set || other.config.format !== set.config.format || folderOf(other) !== folder) &&
      sets.some((other) => other.config.format === set.config.format && folderOf(other) !== folder)
    return isHosts ? { ...set, host: folder } : set
  })
}

/** The folder of a file out of place; undefined for one that lies nowhere. */
function folderOf({ files }: HostSet): string | undefined {
  if (files.root !== undefined) return undefined
  return /(?:^|\/)([^/]+)\/[^/]+$/.exec(files.documents[0]?.path ?? '')?.[1]
}

function hostOfKeepalived(set: HostSet, addresses: readonly NamedAddress[]): string | undefined {
  const [typed] = setsOf([set], 'keepalived')
  const own = (typed?.config.effective.hosts ?? []).flatMap(({ instances }) =>
    instances.flatMap(({ item }) => [item.unicastSrcIp, item.mcastSrcIp]),
  )
  const hosts = new Set(addresses.filter(({ address }) => own.includes(address)).map(({ host }) => host))
  return hosts.size === 1 ? [...hosts][0] : undefined
}
