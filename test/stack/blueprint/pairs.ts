import type { Blueprint } from '../../../src/stack/blueprint/index.ts'

const node = (name: string, number: number) => ({ name, addresses: { clients: `192.168.10.${number}`, storage: `10.9.0.${number}` } })

const store: Omit<Blueprint, 'failover'> = {
  name: 'nas',
  networks: { clients: { network: '192.168.10.0/24', interface: 'eth0' }, storage: { network: '10.9.0.0/24', interface: 'eth1' } },
  nodes: [node('nas1', 11), node('nas2', 12)],
  replication: 'storage',
  volumes: [{ name: 'data', disk: '/dev/vg0/data', fileSystem: { type: 'xfs', mountPoint: '/srv/nfs/data' } }],
  virtualAddresses: ['192.168.10.50'],
  exports: [{ path: '/srv/nfs/data/share', clients: [{ client: '192.168.10.0/24' }] }],
  nfs: { stateDirectory: '/srv/nfs/data/state' },
}

/** Two nodes and a third vote. */
export const pairByKeepalived: Blueprint = {
  ...store,
  tiebreaker: node('witness', 13),
  failover: { by: 'keepalived', virtualRouterId: 51 },
}

const fence = (name: string, ip: string) => ({
  name: `fence-${name}`,
  agent: 'fence_ipmilan',
  nodes: [name],
  parameters: { ip, username: 'fencer', password_script: '/etc/pacemaker/fence.secret' },
})

/** Two nodes that fence each other. */
export const pairByPacemaker: Blueprint = {
  ...store,
  failover: { by: 'pacemaker', fencing: [fence('nas1', '192.168.99.11'), fence('nas2', '192.168.99.12')] },
}
