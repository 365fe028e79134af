import { type Finding, severityRank } from '../../document/index.ts'
import { lineIndex } from '../../text/index.ts'
import type { Place } from '../facts/place.ts'
import type { MarkedFinding } from './types.ts'

/** A part of the drawing that findings can belong to, with the places that it stands for. */
export interface Target {
  readonly marks: number[]
  readonly places: readonly (Place | undefined)[]
  /** Files whose findings it takes where no other part does. */
  readonly paths?: ReadonlySet<string>
}

interface PathLookup {
  textOf(path: string): string | undefined
  pathFor(path: string): string
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      severityRank[b.severity] - severityRank[a.severity] ||
      compare(a.path ?? '', b.path ?? '') ||
      a.span.start - b.span.start ||
      compare(a.rule, b.rule),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Writes into every target the findings that are about it, at their own place or a related one, and lists them. */
export function mark(findings: readonly Finding[], targets: readonly Target[], lookup: PathLookup): MarkedFinding[] {
  const ordered = inOrder(findings)
  ordered.forEach((finding, index) => {
    for (const { path, span } of [finding, ...(finding.related ?? [])]) {
      for (const { marks } of closest(targets, path, span)) if (!marks.includes(index)) marks.push(index)
    }
  })
  for (const { marks } of targets) marks.sort((a, b) => a - b)
  return ordered.map((finding) => {
    const { rule, severity, message, path, span } = finding
    return { rule, severity, message, where: whereOf(path, span.start, lookup) }
  })
}

/** The targets whose own place is the smallest around the span, else those inside of it, else those that take the whole file. */
function closest(targets: readonly Target[], path: string | undefined, span: Finding['span']): Target[] {
  const here = targets.flatMap((target) =>
    target.places.flatMap((place) =>
      place && place.document.path === path && place.span.start <= span.end && span.start <= place.span.end ? [{ target, place }] : [],
    ),
  )
  const around = here.filter(({ place }) => place.span.start <= span.start && span.end <= place.span.end)
  const smallest = Math.min(...around.map(({ place }) => place.span.end - place.span.start))
  const best = around.length > 0 ? around.filter(({ place }) => place.span.end - place.span.start === smallest) : here
  if (best.length > 0) return best.map(({ target }) => target)
  return path === undefined ? [] : targets.filter(({ paths }) => paths?.has(path))
}

function whereOf(path: string | undefined, offset: number, { textOf, pathFor }: PathLookup): string {
  if (path === undefined) return ''
  const text = textOf(path)
  return text === undefined ? pathFor(path) : `${pathFor(path)}:${lineIndex(text).at(offset).line}`
}
