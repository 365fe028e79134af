import type { Severity } from '../../document/index.ts'

type Paint = (text: string) => string

/** How each part of a report is coloured; a program brings its own, so that none is a dependency here. */
export interface Palette extends Readonly<Record<Severity, Paint>> {
  readonly path: Paint
  readonly faint: Paint
  readonly strong: Paint
  readonly good: Paint
}

const asIs: Paint = (text) => text

export const plain: Palette = { error: asIs, warning: asIs, info: asIs, path: asIs, faint: asIs, strong: asIs, good: asIs }
