import type { Topology } from '../types.ts'
import type { Box, Wire } from './scene.ts'

const middle = ({ x, width }: Box): number => x + width / 2

/** Down from the middle of one box to another, a little beside its middle where several arrive. */
function wire(look: Wire['look'], from: Box, to: Box, beside = 0): Wire {
  const [x1, y1] = [middle(from), from.y + from.height]
  const [x2, y2] = [Math.min(to.x + to.width - 16, Math.max(to.x + 16, middle(to) + beside)), to.y]
  const half = (y1 + y2) / 2
  return { look, path: `M${x1} ${y1}C${x1} ${half} ${x2} ${half} ${x2} ${y2}` }
}

/** So far beside the middle does the i-th of several arrive. */
const beside = (i: number, of: number): number => (i - (of - 1) / 2) * 22

export const clientWires = ({ clients }: Topology, from: readonly Box[], to: readonly Box[]): Wire[] =>
  clients.flatMap(({ servers }, i) => servers.map((server) => wire('use', from[i]!, to[server]!, beside(i, clients.length))))

export const serverWires = ({ servers }: Topology, from: readonly Box[], hosts: readonly Box[], cluster: Box | undefined): Wire[] =>
  servers.flatMap(({ hosts: holders, owner }, i) => {
    if (owner === 'pacemaker' && cluster) return [wire('holds', from[i]!, cluster, middle(from[i]!) - middle(cluster))]
    return holders.map((host, rank) =>
      wire(rank === 0 && owner !== 'pacemaker' ? 'holds' : 'may-hold', from[i]!, hosts[host]!, beside(i, servers.length)),
    )
  })

export const clusterWires = ({ cluster }: Topology, from: Box | undefined, hosts: readonly Box[]): Wire[] =>
  cluster && from ? cluster.hosts.map((host) => wire('may-hold', { ...from, x: middle(hosts[host]!), width: 0 }, hosts[host]!)) : []
