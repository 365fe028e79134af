import { worst } from '../severity.ts'
import type { Marked, Topology } from '../types.ts'
import { type Badge, type Box, COLUMN, type Label, type LabelLook, type Scene, type Shape, type Wire } from './scene.ts'
import { cut } from './text.ts'

const BADGE = 9
/** More numbers than this at one part become a plus sign. */
const BADGES = 3

/** Gathers what is to be drawn, with the numbers of findings at the parts that they are about. */
export class Canvas {
  readonly wires: Wire[] = []
  readonly shapes: Shape[] = []
  private readonly labels: Label[] = []
  private readonly badges: Badge[] = []

  constructor(private readonly drawing: Topology) {}

  shape(box: Box, look: Shape['look'], part?: Marked, isFaint = false): void {
    const severity = part && worst(this.drawing, part.marks)
    this.shapes.push({ ...box, look, ...(isFaint ? { isFaint } : {}), ...(severity ? { severity } : {}) })
  }

  /** Writes a text that may take up to `room` pixels. */
  text(x: number, y: number, text: string, look: LabelLook, room: number, isCentered = false): void {
    this.labels.push({ x, y, look, ...cut(text, Math.floor(room / COLUMN[look])), ...(isCentered ? { isCentered } : {}) })
  }

  caption(x: number, y: number, text: string): void {
    this.text(x, y, text, 'caption', 100)
  }

  /** Numbers of findings, ending at `right`; returns the room that they take. */
  marks({ marks }: Marked, right: number, y: number): number {
    const shown = marks.length > BADGES ? [...marks.slice(0, BADGES - 1), undefined] : marks
    shown.forEach((index, i) => {
      const x = right - BADGE - (shown.length - 1 - i) * (2 * BADGE + 2)
      const severity = index === undefined ? worst(this.drawing, marks.slice(BADGES - 1)) : this.drawing.findings[index]!.severity
      this.badges.push({ x, y, text: index === undefined ? '+' : String(index + 1), severity: severity! })
    })
    return shown.length * (2 * BADGE + 2)
  }

  scene(width: number, height: number): Scene {
    const { wires, shapes, labels, badges } = this
    return { width, height, wires, shapes, labels, badges }
  }
}
