import { address } from '../../bench/address.ts'
import { MEGA, numbered, type Pathology, repeated } from '../../laws/pathology.ts'

const ROUTER = 'vrrp_instance A {\nvirtual_ipaddress {\n'

export const pathologies: readonly Pathology[] = [
  numbered('addresses of one virtual router', (i) => `${address(i)}/24\n`, MEGA / 2, ROUTER),
  repeated('one address again and again', '10.0.0.1/24\n', MEGA / 8, ROUTER),
  repeated('addresses that are none', '10.0.0.300\n', MEGA / 8, ROUTER),
  numbered('virtual routers', (i) => `vrrp_instance A${i} {\ninterface e\nvirtual_router_id 1\nmcast_dst_ip ${address(i)}\n}\n`, MEGA / 2),
  repeated('one virtual router again and again', 'vrrp_instance A {\ninterface e\nvirtual_router_id 1\n}\n', MEGA / 4),
  numbered('names that are not defined', (i) => `a${i}\n`, MEGA / 8, 'vrrp_instance A {\ntrack_script {\n'),
  numbered(
    'scripts, and what tracks them',
    (i) => `vrrp_script s${i} {\n}\nvrrp_instance A${i} {\ntrack_script {\ns${i}\n}\n}\n`,
    MEGA / 2,
  ),
  numbered('sync groups', (i) => `vrrp_sync_group G${i} {\ngroup {\nA${i} A${i + 1}\n}\n}\nvrrp_instance A${i} {\n}\n`, MEGA / 2),
  numbered('members of one sync group', (i) => `A${i}\n`, MEGA / 8, 'vrrp_sync_group G {\ngroup {\n'),
  numbered('real servers', (i) => `real_server ${address(i)} 80 {\n}\n`, MEGA / 2, 'virtual_server 10.0.0.1 80 {\n'),
  numbered('virtual servers', (i) => `virtual_server ${address(i)} 80 {\n}\n`, MEGA / 2),
  numbered('definitions that are used', (i) => `$A${i}=10\nvrrp_instance I${i} {\npriority $A${i}\n}\n`, MEGA / 4),
  repeated('a definition of itself', '$A=$A$A\n', MEGA / 8),
  repeated('conditions', '@a @b priority 3\n', MEGA / 8),
  numbered('hosts', (i) => `@h${i} priority 3\n`, MEGA / 8),
  repeated('repetitions within repetitions', '~SEQ(x,9) ', 100_000),
  repeated('long repetitions', '~SEQ(x,1,100000) y$x\n', 20_000),
]
