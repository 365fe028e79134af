import type { Argument, Option } from '../argument.ts'

/** An attribute with the words that it comes from; without them it was pcs that chose it. */
export interface Attribute {
  readonly value: string
  /** `ip=192.0.2.1` */
  readonly word?: Argument
  /** `192.0.2.1` */
  readonly part?: Argument
}

export type AttributeSource = string | Argument | Option

/** An element of the CIB that a script makes. */
export interface Element {
  readonly tag: string
  readonly attributes: Map<string, Attribute>
  readonly children: Element[]
  parent: Element | undefined
  /** The word that says that it is there; without one that of the element around it. */
  readonly origin: Argument | undefined
}

export function element(tag: string, origin?: Argument, attributes: Readonly<Record<string, AttributeSource | undefined>> = {}): Element {
  const made: Element = { tag, attributes: new Map(), children: [], parent: undefined, origin }
  for (const [name, source] of Object.entries(attributes)) if (source !== undefined) setAttribute(made, name, source)
  return made
}

/** Sets an attribute of an element that is not in the document yet, or one that is no id. */
export function setAttribute({ attributes }: Element, name: string, source: AttributeSource): void {
  if (typeof source === 'string') attributes.set(name, { value: source })
  else if ('word' in source) attributes.set(name, { value: source.value.text, word: source.word, part: source.value })
  else attributes.set(name, { value: source.text, word: source, part: source })
}

export const attributeOf = (of: Element, name: string): string | undefined => of.attributes.get(name)?.value

export const idOf = (of: Element): string => attributeOf(of, 'id') ?? ''

export const childOf = ({ children }: Element, tag: string): Element | undefined => children.find((child) => child.tag === tag)

export const childrenOf = ({ children }: Element, tag: string): Element[] => children.filter((child) => child.tag === tag)

/** An element and all below it. */
export function* below(top: Element): Generator<Element> {
  const waiting = [top]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!)
  }
}
