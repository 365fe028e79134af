import type { EffectiveResource } from '../../formats/drbd/index.ts'
import type { Place } from './place.ts'
import { placeIn } from './sets.ts'
import type { Difference } from './types.ts'
import type { ResourceCopy } from './volumes.ts'

interface Said {
  readonly value: string
  readonly place?: Place
}

/** What every copy of a resource says beside the first one, where each is some host's own; of several differences the first. */
export function driftOf(groups: readonly (readonly ResourceCopy[])[]): Difference[] {
  return groups.flatMap((group) => {
    const [first, ...others] = group.filter(({ isHosts }) => isHosts)
    if (!first) return []
    const known = saidOf(first)
    return others.flatMap((copy): Difference[] => {
      const said = saidOf(copy)
      const what = [...new Set([...known.keys(), ...said.keys()])].find((key) => known.get(key)?.value !== said.get(key)?.value)
      if (what === undefined) return []
      const side = (from: ResourceCopy, saying: ReadonlyMap<string, Said>) => {
        const place = saying.get(what)?.place ?? headOf(from.resource)
        const value = saying.get(what)?.value ?? 'not there'
        // A secret is compared, and shown to nobody.
        return { said: from.said, value: what.startsWith('shared-secret') ? 'a secret' : value, ...(place ? { place } : {}) }
      }
      return [{ subject: copy.resource.name, what, copy: side(copy, said), first: side(first, known) }]
    })
  })
}

const headOf = ({ document, resource }: EffectiveResource): Place | undefined => placeIn(document, resource, 'name')

/** Everything on which the hosts of a resource have to agree, by what it is called; how it is laid out does not matter. */
function saidOf({ resource, hosts }: ResourceCopy): Map<string, Said> {
  const said = new Map<string, Said>()
  const add = (what: string, value: unknown, place: Place | undefined): void => {
    if (value !== undefined) said.set(what, { value: String(value), ...(place ? { place } : {}) })
  }
  for (const { name, host } of hosts) {
    const at = (field: string) => placeIn(host.document, host.host, field)
    add(`host ${name}`, 'there', placeIn(host.document, host.host, 'names'))
    add(`the node-id of ${name}`, host.nodeId, at('nodeId'))
    add(`the address of ${name}`, host.address && `${host.address.host}:${host.address.port}`, at('address'))
    for (const { vnr, minor, disk, metaDisk, written } of host.volumes) {
      const of = `volume ${vnr} on ${name}`
      const spot = (one: typeof written.disk): Place | undefined => one && placeIn(one.document, one.object, one.field)
      add(`the device of ${of}`, minor, spot(written.device))
      add(`the disk of ${of}`, disk, spot(written.disk))
      add(`the meta-disk of ${of}`, metaDisk && (metaDisk === 'internal' ? metaDisk : metaDisk.path), spot(written.metaDisk))
    }
  }
  for (const { net, paths, hosts: ends, source } of resource.connections) {
    const between = ends
      .flatMap(({ names }) => names[0] ?? [])
      .sort()
      .join(' and ')
    const place = source && placeIn(resource.document, source)
    addSettings(`between ${between}`, net, place)
    for (const { ends: own } of paths) {
      const addresses = own.flatMap(({ address }) => (address ? [`${address.host}:${address.port}`] : [])).sort()
      add(`the path ${addresses.join(' - ')} between ${between}`, 'there', place)
    }
  }
  addSettings('of the resource', resource.options, undefined)
  return said

  function addSettings(of: string, settings: object, place: Place | undefined): void {
    for (const [key, value] of Object.entries(settings)) {
      add(`${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${of}`, value, place)
    }
  }
}
