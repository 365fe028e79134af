/** Replace `text.slice(start, end)` by `text`. An insertion has `start === end`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit of one file of several; without a path it means the file at hand. */
export interface FileEdit extends TextEdit {
  readonly path?: string
}

/** Sorted by place, not overlapping; of two insertions at one place the earlier in the list comes first. */
export function sortEdits<E extends TextEdit>(edits: readonly E[]): E[] {
  return edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order)
    .map(({ edit }) => edit)
}

export function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = sortEdits(edits)
  return sorted.some((edit, i) => i > 0 && sorted[i - 1]!.end > edit.start)
}

/**
 * Applies edits that do not overlap; their order does not matter.
 * @throws RangeError when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = sortEdits(edits)
  const parts: string[] = []
  let from = 0
  for (const edit of sorted) {
    if (edit.start < from || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}..${edit.end} overlaps another or leaves the text`)
    }
    parts.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** Drops what an edit replaces by the same characters, so that an edit touches only what changes. */
export function trimEdit(text: string, edit: TextEdit): TextEdit {
  let { start, end } = edit
  let from = 0
  let to = edit.text.length
  while (start < end && from < to && text.charCodeAt(start) === edit.text.charCodeAt(from)) {
    start++
    from++
  }
  while (start < end && from < to && text.charCodeAt(end - 1) === edit.text.charCodeAt(to - 1)) {
    end--
    to--
  }
  return { start, end, text: edit.text.slice(from, to) }
}
