import { type FormatId, signatures } from './signatures.ts'

/** A location as a pattern for the end of a path: `*` stands for a file name. */
function locationPattern(location: string): RegExp {
  const escaped = location.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '(?!\\.)[^/]+')
  return new RegExp(`^(|.*[^/])${escaped}$`)
}

/** The part of a path before a well-known location, and which format lives there. */
export interface KnownPlace {
  readonly format: FormatId
  /** `fixtures/nas1` of `fixtures/nas1/etc/exports`; empty for a path below `/`. */
  readonly root: string
}

export function knownPlace(path: string): KnownPlace | undefined {
  const absolute = path.startsWith('/') ? path : `/${path}`
  for (const { id, locations } of signatures) {
    for (const location of locations) {
      // Most files are of none of them: that shows without a pattern.
      if (!absolute.endsWith(location.slice(location.lastIndexOf('*') + 1))) continue
      const match = locationPattern(location).exec(absolute)
      if (match) return { format: id, root: path.startsWith('/') ? match[1]! : match[1]!.slice(1) }
    }
  }
  return undefined
}

/** The format of a file by where it lies, what it is called, and, failing that, what is in it. */
export function detect(path: string, text?: string): FormatId | undefined {
  const place = knownPlace(path)
  if (place) return place.format
  const name = path.slice(path.lastIndexOf('/') + 1)
  const named = signatures.find(({ locations }) => locations.some((location) => isNamedLike(name, location)))
  if (named || text === undefined) return named?.id
  const alike = signatures.filter((signature) => signature.resembles(text))
  return alike.length === 1 ? alike[0]!.id : undefined
}

/** `exports` like `/etc/exports`, `nas.exports` like `*.exports`; `*.conf`, `*.xml` and `*` say nothing. */
function isNamedLike(name: string, location: string): boolean {
  const last = location.slice(location.lastIndexOf('/') + 1)
  if (!last.startsWith('*')) return name === last
  const ending = last.slice(1)
  return ending !== '' && ending !== '.conf' && ending !== '.xml' && name.endsWith(ending) && !name.startsWith('.')
}
