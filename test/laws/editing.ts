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
    if (error instanceof EditError && (mayRefuse || error.reason === 'macro')) return undefined
    throw new Error(`refused: ${error}\n${describe(document, changes, wanted)}`, { cause: error })
  }
  checkOrder(edits)
  const text = applyEdits(document.text, edits)
  const again = read(format, text).model
  const mended = document.problems.length > 0
  assert.deepEqual(
    mended ? withoutUnknown(again) : again,
    mended ? withoutUnknown(wanted) : wanted,
    describe(document, changes, wanted, text),
  )
  return { edits, changes, wanted }
}

export const describe = (document: Document, changes: readonly Change[], wanted: object, text = ''): string =>
  `${changes.map(({ kind, path }) => `${kind} ${path.join('.')}`).join('; ')}\nin ${JSON.stringify(document.text)}\nwanted ${JSON.stringify(wanted)}\ngot ${JSON.stringify(text)}`

/** An unreadable statement is kept as unknown until an edit puts a value in its place. */
function withoutUnknown(model: object): object {
  const copy = structuredClone(model)
  for (const { owner, key } of [{ owner: { copy } as Record<string, unknown>, key: 'copy' }, ...placesOf(copy)]) {
    const value = valueAt({ owner, key })
    if (typeof value === 'object' && value !== null && 'unknown' in value && Array.isArray(value.unknown)) delete value.unknown
  }
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
