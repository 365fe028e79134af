import type { Document, Part } from '../../document/index.ts'
import type { Span } from '../../text/index.ts'
import type { EffectiveCib, EffectivePrimitive, Setting } from './effective/index.ts'
import type { PacemakerFile } from './types.ts'

export interface Place {
  readonly document: Document<PacemakerFile>
  readonly span: Span
}

/** Where an object of the model stands, or one of its properties; the tag of the CIB where that is not to be found. */
export function placeOf({ document, cib }: EffectiveCib, object: object | undefined, field?: string, part: Part = 'statement'): Place {
  return {
    document,
    span: (object && document.spanOf(object, field, undefined, part)) ?? document.spanOf(cib, undefined, undefined, 'keyword')!,
  }
}

/** The name of an element's tag: for what it lacks. */
export const tagOf = (cib: EffectiveCib, object: object | undefined): Place => placeOf(cib, object, undefined, 'keyword')

/** The id of a resource or constraint. */
export const idPlace = (cib: EffectiveCib, object: object): Place => placeOf(cib, object, 'id', 'value')

/** The value of a setting. */
export const valuePlace = (cib: EffectiveCib, { nvpair }: Setting): Place => placeOf(cib, nvpair, 'value', 'value')

/** The name of a setting. */
export const namePlace = (cib: EffectiveCib, { nvpair }: Setting): Place => placeOf(cib, nvpair, 'name', 'value')

/** Where a parameter is written, or else the id of the resource that lacks it. */
export const parameterPlace = (cib: EffectiveCib, primitive: EffectivePrimitive, name: string): Place => {
  const setting = primitive.params.get(name)
  return setting ? valuePlace(cib, setting) : idPlace(cib, primitive.primitive)
}

export { relatedPlace as related } from '../../document/index.ts'
export { writeXmlValue as writeValue } from '../../vocabulary/index.ts'
