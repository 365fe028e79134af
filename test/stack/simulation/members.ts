import type { Tracked, VirtualRouter, VrrpMember } from '../../../src/stack/facts/types.ts'
import type { Electorate } from '../../../src/stack/simulation/index.ts'

export const VIP = '192.0.2.100'

type Patch = Partial<Omit<VrrpMember, 'tracked' | 'at'>> & { tracked?: readonly Tracked[] }

/** A check that runs every second and counts at once. */
export const check = (weight: number, patch: Partial<Tracked> = {}): Tracked => ({
  kind: 'script',
  name: 'chk_nfs',
  weight,
  reverse: false,
  isDefined: true,
  interval: 1,
  fall: 1,
  rise: 1,
  ...patch,
})

export const member = (host: string, priority: number, patch: Patch = {}): VrrpMember => ({
  host,
  name: 'VI_1',
  interface: 'eth0',
  virtualRouterId: 51,
  family: 4,
  version: 3,
  state: 'BACKUP',
  priority,
  advertInt: 1,
  nopreempt: false,
  preemptDelay: 0,
  addresses: [{ address: VIP, prefix: 32 }],
  tracked: [],
  notify: [],
  at: () => undefined,
  ...patch,
})

/** Members of each id elect among themselves; a host's address is 192.0.2.10 plus the number in its name. */
export function electorate(...members: readonly VrrpMember[]): Electorate {
  const ids = [...new Set(members.map(({ virtualRouterId }) => virtualRouterId))]
  const virtualRouters: VirtualRouter[] = ids.map((virtualRouterId) => ({
    virtualRouterId,
    family: 4,
    members: members.filter((one) => one.virtualRouterId === virtualRouterId),
  }))
  const hosts = [...new Set(members.map(({ host }) => host))].map((name) => ({
    name,
    sets: [],
    scripts: [],
    addresses: [{ host: name, address: `192.0.2.1${/\d+/.exec(name)?.[0] ?? ''}`, interface: 'eth0', source: 'drbd' as const }],
  }))
  return { virtualRouters, hosts }
}
