import { visible } from '../../../lint/report/glyphs.ts'
import { wrap } from '../../../lint/report/wrap.ts'
import type { Topology } from '../types.ts'
import type { Canvas } from './canvas.ts'
import { COLUMN } from './scene.ts'
import { columnsOf, cutFront } from './text.ts'

/** More than this nobody reads in a drawing. */
const SHOWN = 30
const LINE = 16

/** The list that the numbers refer to. Returns where it ends. */
export function layFindings(canvas: Canvas, { findings }: Topology, left: number, top: number, width: number): number {
  let y = top + 4
  const room = width - 30
  findings.slice(0, SHOWN).forEach(({ rule, message, where }, i) => {
    canvas.marks({ marks: [i] }, left + 20, y + 8)
    canvas.text(left + 30, y + 12, rule, 'strong', room)
    const used = (columnsOf(rule) + 2) * COLUMN.strong
    const free = Math.floor((room - used) / COLUMN.faint)
    if (free > 0) canvas.text(left + 30 + used, y + 12, cutFront(where, free), 'faint', room - used)
    for (const line of wrap(visible(message), Math.floor(room / COLUMN.text))) {
      y += LINE
      canvas.text(left + 30, y + 12, line, 'text', room)
    }
    y += LINE + 10
  })
  if (findings.length <= SHOWN) return y
  canvas.text(left + 30, y + 12, `and ${findings.length - SHOWN} more`, 'faint', room)
  return y + LINE
}
