import assert from 'node:assert/strict'
import type { Document } from '../../src/document/index.ts'
import type { TextEdit } from '../../src/text/index.ts'
import {
  accident,
  type Choices,
  disturbed,
  hostileString,
  modelOf,
  placesOf,
  put,
  type Subject,
  spoiled,
  textKinds,
  textOf,
  valueAt,
} from '../arbitraries/index.ts'
import { describe, editAtRandom, ownText } from './editing.ts'
import { fixesFix } from './fixing.ts'
import { formatsOnce, isLossless, isTotal, read, rendered } from './reading.ts'
import { roundTrips } from './writing.ts'

/** One of DESIGN.md's laws, or a side of one. */
export type Law =
  /** Holds for every text. */
  | { readonly name: string; readonly text: (subject: Subject, text: string) => void }
  /** Holds for whatever its own generators make of these choices. */
  | { readonly name: string; readonly choices: (subject: Subject, choices: Choices) => void }

export const laws: readonly Law[] = [
  { name: '1 total: reads, lints and formats whatever it is given', text: ({ format }, text) => isTotal(format, text) },
  { name: '2 lossless: spans nest, in order, inside the text', text: ({ format }, text) => isLossless(format, text) },
  {
    name: '3 round trip: valid models are those that can be written, and read back as they are',
    choices: (subject, choices) => roundTrips(subject.format, modelOf(choices, subject)),
  },
  {
    name: '3 round trip: the schema refuses exactly what cannot be written',
    choices: (subject, choices) => roundTrips(subject.format, spoiled(choices, modelOf(choices, subject))),
  },
  {
    name: '3 round trip: what was read can be written, or is refused',
    text: ({ format }, text) => roundTrips(format, read(format, text).model),
  },
  { name: '4 format: a second time changes nothing, and never the model', text: ({ format }, text) => formatsOnce(format, text) },
  { name: '5 no injection: a hostile string stays the value that it is', choices: staysValue },
  {
    name: '6 edits: no change, no edit',
    text({ format }, text) {
      const document = read(format, text)
      assert.deepEqual(
        document.edit(() => {}),
        [],
      )
    },
  },
  {
    name: '6 edits: the edited text says what the changed model says',
    choices(subject, choices) {
      editAtRandom(choices, subject, read(subject.format, wholeText(subject, choices)), 6, false)
    },
  },
  { name: '6 edits: one change stays at its place, and an insertion removes nothing', choices: staysLocal },
  {
    name: '6 edits: in a damaged file the result is right, or the edit is refused',
    choices(subject, choices) {
      const whole = choices.below(2) === 0 ? textOf('mutated', choices, subject) : wholeText(subject, choices)
      editAtRandom(choices, subject, read(subject.format, accident(choices, subject, whole)), 6, true)
    },
  },
  {
    name: '7 fixes: a safe fix removes its finding and adds none, and all of them come to an end',
    text: ({ format }, text) => fixesFix(format, text),
  },
]

/** A text of any of the three kinds. */
export const someText = (subject: Subject, choices: Choices): string =>
  textOf(textKinds[choices.below(textKinds.length)]!, choices, subject)

/** A file in which nothing is wrong, as people leave it. */
const wholeText = (subject: Subject, choices: Choices): string =>
  disturbed(choices, subject, subject.format.render(modelOf(choices, subject)))

function staysValue(subject: Subject, choices: Choices): void {
  const { format } = subject
  const model = modelOf(choices, subject)
  const hostile = hostileString(choices)
  const strings = (of: object) => placesOf(of).filter((place) => typeof valueAt(place) === 'string')
  const count = strings(model).length
  // A few places each time: a big model has hundreds.
  for (let left = Math.min(count, 8); left > 0; left--) {
    const copy = structuredClone(model)
    put(strings(copy)[choices.below(count)]!, hostile)
    const text = rendered(format, copy)
    if (text !== undefined) assert.deepEqual(read(format, text).model, copy, `${JSON.stringify(hostile)} in\n${text}`)
  }
}

function staysLocal(subject: Subject, choices: Choices): void {
  const document = read(subject.format, wholeText(subject, choices))
  const edited = editAtRandom(choices, subject, document, 1, false)
  const [change] = edited?.changes ?? []
  if (!edited || !change) return
  const about = describe(document, [change], edited.wanted)
  // Only a place without a value of its own is an insertion: an option of an existing word may change its quotes.
  const own = ownText(document, change.path)
  const isInsertion = (change.kind === 'add' && !own) || (change.kind === 'insert' && hasStatements(document, change.path))
  for (const edit of edited.edits) {
    const { start, end } = edit
    if (isInsertion && !edited.mended) assert.equal(start, end, `removes text: ${about}`)
    const isOwn = own !== undefined && own.start <= start && end <= own.end
    const isLocal = isOwn || (subject.columns && own !== undefined && isPadding(document.text, edit, own.end))
    if (change.kind === 'change' && !edited.mended) assert.ok(isLocal, `outside the value: ${about}`)
  }
}

/** Where fields stand in columns, a value may take from the blanks behind it, or give to them. */
function isPadding(text: string, { start, end, text: now }: TextEdit, valueEnd: number): boolean {
  return start >= valueEnd ? /^[ \t]*$/.test(text.slice(start, end) + now) : end > valueEnd && /^[ \t]*$/.test(text.slice(valueEnd, end))
}

/** Whether the items of the list that a path leads into are statements, not words of one. */
function hasStatements({ model, spanOf }: Document, path: readonly (string | number)[]): boolean {
  let list: unknown = model
  for (const key of path.slice(0, -1)) list = (list as Record<string, unknown>)[key]
  return Array.isArray(list) && list.some((item) => typeof item === 'object' && spanOf(item as object) !== undefined)
}
