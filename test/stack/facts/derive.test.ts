import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clusterPair } from '../../../src/stack/example/cluster-pair.ts'
import type { Place } from '../../../src/stack/facts/place.ts'
import type { Facts } from '../../../src/stack/facts/types.ts'
import { stackOf } from '../../../src/stack/library.ts'

const factsOf = (files: Readonly<Record<string, string>>): Facts =>
  stackOf(Object.entries(files).map(([path, text]) => ({ path, text }))).facts

const fixture = (folder: string): Facts =>
  factsOf(
    Object.fromEntries(
      readdirSync(join('fixtures', folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(`fixtures/${folder}/`.length), readFileSync(path, 'utf8')]),
    ),
  )

/** The words that a place covers, with the file's path. */
const shown = (place: Place | undefined): string | undefined =>
  place && `${place.document.path}: ${place.document.text.slice(place.span.start, place.span.end)}`

describe('the facts of the keepalived pair', () => {
  const facts = fixture('ha-nfs')

  it('name hosts by their folders, with the addresses that DRBD gives them', () => {
    expect(facts.hosts.map(({ name, addresses }) => [name, addresses.map(({ address }) => address)])).toEqual([
      ['kubegien-arm-02', ['10.62.107.14']],
      ['kubegien-arm-03', ['10.62.107.15']],
    ])
  })

  it('make one virtual router of both instances, with its address', () => {
    expect(facts.virtualRouters.map(({ members }) => members.map(({ host, priority }) => [host, priority]))).toEqual([
      [
        ['kubegien-arm-02', 150],
        ['kubegien-arm-03', 100],
      ],
    ])
    expect(facts.virtualAddresses.map(({ address, hosts, place }) => [address, hosts, shown(place)])).toEqual([
      ['10.62.107.200', ['kubegien-arm-02', 'kubegien-arm-03'], 'kubegien-arm-02/etc/keepalived/keepalived.conf: 10.62.107.200/24'],
    ])
  })

  it('know that the second host lacks the script that both track', () => {
    expect(facts.virtualRouters[0]!.members.map(({ tracked }) => tracked.map(({ isDefined, weight }) => [isDefined, weight]))).toEqual([
      [[true, -20]],
      [[false, -20]],
    ])
  })

  it('take each end of a volume from its own host', () => {
    const [volume] = facts.volumes
    expect(volume).toMatchObject({ resource: 'nfs_res', volume: 0, protocol: 'C', fencing: 'dont-care', quorum: 'off', autoPromote: true })
    expect(volume!.replicas.map(({ host, device, said, place }) => [host, device, said, shown(place)])).toEqual([
      ['kubegien-arm-02', '/dev/drbd0', 'kubegien-arm-02', 'kubegien-arm-02/etc/drbd.d/nfs_res.res: device     /dev/drbd0;'],
      ['kubegien-arm-03', '/dev/drbd0', 'kubegien-arm-03', 'kubegien-arm-03/etc/drbd.d/nfs_res.res: device     /dev/drbd0;'],
    ])
    expect(shown(volume!.at('protocol'))).toContain('protocol C')
  })

  it('list mounts and exports of each host', () => {
    expect(facts.mounts.map(({ host, device, atBoot }) => [host, device, atBoot])).toEqual([
      ['kubegien-arm-02', '/dev/drbd0', true],
      ['kubegien-arm-03', '/dev/drbd0', true],
    ])
    expect(facts.exports[0]).toMatchObject({ path: '/srv/nfs/share', client: '10.0.0.0/24', squash: 'none', sync: true, readOnly: false })
    expect(facts.exports[0]).not.toHaveProperty('fsid')
  })
})

const ROUTER = (address: string, added = '', name = 'VI_1'): string =>
  `vrrp_instance ${name} {\n    state BACKUP\n    interface eth0\n    virtual_router_id 51\n    priority 100\n${added}    virtual_ipaddress {\n        ${address}\n    }\n}\n`

describe('instances of one number', () => {
  const hostsOf = (files: Readonly<Record<string, string>>) =>
    factsOf(files).virtualRouters.map(({ members }) => members.map(({ host }) => host).sort())

  it('are one virtual router where they share an address', () => {
    const files = {
      'a/etc/keepalived/keepalived.conf': ROUTER('192.0.2.9/24'),
      'b/etc/keepalived/keepalived.conf': ROUTER('192.0.2.9/24', '', 'NFS'),
    }
    expect(hostsOf(files)).toEqual([['a', 'b']])
  })

  it('are several where another pair has the number that the manual page uses', () => {
    const pair = (hosts: string, address: string) =>
      Object.fromEntries([...hosts].map((host) => [`${host}/etc/keepalived/keepalived.conf`, ROUTER(address)]))
    expect(hostsOf({ ...pair('ab', '192.0.2.9/24'), ...pair('cd', '198.51.100.9/24') })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('belong to a host that a condition names, where one file serves several', () => {
    const text = ROUTER('192.0.2.9/24').replace('    priority 100', '    @n1 priority 100\n    @n2 priority 90')
    const [router] = factsOf({ 'keepalived.conf': text }).virtualRouters
    expect(router?.members.map(({ host, priority }) => [host, priority])).toEqual([
      ['n1', 100],
      ['n2', 90],
    ])
  })
})

describe('files out of place', () => {
  it('are of the host whose address they announce', () => {
    const facts = factsOf({
      'one.conf': ROUTER('192.0.2.9/24', '    unicast_src_ip 192.0.2.1\n    unicast_peer {\n        192.0.2.2\n    }\n'),
      'two.conf': ROUTER('192.0.2.9/24', '    unicast_src_ip 192.0.2.2\n    unicast_peer {\n        192.0.2.1\n    }\n'),
      'r0.res':
        'resource r0 {\n    device /dev/drbd0;\n    disk /dev/vdb;\n    meta-disk internal;\n    on n1 {\n        address 192.0.2.1:7789;\n    }\n    on n2 {\n        address 192.0.2.2:7789;\n    }\n}\n',
    })
    expect(facts.virtualRouters.map(({ members }) => members.map(({ host }) => host))).toEqual([['n1', 'n2']])
    expect(facts.hosts.map(({ name }) => name).sort()).toEqual(['n1', 'n2'])
  })

  it('are of the folders that hold one of each', () => {
    const facts = factsOf({ 'x/n1/keepalived.conf': ROUTER('192.0.2.9/24'), 'x/n2/keepalived.conf': ROUTER('192.0.2.9/24') })
    expect(facts.hosts.map(({ name }) => name)).toEqual(['n1', 'n2'])
  })

  it('stay nameless where nothing tells', () => {
    const facts = factsOf({ exports: '/srv 192.0.2.0/24(rw)\n' })
    expect(facts.exports.map(({ host }) => host)).toEqual([undefined])
  })
})

describe('the facts of a cluster', () => {
  it('come from the CIB, which every node has a copy of', () => {
    const [cluster, ...others] = factsOf(clusterPair()).clusters
    expect(others).toEqual([])
    expect(cluster).toMatchObject({ nodes: ['nas1', 'nas2'], fencing: true, noQuorumPolicy: 'stop', said: 'nas1' })
    expect(cluster!.copies?.map(({ said }) => said)).toEqual(['nas2'])
    expect(cluster!.fenceDevices.map(({ agent, hosts }) => [agent, hosts])).toEqual([
      ['fence_ipmilan', ['nas1']],
      ['fence_ipmilan', ['nas2']],
    ])
    expect(cluster!.orders.map(({ first, firstAction, then: next, isMandatory }) => [first, firstAction, next, isMandatory])).toEqual([
      ['drbd-clone', 'promote', 'nfs', true],
    ])
    expect(cluster!.colocations[0]).toMatchObject({ resource: 'nfs', with: 'drbd-clone', withRole: 'Promoted', isMandatory: true })
  })

  it('tell what it mounts, exports and moves, wherever it decides to', () => {
    const { mounts, exports: exported, virtualAddresses, nfsServers } = factsOf(clusterPair())
    expect(mounts).toMatchObject([{ device: '/dev/drbd0', directory: '/srv/nfs', type: 'ext4', by: 'pacemaker', resource: 'fs' }])
    expect(exported).toMatchObject([{ path: '/srv/nfs/vm', client: '10.0.0.0/24', fsid: '11', sync: true, by: 'pacemaker' }])
    expect(virtualAddresses).toMatchObject([{ address: '10.0.0.10', prefix: 24, owner: 'pacemaker', hosts: ['nas1', 'nas2'] }])
    expect(nfsServers).toMatchObject([{ by: 'pacemaker', stateDirectory: '/srv/nfs/nfsinfo' }])
    expect(shown(virtualAddresses[0]!.place)).toContain("value='10.0.0.10'")
  })

  it('come from pcs commands where there is no CIB, each at its words', () => {
    const facts = fixture('ha-nfs-pacemaker')
    const [cluster] = facts.clusters
    expect(cluster).toMatchObject({ fencing: false, noQuorumPolicy: 'ignore' })
    expect(shown(cluster!.at('fencing'))).toContain('stonith-enabled=false')
    expect(facts.mounts.map(({ device, directory, by }) => [device, directory, by])).toEqual([['/dev/drbd0', '/nfs_share', 'pacemaker']])
    expect(facts.virtualAddresses.map(({ address, owner }) => [address, owner])).toEqual([['192.168.1.100', 'pacemaker']])
  })
})

describe('corosync.conf on two nodes', () => {
  it('is compared key by key, but for what each node may have as it likes', () => {
    const conf = 'nas2/etc/corosync/corosync.conf'
    const driftWith = (...change: [string, string]) =>
      factsOf(clusterPair({ [conf]: change })).membershipDrift?.map(({ what, copy, first }) => [what, copy.value, first.value])
    expect(driftWith('/var/log/corosync/corosync.log', '/var/log/cluster.log')).toEqual([])
    expect(driftWith('ring1_addr: 10.0.1.12', 'ring1_addr: 10.0.1.13')).toEqual([['nodelist.node.1.ring1_addr', '10.0.1.13', '10.0.1.12']])
    expect(driftWith('    two_node: 1\n', '')).toEqual([['quorum.two_node', 'not set', '1']])
  })
})
