import { type Box, COLUMN, type Label, type Scene } from '../../../src/stack/graph/svg/scene.ts'
import { columnsOf } from '../../../src/stack/graph/svg/text.ts'

/** The room that a text takes at most. */
export function boxOf({ x, y, text, look, isCentered }: Label): Box {
  const width = columnsOf(text) * COLUMN[look]
  return { x: isCentered ? x - width / 2 : x, y: y - 10, width, height: 12 }
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** What is drawn over something else, or out of its box or the page. */
export function collisions({ width, height, shapes, labels, badges }: Scene): string[] {
  const boxes = shapes.filter(({ look }) => look !== 'lane')
  const texts = labels.map((label) => ({ ...boxOf(label), name: label.text }))
  const numbers = badges.map(({ x, y, text }) => ({ x: x - 9, y: y - 9, width: 18, height: 18, name: `number ${text}` }))
  const page = { x: 0, y: 0, width, height }
  const found: string[] = []
  const pairs = <T extends Box>(all: readonly T[], say: (a: T, b: T) => string) => {
    all.forEach((a, i) => {
      for (const b of all.slice(i + 1)) if (overlap(a, b)) found.push(say(a, b))
    })
  }
  pairs(boxes, (a, b) => `boxes at ${a.x},${a.y} and ${b.x},${b.y}`)
  pairs([...texts, ...numbers], (a, b) => `${a.name} and ${b.name}`)
  for (const one of [...texts, ...numbers]) {
    if (!contains(page, one)) found.push(`${one.name} leaves the page`)
    for (const box of boxes) if (overlap(box, one) && !contains(box, one)) found.push(`${one.name} leaves its box`)
  }
  return found
}
