import type { Span } from '../../../../text/index.ts'
import type { Argument } from '../argument.ts'
import type { Element } from './element.ts'

/** A stretch of the printed CIB and the words that it comes from. */
export interface Stretch extends Span {
  readonly origin: Argument | undefined
}

export interface PrintedCib {
  readonly text: string
  /** The words that a place of the text comes from; undefined for what pcs has of itself. */
  originOf(place: Span): Argument | undefined
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that no XML can hold are none that a configuration has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNWRITABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escaped = (value: string): string =>
  value
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)

/** The CIB as XML, and for each place of it the words of the script. */
export function printCib(root: Element): PrintedCib {
  const printer = new Printer()
  printer.print(root)
  return { text: printer.text, originOf: (place) => originAt(printer.stretches, place) }
}

class Printer {
  text = ''
  readonly stretches: Stretch[] = []

  print(top: Element): void {
    const waiting: { element: Element; origin: Argument | undefined; indent: string; index: number; stretch: number }[] = []
    const open = (element: Element, around: Argument | undefined, indent: string): void => {
      const origin = element.origin ?? around
      const stretch = this.stretches.length
      this.head(element, origin, indent)
      waiting.push({ element, origin, indent, index: 0, stretch })
    }
    open(top, undefined, '')
    for (let frame = waiting.at(-1); frame; frame = waiting.at(-1)) {
      const child = frame.element.children[frame.index++]
      if (child) open(child, frame.origin, `${frame.indent}  `)
      else {
        if (frame.element.children.length > 0) this.text += `${frame.indent}</${frame.element.tag}>\n`
        const { start, origin } = this.stretches[frame.stretch]!
        this.stretches[frame.stretch] = { start, end: this.text.length, origin }
        waiting.pop()
      }
    }
  }

  private head(element: Element, origin: Argument | undefined, indent: string): void {
    this.text += indent
    this.mark(() => {}, origin)
    this.text += `<`
    this.mark(() => {
      this.text += element.tag
    }, origin)
    for (const [name, { value, word, part }] of element.attributes) {
      this.text += ' '
      this.mark(() => {
        this.text += `${name}="`
        this.mark(() => {
          this.text += escaped(value)
        }, part ?? origin)
        this.text += '"'
      }, word ?? origin)
    }
    this.text += element.children.length > 0 ? '>\n' : '/>\n'
  }

  private mark(write: () => void, origin: Argument | undefined): void {
    const start = this.text.length
    const index = this.stretches.push({ start, end: start, origin }) - 1
    write()
    this.stretches[index] = { start, end: this.text.length, origin }
  }
}

/** The innermost stretch around a place; they are in order of their starts, outer ones first. */
function originAt(stretches: readonly Stretch[], { start, end }: Span): Argument | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0; i--) if (stretches[i]!.end >= end) return stretches[i]!.origin
  return undefined
}
