import type { XmlTokens } from './tokens.ts'

/** Namespaces that mean something, each with the prefix that it usually has. */
export type KnownNamespaces = ReadonlyMap<string, string>

const LOWER_X = 120

type Scope = ReadonlyMap<string, string>

const NONE: Scope = new Map()

/** Whether an attribute declares a namespace, and for which prefix; '' is the default. */
export function declaredPrefix(name: string): string | undefined {
  if (name === 'xmlns') return ''
  return name.startsWith('xmlns:') ? name.slice(6) : undefined
}

/** The names of elements as programs compare them: by namespace, not by prefix. */
export class Namespaces {
  private readonly known: KnownNamespaces | undefined
  private readonly scopes: Scope[] = []

  /** Without known namespaces prefixes mean nothing: names are compared without them. */
  constructor(known: KnownNamespaces | undefined) {
    this.known = known
  }

  /** An element opens at a depth, declaring what its attributes say. */
  enter(depth: number, declarations: Scope | undefined): void {
    this.scopes.length = depth
    const around = this.scopes.at(-1) ?? NONE
    this.scopes.push(declarations ? new Map([...around, ...declarations]) : around)
  }

  /**
   * The name of the element entered last. One of a known namespace has that one's usual prefix; one of any other has
   * `{}` in front, so that it is nobody's.
   */
  nameOf(written: string): string {
    const colon = written.indexOf(':')
    const scope = this.scopes.at(-1)!
    if (colon === -1 && scope.size === 0) return written
    const local = written.slice(colon + 1)
    // Of the outermost element programs look at the local name alone.
    if (!this.known || this.scopes.length === 1) return local
    const uri = scope.get(colon === -1 ? '' : written.slice(0, colon))
    if (colon === -1 && !uri) return written
    const prefix = uri === undefined ? undefined : this.known.get(uri)
    return prefix === undefined ? `{}${written}` : `${prefix}:${local}`
  }
}

/** The namespaces that a tag's attributes declare. */
export function declarationsOf(text: string, tokens: XmlTokens, from: number, to: number): Map<string, string> | undefined {
  let found: Map<string, string> | undefined
  const { attribute } = tokens
  for (let at = 4 * from; at < 4 * to; at += 4) {
    const start = attribute[at]!
    if (text.charCodeAt(start) !== LOWER_X || !text.startsWith('xmlns', start)) continue
    const prefix = declaredPrefix(text.slice(start, attribute[at + 1]))
    if (prefix === undefined) continue
    found ??= new Map()
    found.set(prefix, text.slice(attribute[at + 2], attribute[at + 3]))
  }
  return found
}
