import type { Lane, Topology } from '../types.ts'
import type { Canvas } from './canvas.ts'
import { type Box, COLUMN } from './scene.ts'
import { columnsOf } from './text.ts'

const PITCH = 42
/** Between two hosts. */
export const HOST_GAP = 48
/** From a host's left edge to the first end of a lane. */
const START = 20

const stepFor = (lanes: number): number => Math.min(22, 132 / Math.max(1, lanes))

/** How wide a host has to be for the text of a lane to be whole. */
export const laneRoom = ({ text, marks }: Lane, lanes: number): number =>
  Math.ceil(columnsOf(text) + 1) * COLUMN.text + Math.min(3, marks.length) * 20 + lanes * stepFor(lanes) + START - HOST_GAP

/**
 * Lines below the hosts, one below the other. Their ends hang at the left of each host, so that the text above a line
 * has the room up to the next host to itself. Returns where they end.
 */
export function layLanes(canvas: Canvas, { lanes }: Topology, hosts: readonly Box[], top: number): number {
  const step = stepFor(lanes.length)
  const bottom = Math.max(0, ...hosts.map(({ y, height }) => y + height))
  lanes.forEach((lane, i) => {
    const y = top + 26 + i * PITCH
    const ends = lane.hosts.map((host) => hosts[host]!.x + START + i * step)
    const first = hosts[lane.hosts[0]!]!
    // Right of the ends of all lanes, in front of those of the next host.
    const free = first.x + START + lanes.length * step
    const along = lane.hosts.length > 1 ? `M${ends[0]} ${y}H${ends.at(-1)}` : `M${ends[0]} ${y}H${first.x + first.width}`
    canvas.wires.push({ look: lane.kind, path: `${along}${ends.map((x) => `M${x} ${y}V${bottom}`).join('')}` })
    for (const x of ends) canvas.shape({ x: x - 3, y: y - 3, width: 6, height: 6 }, 'lane')
    const end = hosts[lane.hosts[0]! + 1]?.x ?? first.x + first.width
    const room = end - free
    const taken = canvas.marks(lane, free + room, y - 12)
    canvas.text(free, y - 8, lane.text, 'text', room - taken)
  })
  return top + 26 + (lanes.length - 1) * PITCH + 14
}
