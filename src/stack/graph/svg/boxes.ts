import type { ClientBox, Marked, Row, Topology } from '../types.ts'
import type { Canvas } from './canvas.ts'
import { HOST_GAP, laneRoom } from './lanes.ts'
import { type Box, COLUMN } from './scene.ts'
import { columnsOf } from './text.ts'

/** A layer whose size is known, and its boxes once it is drawn. */
export interface Placed {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  draw(canvas: Canvas, x: number, y: number): Placed
}

interface Card extends Marked {
  readonly title: string
  readonly subtitle?: string
  readonly rows: readonly Row[]
}

const PAD = 14
const HEAD = 34
const SUBTITLE = 18
const ROW = 22

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Room that the numbers beside a text take, at most. */
const MARKS = 62

const widthFor = ({ title, subtitle = '', rows }: Card): number =>
  2 * PAD +
  Math.max(
    columnsOf(title) * COLUMN.title + MARKS,
    columnsOf(subtitle) * COLUMN.faint,
    ...rows.map((row) => columnsOf(row.text) * COLUMN.text + row.marks.length * 20),
  )

const heightFor = ({ subtitle, rows }: Card): number =>
  HEAD + (subtitle === undefined ? 0 : SUBTITLE) + rows.length * ROW + (rows.length > 0 ? 10 : 0)

/** Boxes side by side, all of one size. */
function layCards(
  cards: readonly Card[],
  look: 'card' | 'host',
  limits: readonly [number, number],
  gap: number,
  isFaint: (i: number) => boolean,
): Placed {
  const each = clamp(Math.ceil(Math.max(0, ...cards.map(widthFor))), ...limits)
  const height = Math.max(0, ...cards.map(heightFor))
  const width = Math.max(0, cards.length * (each + gap) - gap)
  const boxes = cards.map((_, i) => ({ x: i * (each + gap), y: 0, width: each, height }))
  return {
    width,
    height,
    boxes,
    draw(canvas, x, y) {
      const moved = boxes.map((box) => ({ ...box, x: x + box.x, y }))
      cards.forEach((card, i) => {
        canvas.shape(moved[i]!, look, { marks: [...card.marks, ...card.rows.flatMap(({ marks }) => marks)] }, isFaint(i))
        drawCard(canvas, card, moved[i]!)
      })
      return { ...this, boxes: moved }
    },
  }
}

function drawCard(canvas: Canvas, card: Card, { x, y, width }: Box): void {
  const inner = width - 2 * PAD
  const taken = canvas.marks(card, x + width - PAD, y + 20)
  canvas.text(x + PAD, y + 24, card.title, 'title', inner - taken)
  if (card.subtitle !== undefined) canvas.text(x + PAD, y + 42, card.subtitle, 'faint', inner)
  const top = y + HEAD + (card.subtitle === undefined ? 0 : SUBTITLE)
  drawRows(canvas, card.rows, x + PAD, top, inner)
}

function drawRows(canvas: Canvas, rows: readonly Row[], x: number, y: number, width: number): void {
  rows.forEach((row, i) => {
    const taken = canvas.marks(row, x + width, y + i * ROW + 11)
    canvas.text(x, y + i * ROW + 15, row.text, 'text', width - taken)
  })
}

/** More rows than this in one box are only counted. */
const ROWS = 8

function shortened(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= ROWS) return rows
  const rest = rows.slice(ROWS - 1)
  return [
    ...rows.slice(0, ROWS - 1),
    { text: `and ${rest.length} more`, marks: [...new Set(rest.flatMap(({ marks }) => marks))].sort((a, b) => a - b) },
  ]
}

const clientCard = ({ name, rows, marks }: ClientBox): Card => ({ title: name, rows: shortened(rows), marks })

export const layClients = ({ clients }: Topology): Placed =>
  layCards(clients.map(clientCard), 'card', [170, 320], 28, (i) => clients[i]!.isGuess)

const WIDEST = 400

export function layHosts({ hosts, lanes }: Topology): Placed {
  const cards = hosts.map(
    ({ name, addresses, rows, marks }): Card => ({
      title: name,
      subtitle: addresses.join('  ') || 'no address known',
      rows: shortened(rows),
      marks,
    }),
  )
  const least = Math.max(250, ...lanes.map((lane) => laneRoom(lane, lanes.length)))
  return layCards(cards, 'host', [Math.min(least, WIDEST), WIDEST], HOST_GAP, () => false)
}

const PILL = 48

export function layServers({ servers }: Topology): Placed {
  const notes = servers.map(({ kind, owner }) =>
    kind === 'virtual' ? `moves by ${owner}` : kind === 'own' ? 'stays with its host' : 'in none of the files',
  )
  const widthOf = (i: number) =>
    clamp(
      Math.max(columnsOf(servers[i]!.name) * COLUMN.title, columnsOf(notes[i]!) * COLUMN.faint) + 48 + servers[i]!.marks.length * 20,
      180,
      360,
    )
  const boxes: Box[] = []
  let width = 0
  servers.forEach((_, i) => {
    boxes.push({ x: width, y: 0, width: widthOf(i), height: PILL })
    width += widthOf(i) + 28
  })
  return {
    width: Math.max(0, width - 28),
    height: PILL,
    boxes,
    draw(canvas, x, y) {
      const moved = boxes.map((box) => ({ ...box, x: x + box.x, y }))
      servers.forEach((server, i) => {
        const box = moved[i]!
        canvas.shape(box, 'pill', server, server.kind !== 'virtual')
        const taken = canvas.marks(server, box.x + box.width - 14, y + PILL / 2)
        const middle = box.x + (box.width - taken) / 2
        canvas.text(middle, y + 21, server.name, 'title', box.width - 28 - taken, true)
        canvas.text(middle, y + 38, notes[i]!, 'faint', box.width - 28 - taken, true)
      })
      return { ...this, boxes: moved }
    },
  }
}

/** What Pacemaker runs stands in columns, as wide as the hosts below. */
export function layCluster({ cluster }: Topology, width: number): Placed {
  if (!cluster) return { width: 0, height: 0, boxes: [], draw: () => layCluster({ cluster } as Topology, width) }
  const columns = Math.max(1, Math.floor((width - PAD) / 330))
  const perColumn = Math.ceil(cluster.rows.length / columns)
  const height = HEAD + perColumn * ROW + 10
  return {
    width,
    height,
    boxes: [{ x: 0, y: 0, width, height }],
    draw(canvas, x, y) {
      const box = { x, y, width, height }
      canvas.shape(box, 'card', { marks: [...cluster.marks, ...cluster.rows.flatMap(({ marks }) => marks)] })
      canvas.text(x + PAD, y + 24, 'Pacemaker', 'title', width - 2 * PAD - canvas.marks(cluster, x + width - PAD, y + 20))
      const each = (width - PAD) / columns
      for (let i = 0; i < columns; i++) {
        drawRows(canvas, cluster.rows.slice(i * perColumn, (i + 1) * perColumn), x + PAD + i * each, y + HEAD, each - PAD)
      }
      return { ...this, boxes: [box] }
    },
  }
}
