import { totem } from '../model/totem.ts'
import type { Totem } from '../types.ts'
import type { EffectiveNode } from './nodes.ts'
import type { Settings, View } from './view.ts'

/** totem{} with defaults; timers are those that the running daemon has. */
export interface EffectiveTotem extends Omit<Settings<Totem>, Computed> {
  readonly transport: 'knet' | 'udpu' | 'udp'
  readonly ipVersion: 'ipv4' | 'ipv6' | 'ipv4-6' | 'ipv6-4'
  readonly cryptoCipher: NonNullable<Totem['cryptoCipher']>
  readonly cryptoHash: NonNullable<Totem['cryptoHash']>
  /** Milliseconds, the coefficient of all nodes beyond two included. */
  readonly token: number
  /** As written, or the default: without the coefficient. */
  readonly baseToken: number
  readonly tokenRetransmit: number
  readonly tokenRetransmitsBeforeLossConst: number
  readonly hold: number
  readonly join: number
  readonly consensus: number
  readonly merge: number
  readonly downcheck: number
  readonly maxNetworkDelay: number
  readonly netmtu: number
}

type Computed =
  | 'transport'
  | 'ipVersion'
  | 'cryptoCipher'
  | 'cryptoHash'
  | 'token'
  | 'tokenRetransmit'
  | 'tokenRetransmitsBeforeLossConst'
  | 'hold'
  | 'join'
  | 'consensus'
  | 'merge'
  | 'downcheck'
  | 'maxNetworkDelay'
  | 'netmtu'

/** Where 0 stands for the default. */
const ZERO_IS_DEFAULT = [
  ['token', 3000],
  ['tokenRetransmitsBeforeLossConst', 4],
  ['maxNetworkDelay', 50],
  ['windowSize', 50],
  ['maxMessages', 17],
  ['missCountConst', 5],
  ['knetPmtudInterval', 30],
  ['join', 50],
  ['merge', 200],
  ['downcheck', 1000],
  ['failRecvConst', 2500],
  ['seqnoUnchangedConst', 30],
] as const

const KNET_PACKET = 65_536
const UDP_PACKET = 1500

export function totemOf(view: View, nodes: readonly EffectiveNode[]): EffectiveTotem {
  const written = view.settings('totem', totem)
  const settings: Record<string, unknown> = { ...written }
  view.inherit(written, settings)
  for (const [name, fallback] of ZERO_IS_DEFAULT) if (!settings[name]) settings[name] = fallback
  const transport = written.transport ?? 'knet'
  settings.ipVersion ??= transport === 'udp' ? 'ipv4' : 'ipv6-4'
  settings.cryptoCipher ??= written.secauth ? 'aes256' : 'none'
  settings.cryptoHash ??= written.secauth ? 'sha256' : 'none'
  settings.keyfile ??= written.key === undefined ? '/etc/corosync/authkey' : undefined
  settings.netmtu ||= transport === 'knet' ? KNET_PACKET : UDP_PACKET
  settings.baseToken = settings.token
  Object.assign(settings, timers(settings as unknown as Written, nodes))
  return settings as unknown as EffectiveTotem
}

interface Written {
  readonly token: number
  readonly tokenCoefficient: number
  readonly tokenRetransmit?: number
  readonly tokenRetransmitsBeforeLossConst: number
  readonly hold?: number
  readonly consensus?: number
}

const U32 = 2 ** 32

/** What corosync counts out, in the whole numbers that C makes of it. */
function timers(written: Written, nodes: readonly EffectiveNode[]) {
  const members = nodes.filter(({ addresses }) => addresses.some(({ link }) => link === 0)).length
  const token = (written.token + Math.max(members - 2, 0) * written.tokenCoefficient) % U32
  const tokenRetransmit = written.tokenRetransmit || Math.trunc(token / (written.tokenRetransmitsBeforeLossConst + 0.2))
  const hold = written.hold || Math.trunc(tokenRetransmit * 0.8 - 10)
  const consensus = written.consensus || Math.trunc(Math.fround(1.2 * token))
  return { token, tokenRetransmit, hold, consensus }
}
