import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Blueprint, blueprintSchema, checkBlueprint, generate } from '../../../src/stack/blueprint/index.ts'
import { pairByKeepalived, pairByPacemaker } from './pairs.ts'

type Draft = { -readonly [K in keyof Blueprint]: Blueprint[K] }

/** What is said of a blueprint after a change. */
function refusals(base: Blueprint, change: (draft: Draft) => void): string[] {
  const draft = structuredClone(base)
  change(draft)
  return checkBlueprint(draft).map(({ path, message }) => `${path}: ${message}`)
}

/** What is asked for, and how the refusal begins. */
const byKeepalived: readonly (readonly [string, (draft: Draft) => void, string])[] = [
  ['one node', (b) => b.nodes.pop(), 'nodes: fewer than two replicas'],
  ['six nodes', (b) => b.nodes.push(...Array.from({ length: 4 }, () => b.nodes[0]!)), 'nodes: five nodes at most'],
  ['two nodes alone', (b) => delete b.tiebreaker, 'tiebreaker: two nodes without fencing or a tiebreaker'],
  ['a tiebreaker for an odd number', (b) => b.nodes.push(third), 'tiebreaker: 3 nodes always have a majority'],
  ['a name used twice', (b) => (b.nodes[1]!.name = 'NAS1'), 'nodes[1].name: NAS1 is the name of another host'],
  [
    'an address used twice',
    (b) => (b.nodes[1]!.addresses.storage = '10.9.0.11'),
    'nodes[1].addresses.storage: 10.9.0.11 is an address of nas1 too',
  ],
  [
    'a VIP that is a node’s',
    (b) => (b.virtualAddresses = ['192.168.10.12']),
    'virtualAddresses[0]: 192.168.10.12 is an address of nas2 too',
  ],
  ['a VIP outside', (b) => (b.virtualAddresses = ['192.168.11.50']), 'virtualAddresses[0]: 192.168.11.50 lies in none of the networks'],
  [
    'a VIP that is a broadcast address',
    (b) => (b.virtualAddresses = ['192.168.10.255']),
    'virtualAddresses[0]: no host can have 192.168.10.255',
  ],
  ['a VIP that one node cannot take', (b) => delete b.nodes[1]!.addresses.clients, 'virtualAddresses[0]: nas2 has no address in clients'],
  [
    'a link-local VIP',
    (b) => {
      b.networks.link = { network: 'fe80::/64', interface: 'eth0' }
      for (const [i, node] of b.nodes.entries()) node.addresses.link = `fe80::${i + 1}`
      b.virtualAddresses = ['fe80::50']
    },
    'virtualAddresses[0]: fe80::50 is valid on one link only',
  ],
  [
    'an address outside its network',
    (b) => (b.nodes[0]!.addresses.clients = '192.168.9.1'),
    'nodes[0].addresses.clients: 192.168.9.1 lies outside',
  ],
  [
    'networks that overlap',
    (b) => (b.networks.storage!.network = '192.168.0.0/16'),
    'networks.storage.network: 192.168.0.0/16 and 192.168.10.0/24',
  ],
  ['a network with host bits', (b) => (b.networks.storage!.network = '10.9.0.1/24'), 'networks.storage.network: expected: a network'],
  ['an unknown network', (b) => (b.replication = 'none'), 'replication: no network is called none'],
  ['a host without replication', (b) => delete b.tiebreaker!.addresses.storage, 'tiebreaker.addresses: witness has no address in storage'],
  ['an interface of nothing', (b) => (b.nodes[0]!.interfaces = { office: 'eth2' }), 'nodes[0].interfaces.office: nas1 has no address'],
  [
    'the same priority',
    (b) => (b.failover = { ...vrrp, priorities: { nas1: 100, nas2: 100 } }),
    'failover.priorities: nas2 and nas1 have the same',
  ],
  ['a priority of nobody', (b) => (b.failover = { ...vrrp, priorities: { nas3: 100 } }), 'failover.priorities.nas3: no node is called'],
  [
    'a weight that is too small',
    (b) => (b.failover = { ...vrrp, failbackDelay: 60, priorities: { nas1: 150, nas2: 100 }, checkWeight: -20 }),
    'failover.checkWeight: a failed check takes 20 from 150, which leaves 130, not less than 100',
  ],
  [
    'a weight that is just too small',
    (b) => (b.failover = { ...vrrp, failbackDelay: 60, priorities: { nas1: 150, nas2: 100 }, checkWeight: -50 }),
    'failover.checkWeight: a failed check takes 50 from 150',
  ],
  [
    'a weight below what there is',
    (b) => (b.failover = { ...vrrp, failbackDelay: 60, priorities: { nas1: 30, nas2: 20 }, checkWeight: -20 }),
    'failover.checkWeight: a failed check takes 20 from 20',
  ],
  [
    'a weight that takes effect too late',
    (b) => (b.failover = { ...vrrp, failbackDelay: 60, checkWeight: -60 }),
    'failover.checkWeight: a backup waits for the failbackDelay of 60 seconds',
  ],
  ['a weight without failback', (b) => (b.failover = { ...vrrp, checkWeight: -60 }), 'failover.checkWeight: without failbackDelay'],
  ['a router id out of range', (b) => (b.failover = { ...vrrp, virtualRouterId: 256 }), 'failover.virtualRouterId: 255 or less'],
  ['a volume’s name twice', (b) => b.volumes.push({ ...volume, name: 'data' }), 'volumes[1].name: the name data'],
  ['a minor twice', (b) => b.volumes.push({ ...volume, minor: 0 }), 'volumes[1].minor: minor 0 is data’s already'],
  ['a port twice', (b) => b.volumes.push({ ...volume, port: 7788 }), 'volumes[1].port: port 7788'],
  ['a disk twice', (b) => b.volumes.push({ ...volume, disk: '/dev/vg0/data' }), 'volumes[1].disk: on nas1 the disk /dev/vg0/data'],
  ['no disk for a node', (b) => (b.volumes[0]!.disk = { nas1: '/dev/vg0/data' }), 'volumes[0].disk: nas2 has no disk'],
  [
    'a disk of nobody',
    (b) => (b.volumes[0]!.disk = { nas1: '/dev/vg0/a', nas2: '/dev/vg0/a', witness: '/dev/vg0/a' }),
    'volumes[0].disk.witness: no node is called witness',
  ],
  ['a disk by the kernel’s name', (b) => (b.volumes[0]!.disk = '/dev/sdb1'), 'volumes[0].disk: /dev/sdb1 can be another disk'],
  ['a disk that is DRBD’s', (b) => (b.volumes[0]!.disk = '/dev/drbd7'), 'volumes[0].disk: /dev/drbd7 is a device of DRBD'],
  ['a disk that is no device', (b) => (b.volumes[0]!.disk = '/srv/disk'), 'volumes[0].disk: /srv/disk is no device'],
  [
    'mount points in each other',
    (b) => b.volumes.push({ ...volume, fileSystem: { type: 'xfs', mountPoint: '/srv/nfs/data/more' } }),
    'volumes[1].fileSystem.mountPoint: /srv/nfs/data/more and',
  ],
  [
    'a mount point of the system',
    (b) => b.volumes.push({ ...volume, fileSystem: { type: 'xfs', mountPoint: '/etc/more' } }),
    'volumes[1].fileSystem.mountPoint: /etc/more belongs',
  ],
  ['a mount option of failover', (b) => (b.volumes[0]!.fileSystem.options = ['auto']), 'volumes[0].fileSystem.options[0]: auto is not for'],
  ['an export on no volume', (b) => (b.exports[0]!.path = '/srv/other'), 'exports[0].path: /srv/other lies on no volume'],
  [
    'exports in each other',
    (b) => b.exports.push({ path: '/srv/nfs/data/share/in', clients: [{ client: '10.0.0.1' }] }),
    'exports[1].path: /srv/nfs/data/share/in and',
  ],
  [
    'an fsid twice',
    (b) => b.exports.push({ path: '/srv/nfs/data/b', fsid: 1, clients: [{ client: '10.0.0.1' }] }),
    'exports[1].fsid: 1 is the fsid of',
  ],
  [
    'a client twice',
    (b) => b.exports[0]!.clients.push({ client: '192.168.10.0/24', access: 'ro' }),
    'exports[0].clients[1].client: 192.168.10.0/24 may mount',
  ],
  ['root for a network', (b) => (b.exports[0]!.clients[0]!.squash = 'none'), 'exports[0].clients[0].squash: every machine'],
  [
    'a public network that writes',
    (b) => (b.exports[0]!.clients[0]!.client = '8.8.8.0/24'),
    'exports[0].clients[0].client: 8.8.8.0/24 is public',
  ],
  ['state on no volume', (b) => (b.nfs.stateDirectory = '/var/lib/nfs'), 'nfs.stateDirectory: /var/lib/nfs lies on no volume'],
  [
    'state that is exported',
    (b) => (b.nfs.stateDirectory = '/srv/nfs/data/share/state'),
    'nfs.stateDirectory: /srv/nfs/data/share/state lies in',
  ],
  [
    'a consumer that is not admitted',
    (b) => (b.libvirt = [{ ...pool, address: '10.0.0.9' }]),
    'libvirt[0].address: no client of /srv/nfs/data/share admits 10.0.0.9',
  ],
  [
    'a consumer that may only read',
    (b) => {
      b.exports[0]!.clients[0]!.access = 'ro'
      b.libvirt = [pool]
    },
    'libvirt[0].address: /srv/nfs/data/share admits 192.168.10.201 for reading only',
  ],
  ['a consumer that is a node', (b) => (b.libvirt = [{ ...pool, host: 'nas1' }]), 'libvirt[0].host: nas1 is a node'],
  [
    'a consumer with a node’s address',
    (b) => (b.libvirt = [{ ...pool, address: '192.168.10.12' }]),
    'libvirt[0].address: 192.168.10.12 is an address of nas2',
  ],
  [
    'a pool twice',
    (b) => (b.libvirt = [pool, { ...pool, uuid: pool.uuid.replace('0', '1'), target: '/srv/other' }]),
    'libvirt[1].pool: kvm1 has a pool vm already',
  ],
  [
    'a volume of what is not exported',
    (b) => (b.kubernetes = [{ name: 'x', export: '/srv/x', nodes: ['192.168.10.9'] }]),
    'kubernetes[0].export: /srv/x is not exported',
  ],
  ['a secret that is short', (b) => (b.secrets = { drbd: 'short' }), 'secrets.drbd: 16 characters or more'],
  ['a value of another kind', (b) => Object.assign(b, { name: 7 }), 'name: expected: string'],
  ['a part that is not there', (b) => Object.assign(b, { nfs: undefined }), 'nfs: missing; expected: object'],
  ['an unknown key', (b) => Object.assign(b, { vip: '1' }), ': unknown: vip'],
  ['a name with a shell in it', (b) => (b.volumes[0]!.name = 'a;reboot'), 'volumes[0].name: expected: a name'],
  ['a path with a way out', (b) => (b.exports[0]!.path = '/srv/nfs/data/../../../etc'), 'exports[0].path: expected: an absolute path'],
  ['a host name with a slash', (b) => (b.nodes[0]!.name = '../nas1'), 'nodes[0].name: expected: a host name'],
]

const byPacemaker: readonly (readonly [string, (draft: Draft) => void, string])[] = [
  ['no fencing', (b) => (b.failover = { ...cluster(b), fencing: [] }), 'failover.fencing: two nodes without fencing or a tiebreaker'],
  ['a node that nothing fences', (b) => cluster(b).fencing.pop(), 'failover.fencing: nothing fences nas2'],
  ['fencing of nobody', (b) => cluster(b).fencing[0]!.nodes.push('nas9'), 'failover.fencing[0].nodes[1]: no node is called nas9'],
  ['a device’s name twice', (b) => (cluster(b).fencing[1]!.name = 'fence-nas1'), 'failover.fencing[1].name: fence-nas1 is the name'],
  [
    'a host list by hand',
    (b) => (cluster(b).fencing[0]!.parameters.pcmk_host_list = 'x'),
    'failover.fencing[0].parameters.pcmk_host_list: pcmk_host_list is made',
  ],
  ['one link', (b) => (cluster(b).links = ['storage']), 'failover.links: corosync has one link only'],
  ['an unknown link', (b) => (cluster(b).links = ['storage', 'x']), 'failover.links[1]: no network is called x'],
  [
    'a quorum device for an odd number',
    (b) => {
      b.nodes.push(third)
      cluster(b).fencing[0]!.nodes.push('nas3')
      cluster(b).quorumDevice = { host: 'q' }
    },
    'failover.quorumDevice: 3 members always have a majority',
  ],
  [
    'an even number that splits',
    (b) => {
      b.nodes.push(third, fourth)
      cluster(b).fencing[0]!.nodes.push('nas3', 'nas4')
    },
    'failover.quorumDevice: 4 members in two halves',
  ],
]

const node = (name: string, number: number) => ({ name, addresses: { clients: `192.168.10.${number}`, storage: `10.9.0.${number}` } })
const third = node('nas3', 23)
const fourth = node('nas4', 24)
const vrrp = { by: 'keepalived', virtualRouterId: 51 } as const
const volume: Blueprint['volumes'][number] = {
  name: 'more',
  disk: '/dev/vg0/more',
  fileSystem: { type: 'xfs', mountPoint: '/srv/nfs/more' },
}
const pool = {
  host: 'kvm1',
  address: '192.168.10.201',
  pool: 'vm',
  uuid: '0f6f1a1e-3b0c-4c2e-9d5e-2a7a6f0f5b11',
  export: '/srv/nfs/data/share',
  target: '/srv/vm',
}
const cluster = (draft: Draft) => {
  if (draft.failover.by !== 'pacemaker') throw new Error('another way of failing over')
  return draft.failover
}

describe('a blueprint is refused', () => {
  it.each(byKeepalived)('%s', (_, change, expected) => {
    expect(refusals(pairByKeepalived, change)[0]?.slice(0, expected.length)).toBe(expected)
  })

  it.each(byPacemaker)('%s', (_, change, expected) => {
    expect(
      refusals(pairByPacemaker, change).some((line) => line.startsWith(expected)),
      refusals(pairByPacemaker, change).join('\n'),
    ).toBe(true)
  })

  it('with all that is wrong, one line each', () => {
    const broken = { ...pairByKeepalived, virtualAddresses: ['192.168.11.50'], replication: 'none' }
    expect(() => generate(broken)).toThrow(/^replication: .*\nvirtualAddresses\[0\]: .*$/)
  })
})

it('the form of a blueprint is a JSON schema, for editors', () => {
  const schema = z.toJSONSchema(blueprintSchema) as { required: string[]; properties: Record<string, unknown> }
  expect(schema.required).toContain('volumes')
  expect(Object.keys(schema.properties)).toContain('tiebreaker')
})
