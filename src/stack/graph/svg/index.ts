import { escapeXml } from '../../../syntax/index.ts'
import type { Topology } from '../types.ts'
import { layOut } from './layout.ts'
import type { Badge, Label, Scene, Shape, Wire } from './scene.ts'
import { style } from './style.ts'

/** The drawing as one SVG file that needs nothing else: no fonts, no scripts; light or dark as the reader has it. */
export function svg(drawing: Topology): string {
  const scene = layOut(drawing)
  const [width, height] = [round(scene.width), round(scene.height)]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(summary(drawing))}">
<style>${style}</style>
<rect class="q-paper" width="100%" height="100%"/>
${parts(scene).join('\n')}
</svg>
`
}

const summary = ({ hosts, servers, clients, findings }: Topology): string =>
  `${count(clients.length, 'client')}, ${count(servers.length, 'address', 'addresses')}, ${count(hosts.length, 'host')}, ${count(findings.length, 'finding')}`

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const parts = ({ wires, shapes, labels, badges }: Scene): string[] => [
  ...wires.map(wire),
  ...shapes.map(shape),
  ...labels.map(label),
  ...badges.map(badge),
]

/** Tenths of a pixel are enough, and are the same on every machine. */
const round = (value: number): number => Math.round(value * 10) / 10

const wire = ({ path, look }: Wire): string =>
  `<path class="q-${look}" d="${path.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))))}"/>`

const RADIUS: Readonly<Record<Shape['look'], number>> = { card: 8, host: 10, pill: 24, lane: 3 }

function shape({ x, y, width, height, look, isFaint, severity }: Shape): string {
  const classes = [`q-${look}`, ...(isFaint ? ['q-unsure'] : []), ...(severity ? [`q-on-${severity}`] : [])].join(' ')
  return `<rect class="${classes}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${RADIUS[look]}"/>`
}

function label({ x, y, text, look, isCentered, full }: Label): string {
  const title = full === undefined ? '' : `<title>${escapeXml(full)}</title>`
  const anchor = isCentered ? ' text-anchor="middle"' : ''
  return `<text class="q-${look}" x="${round(x)}" y="${round(y)}"${anchor}>${title}${escapeXml(text)}</text>`
}

const badge = ({ x, y, text, severity }: Badge): string =>
  `<circle class="q-badge-${severity}" cx="${round(x)}" cy="${round(y)}" r="9"/><text class="q-number" x="${round(x)}" y="${round(y + 3.5)}" text-anchor="middle">${text}</text>`
