import assert from 'node:assert/strict'
import type { Document } from '../../src/document/index.ts'
import { EditError } from '../../src/edit/index.ts'
import { RenderError } from '../../src/lens/index.ts'
import { applyEdits, overlap, type TextEdit } from '../../src/text/index.ts'
import { type Change, type Choices, isValid, placesOf, randomChange, type Subject, valueAt } from '../arbitraries/index.ts'
import { read } from './reading.ts'

export interface Edited {
  readonly edits: readonly TextEdit[]
  readonly changes: readonly Change[]
  readonly wanted: object
  /** A new value took the place of a statement that could not be read. */
  readonly mended: boolean
}

/**
 * Makes up to `most` random changes of a document's model. undefined where the edit was refused and
 * `mayRefuse` allows it: no model is ever written wrongly (law 6).
 */
export function editAtRandom(
  choices: Choices,
  { format, pool }: Subject,
  document: Document,
  most: number,
  mayRefuse: boolean,
): Edited | undefined {
  const schema = format.schema()
  const clean = isValid(schema, document.model)
  const changes: Change[] = []
  let wanted: object = {}
  let edits: TextEdit[]
  try {
    edits = document.edit((draft) => {
      for (let left = 1 + choices.below(most); left > 0; left--) {
        const change = randomChange(choices, schema, draft, pool)
        if (!change) continue
        if (clean && !isValid(schema, draft)) change.undo()
        else changes.push(change)
      }
      wanted = structuredClone(draft)
    })
  } catch (error) {
    if (error instanceof RenderError && !clean) return undefined
    if (error instanceof EditError && (mayRefuse || error.reason === 'macro' || isImpossible(document, changes, wanted))) return undefined
    throw new Error(`refused: ${error}\n${describe(document, changes, wanted)}`, { cause: error })
  }
  checkOrder(edits)
  const text = applyEdits(document.text, edits)
  const again = read(format, text).model
  const mended = unknownIn(again).length < unknownIn(wanted).length
  assert.deepEqual(
    mended ? withoutUnknown(again) : again,
    mended ? withoutUnknown(wanted) : wanted,
    describe(document, changes, wanted, text),
  )
  return { edits, changes, wanted, mended }
}

export const describe = (document: Document, changes: readonly Change[], wanted: object, text = ''): string =>
  `${changes.map(({ kind, path }) => `${kind} ${path.join('.')}`).join('; ')}\nin ${JSON.stringify(document.text)}\nwanted ${JSON.stringify(wanted)}\ngot ${JSON.stringify(text)}`

/** `key =` before CR LF has the CR for a value; an unknown block cannot become a line where it stands. */
const isImpossible = ({ text }: Document, changes: readonly Change[], wanted: object): boolean =>
  changes.some(({ kind, path }) => kind === 'change' && path.includes('unknown')) ||
  (text.includes('\r') && unknownIn(wanted).some((item) => /=[ \t]*$/.test((item as { text: string }).text)))

const holdersOfUnknown = (model: object): { unknown?: unknown[] }[] =>
  [model, ...placesOf(model).map(valueAt)].filter(
    (value): value is { unknown?: unknown[] } =>
      typeof value === 'object' && value !== null && 'unknown' in value && Array.isArray(value.unknown),
  )

const unknownIn = (model: object): unknown[] => holdersOfUnknown(model).flatMap(({ unknown }) => unknown ?? [])

function withoutUnknown(model: object): object {
  const copy = structuredClone(model)
  for (const holder of holdersOfUnknown(copy)) delete holder.unknown
  return copy
}

export function checkOrder(edits: readonly TextEdit[]): void {
  assert.ok(!overlap(edits), 'edits overlap')
  edits.forEach((edit, i) => {
    assert.ok(edit.start <= edit.end && (i === 0 || edits[i - 1]!.end <= edit.start), 'edits are not sorted')
  })
}

/** The text that a value has: its words, or its item's, or that of the innermost object around it that has a place. */
export function ownText(document: Document, path: readonly (string | number)[]): { start: number; end: number } | undefined {
  const chain: object[] = [document.model]
  for (const key of path.slice(0, -1)) chain.push((chain.at(-1) as Record<string, object>)[key]!)
  for (let depth = chain.length - 1; depth >= 0; depth--) {
    if (!document.spanOf(chain[depth]!)) continue
    const key = path[depth]!
    if (typeof key === 'number') return document.spanOf(chain[depth]!)
    const index = path[depth + 1]
    const list = Array.isArray((chain[depth] as Record<string, unknown>)[key]) && typeof index === 'number'
    const item = list ? document.spanOf(chain[depth]!, key, index) : undefined
    return item ?? document.spanOf(chain[depth]!, key)
  }
  return undefined
}
