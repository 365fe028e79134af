import type { LintOptions } from '../../document/index.ts'
import { type Network, overlaps } from '../../vocabulary/index.ts'
import type { EffectiveExport } from './effective.ts'
import type { FlavorFlags } from './flags.ts'
import type { Client } from './model/client.ts'
import type { Whom } from './same-client.ts'

/** How many machines a client stands for. */
export type Audience = 'everyone' | 'many' | 'few'

/** From this prefix downward a network is wide, unless the caller says otherwise. */
const WIDE = { ipv4: 24, ipv6: 64 } as const

export function audienceOf({ client, network }: Whom, wide: LintOptions['wide']): Audience {
  switch (client.type) {
    case 'world':
      return 'everyone'
    case 'wildcard':
      return isBracketed(client) ? 'few' : 'many'
    case 'netgroup':
      return 'many'
    case 'network':
      return networkAudience(client, network, wide)
    default:
      return 'few'
  }
}

/** Brackets around an IPv6 address make it a pattern that matches no name. */
export const isBracketed = (client: Client): client is Client & { type: 'wildcard' } =>
  client.type === 'wildcard' && /^\[[0-9a-fA-F.]*:[0-9a-fA-F:.]*(?:%[^\]]*)?\](?:\/|$)/.test(client.pattern)

function networkAudience(client: Client & { type: 'network' }, network: Network | undefined, wide: LintOptions['wide']): Audience {
  // A prefix of 0 admits only the address itself: exportfs shifts a 32-bit mask by 32.
  if (!network || ('prefix' in client && client.prefix === 0)) return 'few'
  const ones = network.mask.reduce((sum, byte) => sum + bitsOf(byte), 0)
  if (ones === 0) return 'everyone'
  const limit = network.mask.length === 4 ? (wide?.ipv4 ?? WIDE.ipv4) : (wide?.ipv6 ?? WIDE.ipv6)
  return ones <= limit ? 'many' : 'few'
}

const bitsOf = (byte: number): number => byte.toString(2).replaceAll('0', '').length

/** Whether one machine can be meant by both, as far as the text tells. */
export const mayOverlap = (a: Whom, b: Whom): boolean => !a.network || !b.network || overlaps(a.network, b.network)

/** A flavour that believes the user ids which a client sends. */
export const isTrusting = ({ flavor }: FlavorFlags): boolean => flavor === 'sys' || flavor === 'unix'

/** A flavour that proves no identity at all. */
export const isAnonymous = ({ flavor }: FlavorFlags): boolean => flavor === 'none' || flavor === 'null'

/** A flavour with which a client's root is root on the data. */
export const givesRoot = (flavor: FlavorFlags): boolean => isTrusting(flavor) && !flavor.readOnly && !flavor.rootSquash && !flavor.allSquash

/** Whether two exports grant the same, flavour by flavour. */
export function sameAccess(a: EffectiveExport, b: EffectiveExport): boolean {
  const spell = ({ flavors }: EffectiveExport): string =>
    flavors.map(({ flavor, readOnly, rootSquash, allSquash }) => `${flavor} ${readOnly} ${rootSquash} ${allSquash}`).join()
  return spell(a) === spell(b) && a.flags.anonuid === b.flags.anonuid && a.flags.anongid === b.flags.anongid
}
