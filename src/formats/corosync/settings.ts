import { parseLooseIPv4 } from '../../vocabulary/index.ts'
import type { MapEntry } from './cmap.ts'
import type { CorosyncEffective, EffectiveLink, EffectiveNode } from './effective/index.ts'
import type { Stored } from './model/values.ts'

/** What counts for a key, where it is held as the type that corosync asks for; a key of another type is as good as absent. */
export function setting({ map }: CorosyncEffective, path: string, type: Stored = 'str'): MapEntry | undefined {
  const entry = map.entries.get(path)
  return entry?.type === type ? entry : undefined
}

/** A switch of quorum{} that is written and on. */
export function switchedOn(effective: CorosyncEffective, path: string): MapEntry | undefined {
  const entry = setting(effective, path, 'u8')
  return entry && entry.value !== '0' ? entry : undefined
}

/** A switch of quorum{} that is written and off. */
export function switchedOff(effective: CorosyncEffective, path: string): MapEntry | undefined {
  const entry = setting(effective, path, 'u8')
  return entry?.value === '0' ? entry : undefined
}

/** What to call a node in a message. */
export const nodeName = ({ name, addresses, position }: EffectiveNode): string => name || addresses[0]?.address || `node ${position + 1}`

/** The links that corosync sets up: those with an address, and those that interface{} says something of. */
export const usedLinks = ({ links, totem }: CorosyncEffective): readonly EffectiveLink[] =>
  links.filter(
    ({ addresses, isDescribed, bindnetaddr }) =>
      addresses.length > 0 || (isDescribed && (totem.transport !== 'udp' || bindnetaddr !== undefined)),
  )

/** The node id that counts: written, or with udp and udpu made of the IPv4 address on link 0. 0 is none. */
export function nodeidOf({ nodeid, addresses }: EffectiveNode, { totem }: CorosyncEffective): number | undefined {
  if (nodeid || totem.transport === 'knet') return nodeid || undefined
  const bytes = parseLooseIPv4(addresses.find(({ link }) => link === 0)?.address ?? '')
  const made = bytes?.reduce((sum, byte) => sum * 256 + byte, 0)
  return made !== undefined && totem.clearNodeHighBit ? made % 2 ** 31 : made
}
