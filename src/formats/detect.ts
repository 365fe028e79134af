import type { Format } from '../document/index.ts'

/** A location as a pattern for the end of a path: `*` stands for a file name. */
function locationPattern(location: string): RegExp {
  const escaped = location.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '(?!\\.)[^/]+')
  return new RegExp(`^(|.*[^/])${escaped}$`)
}

/** The part of a path before a well-known location, and which format lives there. */
export interface KnownPlace {
  readonly format: Format
  /** `fixtures/nas1` of `fixtures/nas1/etc/exports`; empty for a path below `/`. */
  readonly root: string
}

export function knownPlace(formats: readonly Format[], path: string): KnownPlace | undefined {
  const absolute = path.startsWith('/') ? path : `/${path}`
  for (const format of formats) {
    for (const location of format.locations) {
      // Most files are of none of them: that shows without a pattern.
      if (!absolute.endsWith(location.slice(location.lastIndexOf('*') + 1))) continue
      const match = locationPattern(location).exec(absolute)
      if (match) return { format, root: path.startsWith('/') ? match[1]! : match[1]!.slice(1) }
    }
  }
  return undefined
}

/** The format of a file by where it lies, what it is called, and, failing that, what is in it. */
export function detectAmong(formats: readonly Format[], path: string, text?: string): Format | undefined {
  const place = knownPlace(formats, path)
  if (place) return place.format
  const name = path.slice(path.lastIndexOf('/') + 1)
  const named = formats.find(({ locations }) => locations.some((location) => isNamedLike(name, location)))
  if (named || text === undefined) return named
  const alike = formats.filter((format) => format.resembles(text))
  return alike.length === 1 ? alike[0] : undefined
}

/** `exports` like `/etc/exports`, `nas.exports` like `*.exports`; `*.conf`, `*.xml` and `*` say nothing. */
function isNamedLike(name: string, location: string): boolean {
  const last = location.slice(location.lastIndexOf('/') + 1)
  if (!last.startsWith('*')) return name === last
  const ending = last.slice(1)
  return ending !== '' && ending !== '.conf' && ending !== '.xml' && name.endsWith(ending) && !name.startsWith('.')
}
