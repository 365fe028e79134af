import { isBelow } from '../facts/devices.ts'
import { bytesOf, sameAddress } from '../facts/networks.ts'
import type { Consumer, Export, Facts, VirtualAddress } from '../facts/types.ts'

/** Hosts between which an address moves: what clients find there has to be the same on each. */
export interface Service {
  readonly address: VirtualAddress
  readonly hosts: readonly string[]
}

/** Every set of hosts that share an address, once. */
export function servicesOf({ virtualAddresses }: Facts): Service[] {
  const found = new Map<string, Service>()
  for (const address of virtualAddresses) {
    const hosts = [...address.hosts].sort()
    if (hosts.length > 1 && !found.has(hosts.join())) found.set(hosts.join(), { address, hosts })
  }
  return [...found.values()]
}

/** What a host exports, by itself and for the cluster. */
export const exportsAt = (host: string, { exports }: Facts): Export[] =>
  exports.filter((one) => one.host === host || (one.host === undefined && one.by === 'pacemaker'))

/** Exports by the directory that they offer. */
export function byPath(exports: Iterable<Export>): Map<string, Export[]> {
  const found = new Map<string, Export[]>()
  for (const one of exports) {
    const same = found.get(one.path)
    if (same) same.push(one)
    else found.set(one.path, [one])
  }
  return found
}

/** Whether a host's exports are among the files, so that what is not there is not exported. */
export const tellsExports = (host: string, { hosts, exports }: Facts): boolean =>
  exports.some(({ by }) => by === 'pacemaker') ||
  hosts.some(({ name, sets }) => name === host && sets.some(({ format }) => format.id === 'exports'))

/** Whether programs of a host speak of a path, and so may do with it what no file shows. */
export function isInScripts(path: string, hosts: readonly string[], facts: Facts): boolean {
  const whole = new RegExp(`(?<![\\w./-])${path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w-])`)
  return facts.hosts.some(({ name, scripts }) => hosts.includes(name) && scripts.some((script) => whole.test(script.text)))
}

/** Who answers where a consumer asks. */
export interface Answering {
  readonly hosts: readonly string[]
  /** The address that moves; otherwise the host's own. */
  readonly virtual?: VirtualAddress
}

/** Undefined for a name or address of which no file speaks. */
export function answering({ server }: Consumer, { virtualAddresses, hosts }: Facts): Answering | undefined {
  const virtual = virtualAddresses.filter(({ address }) => sameAddress(address, server))
  if (virtual.length > 0) return { hosts: [...new Set(virtual.flatMap((one) => one.hosts))], virtual: virtual[0]! }
  const owner = hosts.find(({ name, addresses }) => isNameOf(server, name) || addresses.some(({ address }) => sameAddress(address, server)))
  return owner && { hosts: [owner.name] }
}

/** A host's name, with its domain or without. */
const isNameOf = (name: string, host: string): boolean => {
  const [a, b] = [name.toLowerCase(), host.toLowerCase()]
  return a === b || (!bytesOf(name) && (a.startsWith(`${b}.`) || b.startsWith(`${a}.`)))
}

const isRoot = ({ fsid }: Export): boolean => fsid === '0' || fsid === 'root'

/**
 * The exports that a mount of a path leads to: the deepest ones around it, also by its NFSv4 path below the root of the
 * exports. Undefined where it leads nowhere; none where it leads to the tree that NFSv4 makes up above exports.
 */
export function exportsFor(path: string, exports: readonly Export[]): Export[] | undefined {
  const roots = exports.filter(isRoot).map((root) => `${root.path.replace(/\/+$/, '')}${path}`.replace(/(?<=.)\/+$/, ''))
  for (const way of [path, ...new Set(roots)]) {
    const around = exports.filter((one) => isBelow(way, one.path) && (way !== path || !isRoot(one) || one.path === path))
    const deepest = Math.max(...around.map((one) => one.path.length))
    if (around.length > 0) return around.filter((one) => one.path.length === deepest)
  }
  return [path, ...roots].some((way) => exports.some((one) => isBelow(one.path, way))) ? [] : undefined
}
