import { consumersOf } from '../consumers/index.ts'
import { isManifestPath, resemblesManifest } from '../kubernetes/signature.ts'
import type { Readers } from '../readers.ts'
import { hostAddresses } from './addresses.ts'
import { clusterExports, clusterMounts, clusterNfsServers } from './cluster-services.ts'
import { clustersOf } from './clusters.ts'
import { driftOf } from './drift.ts'
import { exportsOf } from './exports.ts'
import { membershipDrift, membershipsOf } from './memberships.ts'
import { fstabMounts } from './mounts.ts'
import { hostNames, namedSets } from './names.ts'
import { nfsServersOf } from './nfs-servers.ts'
import { type OtherFile, programsOn, scriptsOf } from './scripts.ts'
import type { HostSet } from './sets.ts'
import type { Facts, Host } from './types.ts'
import { virtualAddressesOf } from './virtual-addresses.ts'
import { virtualRouters, vrrpMembers } from './virtual-routers.ts'
import { replicatedVolumes, resourceCopies } from './volumes.ts'

/** Everything that files of several hosts say, each fact found when somebody first asks for it. */
export function deriveFacts(given: readonly HostSet[], others: readonly OtherFile[], readers: Readers): Facts {
  const once = <T>(find: () => T): (() => T) => {
    let found: { readonly value: T } | undefined
    return () => {
      found ??= { value: find() }
      return found.value
    }
  }
  const named = once(() => hostNames(given))
  const sets = once(() => namedSets(given, named().addresses))
  const scripts = once(() => scriptsOf(sets(), others))
  const members = once(() => vrrpMembers(sets(), named().names, programsOn(scripts())))
  const routers = once(() => virtualRouters(members()))
  const copies = once(() => resourceCopies(sets(), named().names))
  const volumes = once(() => replicatedVolumes(copies()))
  const drift = once(() => driftOf(copies()))
  const clusterDrift = once(() => membershipDrift(sets()))
  const memberships = once(() => membershipsOf(sets()))
  const clusters = once(() => clustersOf(sets(), named().names, memberships(), readers))
  const addresses = once(() => hostAddresses(sets(), named().names, volumes(), memberships()))
  const hosts = once((): Host[] => {
    // A file that nobody is known to have is no machine; one that takes part in an election is on some machine.
    const names = new Set([
      ...clusters().flatMap(({ nodes }) => nodes),
      ...named().names.all,
      ...sets().flatMap(({ host, isNamed }) => (isNamed ? [host] : [])),
      ...members().map(({ host }) => host),
    ])
    return [...names].map((name) => ({
      name,
      sets: sets().flatMap(({ host, files }) => (host === name ? [files] : [])),
      addresses: addresses().filter(({ host }) => host === name),
      scripts: scripts().filter(({ host }) => host === name),
    }))
  })
  const addressesOf = (host: string): string[] => addresses().flatMap((one) => (one.host === host ? [one.address] : []))
  const manifests = once(() =>
    others.flatMap(({ path, text }) => (isManifestPath(path) && resemblesManifest(text) ? [readers.manifest(text, path)] : [])),
  )
  const virtualAddresses = once(() => virtualAddressesOf(routers(), clusters()))
  const mounts = once(() => [...fstabMounts(sets()), ...clusterMounts(clusters())])
  const exported = once(() => [...exportsOf(sets()), ...clusterExports(clusters(), readers)])
  const nfsServers = once(() => [...nfsServersOf(sets()), ...clusterNfsServers(clusters())])
  const consumers = once(() => consumersOf(sets(), manifests(), addressesOf))
  return {
    get hosts() {
      return hosts()
    },
    get virtualRouters() {
      return routers()
    },
    get virtualAddresses() {
      return virtualAddresses()
    },
    get volumes() {
      return volumes()
    },
    get mounts() {
      return mounts()
    },
    get exports() {
      return exported()
    },
    get nfsServers() {
      return nfsServers()
    },
    get memberships() {
      return memberships()
    },
    get clusters() {
      return clusters()
    },
    get consumers() {
      return consumers()
    },
    get manifests() {
      return manifests()
    },
    get drift() {
      return drift()
    },
    get membershipDrift() {
      return clusterDrift()
    },
  }
}
