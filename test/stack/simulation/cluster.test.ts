import { describe, expect, it } from 'vitest'
import type { Cluster, ClusterResource, Facts, Membership, ReplicatedVolume } from '../../../src/stack/facts/types.ts'
import { type FailureKind, simulate } from '../../../src/stack/index.ts'

const nowhere = (): undefined => undefined

const resource = (
  id: string,
  agent: string,
  parameters: Record<string, string> = {},
  patch: Partial<ClusterResource> = {},
): ClusterResource => ({
  id,
  agent,
  parameters,
  promotable: false,
  group: 'nfs',
  monitorInterval: 20,
  at: nowhere,
  ...patch,
})

const RESOURCES: readonly ClusterResource[] = [
  resource('drbd', 'ocf:linbit:drbd', { drbd_resource: 'data' }, { promotable: true, clone: 'drbd-clone', group: undefined as never }),
  resource('fs', 'ocf:heartbeat:Filesystem', { device: '/dev/drbd0', directory: '/srv/data' }),
  resource('server', 'ocf:heartbeat:nfsserver', { nfs_shared_infodir: '/srv/data/.nfs' }),
  resource('vip', 'ocf:heartbeat:IPaddr2', { ip: '192.0.2.100' }),
]

const cluster = (patch: Partial<Cluster> = {}): Cluster => ({
  nodes: ['nas1', 'nas2'],
  fencing: true,
  fenceDevices: [
    { id: 'fence-nas1', agent: 'fence_ipmilan', hosts: ['nas1'] },
    { id: 'fence-nas2', agent: 'fence_ipmilan', hosts: ['nas2'] },
  ],
  noQuorumPolicy: 'stop',
  resources: RESOURCES,
  orders: [],
  colocations: [{ resource: 'nfs', with: 'drbd-clone', withRole: 'Promoted', isMandatory: true }],
  said: 'nas1',
  at: nowhere,
  ...patch,
})

const membership = (patch: Partial<Membership['quorum']> = {}, nodes = ['nas1', 'nas2']): Membership => ({
  transport: 'knet',
  nodes: nodes.map((name) => ({ name, addresses: [] })),
  quorum: { provider: true, twoNode: nodes.length === 2, waitForAll: nodes.length === 2, device: false, ...patch },
  token: 1000,
  said: 'nas1',
  at: nowhere,
})

const volume = (patch: Partial<ReplicatedVolume> = {}): ReplicatedVolume => ({
  resource: 'data',
  volume: 0,
  replicas: ['nas1', 'nas2'].map((host) => ({ host, device: '/dev/drbd0', minor: 0, isDiskless: false, addresses: [], said: host })),
  protocol: 'C',
  dualPrimary: false,
  fencing: 'resource-and-stonith',
  fencePeer: '/usr/lib/drbd/crm-fence-peer.9.sh',
  quorum: 'off',
  autoPromote: false,
  copies: [],
  at: nowhere,
  ...patch,
})

interface Parts {
  readonly cluster?: Partial<Cluster>
  readonly membership?: Membership
  readonly volume?: Partial<ReplicatedVolume>
}

function fail(kind: FailureKind, { cluster: ofCluster, membership: members = membership(), volume: ofVolume }: Parts = {}, host = 'nas1') {
  const facts: Facts = {
    hosts: [],
    virtualRouters: [],
    virtualAddresses: [{ address: '192.0.2.100', owner: 'pacemaker', hosts: ['nas1', 'nas2'], resource: 'vip' }],
    volumes: [volume(ofVolume)],
    mounts: [{ device: '/dev/drbd0', directory: '/srv/data', type: 'xfs', options: [], by: 'pacemaker', atBoot: false, resource: 'fs' }],
    exports: [],
    nfsServers: [],
    memberships: [members],
    clusters: [cluster(ofCluster)],
    consumers: [],
  }
  const run = simulate({ facts }, { host, kind }).services[0]!
  const { end } = run
  return { ...run, told: end.kind === 'service' ? `service on ${end.host}` : `${end.kind} at ${end.step.layer}: ${end.step.what}` }
}

describe('a cluster on which all is right', () => {
  it.each(['node', 'daemon', 'isolation'] as const)('moves the service when its node is lost (%s)', (kind) => {
    const { steps, told } = fail(kind)
    expect(told).toBe('service on nas2')
    expect(steps.map(({ layer }) => layer)).toEqual([
      'failure',
      'corosync',
      'corosync',
      'fencing',
      'fencing',
      'drbd',
      'mount',
      'exports',
      'address',
    ])
    expect(steps.filter((step) => step.kind !== 'ok')).toEqual([])
  })

  it('takes the token, fencing and every start into account', () => {
    expect(fail('node').steps.map(({ after }) => Number(after.toFixed(1)))).toEqual([0, 2.2, 2.2, 12.2, 12.2, 13.2, 15.2, 16.2, 17.2])
  })

  it('starts the service again where it is when only that failed', () => {
    expect(fail('service').told).toBe('service on nas1')
    expect(fail('service').end).toMatchObject({ seconds: 25, isMoved: false })
  })
})

describe('a cluster in which one thing is wrong', () => {
  const silent = RESOURCES.map((one) => ({ ...one, monitorInterval: 0 }))
  it.each<[string, FailureKind, Parts, string]>([
    [
      'no device is for the node',
      'node',
      { cluster: { fenceDevices: [{ id: 'fence-nas2', agent: 'fence_ipmilan', hosts: ['nas2'] }] } },
      'stuck at fencing: nothing can fence nas1: nothing is started until somebody confirms by hand that it is off',
    ],
    [
      'the vote of one is not enough',
      'node',
      { membership: membership({ twoNode: false }) },
      'stuck at pacemaker: the others stop everything: they have no quorum',
    ],
    [
      'without quorum everything freezes',
      'node',
      { membership: membership({ twoNode: false }), cluster: { noQuorumPolicy: 'freeze' } },
      'stuck at pacemaker: the others start nothing new: they have no quorum',
    ],
    ['a device gives its vote', 'node', { membership: membership({ twoNode: false, device: true }) }, 'service on nas2'],
    ['two of three are left', 'node', { membership: membership({}, ['nas1', 'nas2', 'nas3']) }, 'service on nas2'],
    [
      'nobody fences and DRBD relies on it',
      'node',
      { cluster: { fencing: false } },
      'stuck at fencing: data does not go on: nobody makes sure of nas1',
    ],
    [
      'nobody fences and nobody counts',
      'isolation',
      { cluster: { fencing: false }, volume: { fencing: 'dont-care' } },
      'split-brain at drbd: data is Primary on nas1 and on nas2: both write, each its own copy',
    ],
    [
      'DRBD alone counts, and half is no majority',
      'isolation',
      { cluster: { fencing: false }, volume: { fencing: 'dont-care', quorum: 'majority' } },
      'stuck at drbd: data cannot be promoted: no quorum',
    ],
    [
      'nobody fences a daemon that is gone',
      'daemon',
      { cluster: { fencing: false }, volume: { fencing: 'dont-care' } },
      'stuck at drbd: data cannot be promoted: nas1 is still Primary',
    ],
    [
      'nothing promotes',
      'node',
      { cluster: { resources: RESOURCES.slice(2) } },
      'stuck at drbd: nothing promotes data: it stays Secondary',
    ],
    ['nobody watches', 'service', { cluster: { resources: silent } }, 'stuck at pacemaker: nobody notices: 192.0.2.100 stays'],
    ['there is one node', 'node', { cluster: { nodes: ['nas1'] } }, 'stuck at pacemaker: there is no second node'],
  ])('%s', (_, kind, parts, told) => {
    expect(fail(kind, parts).told).toBe(told)
  })

  it('warns where nothing keeps address and storage together', () => {
    const risks = fail('node', { cluster: { colocations: [] } }).steps.filter(({ kind }) => kind === 'risk')
    expect(risks.map(({ what }) => what)).toEqual(['drbd and vip may come to be on different nodes'])
  })

  it('goes on without quorum where that is ignored', () => {
    const parts = { membership: membership({ twoNode: false }), cluster: { noQuorumPolicy: 'ignore' } }
    expect(fail('node', parts).told).toBe('service on nas2')
    expect(fail('node', parts).steps.map(({ what }) => what)).toContain('the others go on without quorum')
  })
})
