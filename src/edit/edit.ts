import { type AnyBody, type Dialect, faultsOf, type Places } from '../lens/index.ts'
import type { Tree } from '../syntax/index.ts'
import { applyEdits, overlap, sortEdits, type TextEdit, trimEdit } from '../text/index.ts'
import { EditError } from './error.ts'
import { changedObjects, copyData, sameData } from './plain-data.ts'
import { EditWriter } from './writer.ts'

/** What an edit starts from: a file that was read, and how to read it again. */
export interface EditSource<Model extends object> {
  readonly tree: Tree
  readonly model: Model
  readonly places: Places
  readonly misfits: ReadonlySet<number>
  readonly body: AnyBody
  readonly dialect: Dialect
  /** Reads a text into a model as the source was read. */
  reread(text: string): Model
}

/**
 * Turns a change of the model into the smallest edits of the text, and proves them: the edited text is
 * read again and must say exactly what the draft says.
 */
export function editModel<Model extends object>(source: EditSource<Model>, change: (draft: Model) => void): TextEdit[] {
  const originals = new Map<object, object>()
  const draft = copyData(source.model, originals)
  change(draft)
  const changed = changedObjects(draft, originals)
  if (!changed.has(draft)) return []
  const writer = new EditWriter(source, { draft, originals, changed })
  const edits = writer.run()
  const { text } = source.tree
  // A statement without a head of its own has nothing between its start and its end.
  if (overlap(edits) || edits.some(({ start, end }) => end < start))
    throw new EditError('damaged', 'the changes touch each other in the text; make them one by one')
  if (!sameData(source.reread(applyEdits(text, edits)), writer.expected())) throw whyNot(source, draft)
  return sortEdits(edits.map((edit) => trimEdit(text, edit)).filter((edit) => edit.start !== edit.end || edit.text !== ''))
}

/** The file reads differently from the draft: because the draft is no valid model, or because of what is around the change. */
function whyNot<Model extends object>({ body, model }: EditSource<Model>, draft: Model): EditError {
  const faults = faultsOf(body.schema(), draft)
  if (faults !== undefined && faultsOf(body.schema(), model) === undefined) return new EditError('invalid', faults)
  return new EditError('damaged', 'the file around this place is damaged or written in a way that hides the change; edit the text itself')
}
