import { keepalived, type VrrpInstance } from '../../../formats/keepalived/index.ts'
import type { Input } from '../../../lens/index.ts'
import { type GeneratedFile, headerOf, PLAIN } from '../file.ts'
import { interfaceOf, type Plan, type PlannedAddress, type PlannedHost } from '../plan.ts'
import { prioritiesOf } from '../priorities.ts'
import type { KeepalivedFailover } from '../types.ts'
import { scriptPath } from './scripts.ts'

const CHECK = 'check_service'

export function keepalivedFiles(plan: Plan, failover: KeepalivedFailover): GeneratedFile[] {
  return plan.nodes.map((node) => {
    const { checkInterval = 5, checkWeight } = failover
    const model = keepalived.make({
      globalDefs: {
        routerId: node.name,
        scriptUser: { user: 'root' },
        enableScriptSecurity: true,
        vrrpGarpMasterRefresh: 60,
      },
      vrrpScripts: [
        {
          name: CHECK,
          script: [scriptPath(plan, 'check')],
          interval: checkInterval,
          timeout: Math.max(1, checkInterval - 1),
          fall: 2,
          rise: 2,
          ...(checkWeight === undefined ? {} : { weight: { value: checkWeight } }),
        },
      ],
      vrrpInstances: [instance(plan, node, failover)],
    })
    const text = keepalived.render(model, { header: headerOf(plan.name) })
    return { host: node.name, path: '/etc/keepalived/keepalived.conf', mode: PLAIN, text }
  })
}

/** All addresses move together: those that VRRP has no room for, or that are of the other family, beside the advertised ones. */
function instance(plan: Plan, node: PlannedHost, failover: KeepalivedFailover): Input<VrrpInstance> {
  const { blueprint, nodes, virtualAddresses } = plan
  const first = advertised(plan)
  const at = (network: string): string => interfaceOf(blueprint, node, network)
  const own = at(first.network)
  const written = ({ address, prefix, network }: PlannedAddress) => ({
    ip: address,
    prefix,
    ...(at(network) === own ? {} : { dev: at(network) }),
  })
  const further = [...new Set(virtualAddresses.map(({ network }) => at(network)).filter((name) => name !== own))]
  const { advertInterval = 1, failbackDelay, virtualRouterId } = failover
  return {
    name: plan.name,
    state: 'BACKUP',
    interface: own,
    virtualRouterId,
    priority: prioritiesOf(blueprint, failover).get(node.name)!,
    advertInt: advertInterval,
    ...(failbackDelay === undefined ? { nopreempt: true } : { preemptDelay: failbackDelay }),
    checkUnicastSrc: true,
    unicastSrcIp: node.addresses[first.network]!,
    unicastPeer: nodes.filter(({ name }) => name !== node.name).map(({ addresses }) => ({ ip: addresses[first.network]! })),
    virtualIpaddress: [
      ...(first.family === 6 ? [{ ip: linkLocal(virtualRouterId), prefix: 64 }] : []),
      ...virtualAddresses.filter(({ family }) => family === first.family).map(written),
    ],
    virtualIpaddressExcluded: virtualAddresses.filter(({ family }) => family !== first.family).map(written),
    trackInterface: further.map((name) => ({ name })),
    trackScript: [{ name: CHECK }],
    notifyMaster: { argv: [scriptPath(plan, 'failover'), 'start'] },
    notifyBackup: { argv: [scriptPath(plan, 'failover'), 'stop'] },
    notifyFault: { argv: [scriptPath(plan, 'failover'), 'stop'] },
    notifyStop: { argv: [scriptPath(plan, 'failover'), 'stop'] },
  }
}

/** The address whose network and family adverts use: IPv4 where there is one, for IPv6 wants a link-local address in front. */
export const advertised = ({ virtualAddresses }: Plan): PlannedAddress =>
  virtualAddresses.find(({ family }) => family === 4) ?? virtualAddresses[0]!

/** What the MAC address of an IPv6 virtual router makes, RFC 5798 section 7.3. */
const linkLocal = (virtualRouterId: number): string => `fe80::200:5eff:fe00:${(0x200 + virtualRouterId).toString(16)}`
