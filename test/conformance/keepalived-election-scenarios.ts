import type { Incident } from '../../src/stack/simulation/index.ts'
import type { ElectionScenario } from './keepalived-election-daemons.ts'

interface Conf {
  readonly priority: number
  /** Words behind `weight` of the check; no check where it is left out. */
  readonly weight?: string
  /** Lines of the instance. */
  readonly instance?: string
  readonly advert?: string
  readonly version?: number
  readonly addresses?: string
  readonly definitions?: string
}

const GLOBALS = 'global_defs {\n  script_user root\n  vrrp_garp_master_repeat 1\n}\n'

function confOf(host: string, { priority, weight, instance = '', advert = '0.1', version = 3, addresses, definitions = '' }: Conf): string {
  const script =
    weight === undefined
      ? ''
      : `vrrp_script chk {\n  script "/usr/bin/test ! -e /run/failed/${host}"\n  interval 1\n${weight === '' ? '' : `  weight ${weight}\n`}}\n`
  return `${GLOBALS}${script}${definitions}vrrp_instance V {
  state BACKUP
  interface eth0
  virtual_router_id 51
  version ${version}
  priority ${priority}
  advert_int ${advert}
  ${instance}
  virtual_ipaddress {
    ${addresses ?? '192.0.2.100/32'}
  }
${weight === undefined ? '' : '  track_script {\n    chk\n  }\n'}}
`
}

const hosts = (...confs: readonly Conf[]): Record<string, string> =>
  Object.fromEntries(confs.map((conf, i) => [`nas${i + 1}`, confOf(`nas${i + 1}`, conf)]))

/** `nas1:service` fails, `-nas1:service` recovers. */
function incident(text: string): Incident {
  const [, back, host, kind, what] = /^(-?)([^:]+):([^:]+)(?::(.+))?$/.exec(text)!
  const failure = { host: host!, kind: kind as Incident['failure']['kind'], ...(what === undefined ? {} : { what }) }
  return { failure, kind: back ? 'recovers' : 'fails' }
}

const scenario = (title: string, confs: Record<string, string>, ...incidents: readonly string[]): ElectionScenario => ({
  title,
  hosts: confs,
  incidents: incidents.map(incident),
})

const SERVICE = ['nas1:service', '-nas1:service'] as const
const unicast = (own: number, ...peers: readonly number[]): string =>
  `unicast_src_ip 192.0.2.1${own}\n  unicast_peer {\n${peers.map((peer) => `    192.0.2.1${peer}\n`).join('')}  }`
const pair = (weight: string, instance = '') => hosts({ priority: 150, weight, instance }, { priority: 100, weight, instance })
const plain = (patch: Partial<Conf> = {}) => hosts({ priority: 150, ...patch }, { priority: 100, ...patch })

const grouped = (host: string, priority: number): string =>
  ['A eth0 51 192.0.2.100', 'B eth1 52 198.51.100.100']
    .map((line) => {
      const [name, link, id, address] = line.split(' ')
      return confOf(host, { priority, addresses: `${address}/32` })
        .slice(GLOBALS.length)
        .replace('vrrp_instance V', `vrrp_instance ${name}`)
        .replace('eth0', link!)
        .replace('51', id!)
    })
    .reduce((all, one) => all + one, `${GLOBALS}vrrp_sync_group G {\n  group {\n    A\n    B\n  }\n}\n`)

/** What decides who holds an address; every line is run with real daemons and by simulation. */
export const electionScenarios: readonly ElectionScenario[] = [
  scenario('a weight too small for the distance', pair('-20'), ...SERVICE),
  scenario('a weight that ends in a draw', pair('-50'), ...SERVICE),
  scenario('a weight that is enough', pair('-60'), ...SERVICE),
  scenario('a positive weight that is too small', pair('20'), ...SERVICE),
  scenario('a positive weight that is enough', pair('60'), ...SERVICE),
  scenario('a check without a weight', pair(''), ...SERVICE, 'nas1:service', 'nas2:service'),
  scenario('nopreempt and a weighted check', pair('-60', 'nopreempt'), ...SERVICE),
  scenario('nopreempt and a check without a weight', pair('', 'nopreempt'), ...SERVICE),
  scenario('a weight that says reverse', hosts({ priority: 150, weight: '-60 reverse' }, { priority: 200 }), ...SERVICE),
  scenario('the owner of the address', hosts({ priority: 255, weight: '-60' }, { priority: 200 }), ...SERVICE),
  scenario('priorities that saturate', hosts({ priority: 250, weight: '20' }, { priority: 253 }), ...SERVICE),
  scenario('a node that dies and comes back', plain(), 'nas1:node', '-nas1:node'),
  scenario('a node that dies and comes back under nopreempt', plain({ instance: 'nopreempt' }), 'nas1:node', '-nas1:node'),
  scenario('a daemon that ends', plain(), 'nas1:daemon', '-nas1:daemon'),
  scenario('an interface that goes down', plain(), 'nas1:link', '-nas1:link'),
  scenario(
    'a second interface that is tracked',
    plain({ instance: 'track_interface {\n    eth1\n  }' }),
    'nas1:link:eth1',
    '-nas1:link:eth1',
  ),
  scenario(
    'a second interface that is weighted',
    plain({ instance: 'track_interface {\n    eth1 weight -60\n  }' }),
    'nas1:link:eth1',
    '-nas1:link:eth1',
  ),
  scenario('dont_track_primary', plain({ instance: 'dont_track_primary' }), 'nas1:link', '-nas1:link'),
  scenario('a network that breaks and heals', plain(), 'nas1:isolation', '-nas1:isolation'),
  // Of equals that start together nobody can say who is first: they are looked at from where they meet.
  scenario(
    'equal priorities that meet',
    hosts({ priority: 100 }, { priority: 100 }),
    'nas1:isolation',
    '-nas1:isolation',
    'nas2:node',
    '-nas2:node',
  ),
  scenario(
    'three nodes',
    hosts({ priority: 150 }, { priority: 50 }, { priority: 100 }),
    'nas1:node',
    'nas3:node',
    '-nas3:node',
    '-nas1:node',
  ),
  scenario(
    'unicast',
    hosts({ priority: 150, instance: unicast(1, 2) }, { priority: 100, instance: unicast(2, 1) }),
    'nas1:node',
    '-nas1:node',
  ),
  scenario('unicast to somebody else', hosts({ priority: 150, instance: unicast(1, 9) }, { priority: 100, instance: unicast(2, 1) })),
  scenario('unicast back to somebody else', hosts({ priority: 150, instance: unicast(1, 2) }, { priority: 100, instance: unicast(2, 9) })),
  scenario(
    'unicast from nobody that is a peer',
    hosts({ priority: 150, instance: unicast(1, 2) }, { priority: 100, instance: `check_unicast_src\n  ${unicast(2, 9)}` }),
  ),
  scenario('unicast and multicast', hosts({ priority: 150, instance: unicast(1, 2) }, { priority: 100 })),
  scenario('other multicast groups', hosts({ priority: 150 }, { priority: 100, instance: 'mcast_dst_ip 224.0.0.19' })),
  scenario('versions 2 and 3', hosts({ priority: 150, version: 2, advert: '1' }, { priority: 100, advert: '1' })),
  scenario('other intervals in version 2', hosts({ priority: 150, version: 2, advert: '1' }, { priority: 100, version: 2, advert: '2' })),
  scenario('other intervals in version 3', hosts({ priority: 150, advert: '0.3' }, { priority: 100 }), 'nas1:node', '-nas1:node'),
  scenario(
    'other passwords',
    hosts(
      { priority: 150, version: 2, advert: '1', instance: 'authentication {\n    auth_type PASS\n    auth_pass aaa\n  }' },
      { priority: 100, version: 2, advert: '1', instance: 'authentication {\n    auth_type PASS\n    auth_pass bbb\n  }' },
    ),
  ),
  scenario(
    'passwords that differ behind the eighth byte',
    hosts(
      { priority: 150, version: 2, advert: '1', instance: 'authentication {\n    auth_type PASS\n    auth_pass 12345678a\n  }' },
      { priority: 100, version: 2, advert: '1', instance: 'authentication {\n    auth_type PASS\n    auth_pass 12345678b\n  }' },
    ),
    'nas1:node',
  ),
  scenario('another address', hosts({ priority: 150 }, { priority: 100, addresses: '192.0.2.101/32' })),
  scenario('one address more', hosts({ priority: 150 }, { priority: 100, addresses: '192.0.2.100/32\n    192.0.2.101/32' })),
  scenario('another prefix', hosts({ priority: 150 }, { priority: 100, addresses: '192.0.2.100/24' })),
  scenario('a sync group', { nas1: grouped('nas1', 150), nas2: grouped('nas2', 100) }, 'nas1:link:eth1', '-nas1:link:eth1'),
  scenario('preempt_delay', plain({ instance: 'preempt_delay 2' }), 'nas1:node', '-nas1:node'),
  scenario('preempt_delay and a weighted check', pair('-60', 'preempt_delay 2'), ...SERVICE),
  scenario('preempt_delay and a check without a weight', pair('', 'preempt_delay 2'), ...SERVICE),
  scenario('a master that is waited for less', hosts({ priority: 150 }, { priority: 100, instance: 'down_timer_adverts 1' }), 'nas1:node'),
]
