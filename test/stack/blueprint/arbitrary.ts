import fc from 'fast-check'
import type {
  Blueprint,
  BlueprintClient,
  BlueprintNode,
  KeepalivedFailover,
  PacemakerFailover,
} from '../../../src/stack/blueprint/index.ts'

/** Networks that a generated store may have; each has its own interface. */
const NETWORKS = {
  clients: { network: '192.168.10.0/24', interface: 'eth0', host: (n: number) => `192.168.10.${n}` },
  storage: { network: '10.9.0.0/20', interface: 'eth1', host: (n: number) => `10.9.3.${n}` },
  office: { network: 'fd12:3456:789a::/64', interface: 'bond0.12', host: (n: number) => `fd12:3456:789a::${n.toString(16)}` },
} as const
type NetworkName = keyof typeof NETWORKS

const NAMES = ['nas1', 'nas2.example.org', 'Storage-3', 'd', 'node05'] as const
const WITNESS = 'witness'

const host = (name: string, number: number, networks: readonly NetworkName[], odd: boolean): BlueprintNode => ({
  name,
  addresses: Object.fromEntries(networks.map((network) => [network, NETWORKS[network].host(number)])),
  ...(odd ? { interfaces: { clients: 'enp1s0' } } : {}),
})

const squash = fc.option(fc.constantFrom('all', 'root') as fc.Arbitrary<'all' | 'root'>, { nil: undefined })
const security = fc.option(fc.subarray(['krb5p', 'krb5i', 'krb5', 'sys'] as const, { minLength: 1 }), { nil: undefined })

/** Some clients, none of them twice. */
const clients: fc.Arbitrary<BlueprintClient[]> = fc
  .subarray(['192.168.10.0/24', '10.20.0.0/16', '192.168.77.9', 'fd12:3456:789a::/64', 'fd00:1::7'], { minLength: 0 })
  .chain((names) =>
    fc.tuple(
      ...names.map((client) =>
        fc.record({ client: fc.constant(client), access: fc.constantFrom('ro' as const, 'rw' as const, undefined), squash, security }),
      ),
    ),
  )
  .map((list) => list.map(present))

/** Without the keys that say nothing. */
const present = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T

const KVM = '192.168.10.201'
const WORKERS = {
  v4: ['192.168.10.211', '192.168.10.212'],
  v6: ['fd12:3456:789a::2:11', 'fd12:3456:789a::2:12'],
} as const

interface Choices {
  readonly nodes: number
  readonly hasArbiter: boolean
  readonly volumes: number
  readonly exports: readonly BlueprintClient[][]
  readonly second: boolean
  readonly third: boolean
  readonly odd: boolean
  readonly isV6First: boolean
  readonly perNodeDisks: boolean
  readonly options: string[]
  readonly secrets: boolean
  readonly keepalived: KeepalivedFailover | undefined
  readonly perNodeFencing: boolean
  readonly links: boolean
  readonly consumers: boolean
  readonly isOffset: boolean
  readonly threads: number | undefined
  readonly graceTime: number | undefined
}

const keepalivedFailover: fc.Arbitrary<KeepalivedFailover> = fc
  .record({
    by: fc.constant('keepalived' as const),
    virtualRouterId: fc.integer({ min: 1, max: 255 }),
    failbackDelay: fc.option(fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 10 })), { nil: undefined }),
    checkWeight: fc.option(fc.integer({ min: -90, max: -50 }), { nil: undefined }),
    checkInterval: fc.option(fc.integer({ min: 2, max: 10 }), { nil: undefined }),
    advertInterval: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  })
  .map(({ checkWeight, ...failover }) =>
    // A backup waits for failbackDelay also when a weighted check fails.
    present({ ...failover, ...((failover.failbackDelay ?? 99) > 10 || checkWeight === undefined ? {} : { checkWeight }) }),
  )

const choices = (kind: 'keepalived' | 'pacemaker'): fc.Arbitrary<Choices> =>
  fc.record({
    nodes: fc.integer({ min: 2, max: 5 }),
    hasArbiter: fc.boolean(),
    volumes: fc.integer({ min: 1, max: 4 }),
    exports: fc.array(clients, { minLength: 1, maxLength: 4 }),
    second: fc.boolean(),
    third: fc.boolean(),
    odd: fc.boolean(),
    isV6First: fc.boolean(),
    perNodeDisks: fc.boolean(),
    options: fc.subarray(['noatime', 'nodev', 'nosuid', 'discard']),
    secrets: fc.boolean(),
    keepalived: kind === 'keepalived' ? keepalivedFailover : fc.constant(undefined),
    perNodeFencing: fc.boolean(),
    links: fc.boolean(),
    consumers: fc.boolean(),
    isOffset: fc.boolean(),
    threads: fc.option(fc.integer({ min: 16, max: 512 }), { nil: undefined }),
    graceTime: fc.option(fc.integer({ min: 10, max: 120 }), { nil: undefined }),
  })

function pacemakerFailover({ perNodeFencing, links, nodes, hasArbiter }: Choices, members: readonly string[]): PacemakerFailover {
  const device = (name: string, list: readonly string[], ip: string) => ({
    name,
    agent: 'fence_ipmilan',
    nodes: [...list],
    parameters: { ip, username: 'fencer', password_script: '/etc/pacemaker/fence.secret', lanplus: '1' },
  })
  return {
    by: 'pacemaker',
    fencing: perNodeFencing
      ? members.map((name, i) => device(`fence-${i}`, [name], `192.168.99.${i + 1}`))
      : [device('fence-all', members, '192.168.99.1')],
    ...(links ? { links: ['storage', 'clients'] } : {}),
    // An even number of votes needs one more: the tiebreaker, or else a device.
    ...(nodes % 2 === 0 && !hasArbiter && (nodes > 2 || perNodeFencing)
      ? { quorumDevice: { host: 'qnetd.example.org', ...(links ? { algorithm: 'lms' as const } : {}) } }
      : {}),
  }
}

function blueprintFrom(given: Choices): Blueprint {
  const { nodes, keepalived, volumes, exports } = given
  const networks: NetworkName[] = given.third ? ['clients', 'storage', 'office'] : ['clients', 'storage']
  const names = NAMES.slice(0, nodes)
  const needsArbiter = nodes % 2 === 0 && (keepalived !== undefined || given.hasArbiter)
  const members = needsArbiter ? [...names, WITNESS] : names
  const base = given.isOffset ? 40 : 0
  const hasV4 = !(given.isV6First && given.third && given.isOffset)
  const workers = given.isV6First && given.third ? WORKERS.v6 : WORKERS.v4
  const paths = exports.map((_, i) => `/srv/nfs/v${i % volumes}/share${i}`)
  const addresses = [
    ...(given.isV6First && given.third ? ['fd12:3456:789a::1:50'] : []),
    ...(hasV4 ? ['192.168.10.50'] : []),
    ...(hasV4 && given.second ? ['192.168.10.51'] : []),
    ...(given.third && !given.isV6First ? ['fd12:3456:789a::1:50'] : []),
  ]
  return present({
    name: 'nas',
    networks: Object.fromEntries(networks.map((name) => [name, { network: NETWORKS[name].network, interface: NETWORKS[name].interface }])),
    nodes: names.map((name, i) => host(name, 11 + i, networks, given.odd && i === 0)),
    tiebreaker: needsArbiter ? host(WITNESS, 99, networks.slice(0, 2), false) : undefined,
    replication: given.third && given.isV6First && !needsArbiter ? 'office' : 'storage',
    volumes: Array.from({ length: volumes }, (_, i) => ({
      name: `v${i}`,
      disk: given.perNodeDisks ? Object.fromEntries(names.map((name, j) => [name, `/dev/vg${j}/v${i}`])) : `/dev/disk/by-id/wwn-0x${i}`,
      ...(given.isOffset ? { minor: base + i, port: 7900 + i } : {}),
      fileSystem: {
        type: i % 2 === 0 ? ('xfs' as const) : ('ext4' as const),
        mountPoint: `/srv/nfs/v${i}`,
        ...(given.options.length > 0 ? { options: given.options } : {}),
      },
    })),
    virtualAddresses: addresses,
    exports: paths.map((path, i) => {
      const own =
        given.consumers && i === 0 ? [...(hasV4 ? [KVM] : []), ...workers].map((client) => ({ client, squash: 'none' as const })) : []
      const all = [...own, ...exports[i]!]
      return { path, ...(given.isOffset ? { fsid: 100 + i } : {}), clients: all.length > 0 ? all : [{ client: '10.0.0.7' }] }
    }),
    nfs: present({ stateDirectory: '/srv/nfs/v0/state', threads: given.threads, graceTime: given.graceTime }),
    failover: keepalived ?? pacemakerFailover(given, members),
    secrets: given.secrets ? { drbd: 'Zm9vYmFyYmF6cXV4', corosync: 'k'.repeat(128) } : undefined,
    libvirt:
      given.consumers && hasV4
        ? [
            {
              host: 'kvm1',
              address: KVM,
              pool: `vm${volumes}`,
              uuid: '0f6f1a1e-3b0c-4c2e-9d5e-2a7a6f0f5b11',
              export: paths[0]!,
              target: `/srv/vm${volumes}`,
            },
          ]
        : undefined,
    kubernetes: given.consumers
      ? [
          { name: 'share', export: paths[0]!, nodes: [...workers], capacity: '10Gi' },
          { name: 'dynamic', export: paths[0]!, nodes: [...workers], provision: 'class' as const },
        ]
      : undefined,
  })
}

/** Sound blueprints of every kind: two to five nodes, one to four volumes, either way of failing over. */
export const blueprints = (kind: 'keepalived' | 'pacemaker'): fc.Arbitrary<Blueprint> => choices(kind).map(blueprintFrom)
