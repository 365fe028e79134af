/** A half-open range of UTF-16 offsets into one text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const span = (start: number, end: number): Span => ({ start, end })

/** Whether two spans share a character; an empty span touches what it stands at. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end
