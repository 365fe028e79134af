import type { Topology } from '../types.ts'
import { layClients, layCluster, layHosts, layServers, type Placed } from './boxes.ts'
import { Canvas } from './canvas.ts'
import { layFindings } from './findings.ts'
import { layLanes } from './lanes.ts'
import type { Scene } from './scene.ts'
import { clientWires, clusterWires, serverWires } from './wires.ts'

const MARGIN = 28
/** Left of everything, for the captions. */
const GUTTER = 104
const GAP = 58

/** Places everything in layers: clients, what they speak to, hosts, what joins hosts, findings. */
export function layOut(drawing: Topology): Scene {
  const canvas = new Canvas(drawing)
  const left = MARGIN + GUTTER
  const clients = layClients(drawing)
  const servers = layServers(drawing)
  const hosts = layHosts(drawing)
  const width = Math.max(clients.width, servers.width, hosts.width, 560)
  let y = MARGIN
  const place = (layer: Placed, caption: string): Placed => {
    if (layer.boxes.length === 0) return layer
    canvas.caption(MARGIN, y + 16, caption)
    const at = layer.draw(canvas, left + (width - layer.width) / 2, y)
    y += layer.height + GAP
    return at
  }
  const clientsAt = place(clients, 'clients')
  const serversAt = place(servers, 'addresses')
  const clusterAt = place(layCluster(drawing, Math.max(hosts.width, 420)), 'cluster')
  const hostsAt = place(hosts, 'hosts')
  canvas.wires.push(...clientWires(drawing, clientsAt.boxes, serversAt.boxes))
  canvas.wires.push(
    ...serverWires(drawing, serversAt.boxes, hostsAt.boxes, clusterAt.boxes[0]),
    ...clusterWires(drawing, clusterAt.boxes[0], hostsAt.boxes),
  )
  if (drawing.lanes.length > 0) {
    y += 20 - GAP
    canvas.caption(MARGIN, y + 16, 'between hosts')
    y = layLanes(canvas, drawing, hostsAt.boxes, y) + 28
  }
  if (drawing.findings.length > 0) {
    canvas.caption(MARGIN, y + 16, 'findings')
    y = layFindings(canvas, drawing, left, y, width) + 12
  }
  return canvas.scene(left + width + MARGIN, y + MARGIN - 12)
}
