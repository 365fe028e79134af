import { visible } from '../../lint/report/glyphs.ts'
import { worst } from './severity.ts'
import type { Lane, Marked, Topology } from './types.ts'

/** The two halves of an arrow, around its text. */
const ARROWS: Readonly<Record<Lane['kind'], readonly [string, string]>> = {
  replication: ['<==', '==>'],
  election: ['<-.', '.->'],
  membership: ['<--', '-->'],
}

/** The drawing as a Mermaid flowchart, for pages that draw it themselves. */
export function mermaid(drawing: Topology): string {
  const lines = ['flowchart TB']
  const mark = (part: Marked): string => {
    const severity = worst(drawing, part.marks)
    return severity ? `:::${severity}` : ''
  }
  drawing.clients.forEach((client, i) => {
    const text = [`<b>${label(client.name)}</b>`, ...client.rows.map((row) => label(row.text))].join('<br>')
    lines.push(`  c${i}["${text}"]${mark(together(client))}`)
  })
  drawing.servers.forEach((server, i) => {
    const notes = { virtual: server.owner ?? '', own: 'stays with its host', unknown: 'in none of these files' }
    lines.push(`  a${i}(["${label(server.name)}<br>${notes[server.kind]}"])${mark(server)}`)
  })
  if (drawing.cluster)
    lines.push(
      `  p["<b>Pacemaker</b><br>${drawing.cluster.rows.map((row) => label(row.text)).join('<br>')}"]${mark(together(drawing.cluster))}`,
    )
  drawing.hosts.forEach((host, i) => {
    lines.push(`  subgraph s${i}["${label(host.name)}"]`, '    direction TB')
    lines.push(`    h${i}["${host.addresses.map(label).join('<br>') || 'no address known'}"]${mark(host)}`)
    host.rows.forEach((row, j) => {
      lines.push(`    h${i}r${j}["${label(row.text)}"]${mark(row)}`)
    })
    lines.push('  end')
  })
  drawing.clients.forEach(({ servers, isGuess }, i) => {
    for (const to of servers) lines.push(`  c${i} ${isGuess ? '-.->' : '-->'} a${to}`)
  })
  drawing.servers.forEach(({ hosts, owner }, i) => {
    if (owner === 'pacemaker' && drawing.cluster) lines.push(`  a${i} --> p`)
    else for (const [rank, to] of hosts.entries()) lines.push(`  a${i} ${rank === 0 ? '-->' : '-.->'} s${to}`)
  })
  for (const to of drawing.cluster?.hosts ?? []) lines.push(`  p -.-> s${to}`)
  for (const { kind, text, hosts } of drawing.lanes) {
    const [open, close] = ARROWS[kind]
    for (let k = 0; k + 1 < hosts.length; k++) lines.push(`  s${hosts[k]} ${open} "${label(text)}" ${close} s${hosts[k + 1]}`)
  }
  lines.push(
    '  classDef error stroke:#d1242f,stroke-width:3px',
    '  classDef warning stroke:#bf8700,stroke-width:3px',
    '  classDef info stroke:#0969da,stroke-width:2px',
  )
  return `${lines.join('\n')}\n`
}

const together = ({ marks, rows }: Marked & { readonly rows: readonly Marked[] }): Marked => ({
  marks: [...marks, ...rows.flatMap((row) => row.marks)],
})

/** Mermaid reads references, HTML, Markdown and directives inside of a quoted text, and takes no empty one. */
const label = (text: string): string =>
  text === '' ? ' ' : visible(text).replace(/[#"<>&`{}%\\]/g, (character) => `#${character.charCodeAt(0)};`)
