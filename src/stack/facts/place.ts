import type { Document } from '../../document/index.ts'
import type { Span } from '../../text/index.ts'

/** The text that something is written in: a format's document, or a manifest of Kubernetes. */
export type Written = Pick<Document, 'path' | 'text'>

/** Where a fact is written. */
export interface Place {
  readonly document: Written
  readonly span: Span
}

/** Something that a file says, or a daemon takes for granted: then nothing says it and there is no place. */
export interface Fact {
  readonly place?: Place
}

/** Where several things stand that together make one fact: the object, and its fields by name. */
export interface Placed extends Fact {
  /** Where a field is written; the object's own place where the field is left out. */
  at(field: string): Place | undefined
}
