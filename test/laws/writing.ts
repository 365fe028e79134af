import assert from 'node:assert/strict'
import type { Format } from '../../src/document/index.ts'
import { isValid } from '../arbitraries/index.ts'
import { read, rendered } from './reading.ts'

/** Problems that the model itself declares: a statement kept as unknown is unknown, or unreadable, again. */
const holdsUnknown = (model: unknown): boolean =>
  typeof model === 'object' && model !== null && ('unknown' in model || Object.values(model).some(holdsUnknown))

/** Law 3: a model is valid exactly when it can be written, and then it reads back as itself without complaint. */
export function roundTrips(format: Format, model: object): void {
  const valid = isValid(format.schema(), model)
  const text = rendered(format, model)
  assert.equal(text !== undefined, valid, valid ? 'valid, but not rendered' : 'rendered, but not valid')
  if (text === undefined) return
  const again = read(format, text)
  assert.deepEqual(again.model, model, `reads back differently:\n${text}`)
  if (holdsUnknown(model)) return
  const complaints = again.problems.filter(({ effect }) => effect === 'rejected' || effect === 'dropped' || effect === 'altered')
  assert.deepEqual(
    complaints.map(({ rule, message }) => `${rule}: ${message}`),
    [],
    `problems in:\n${text}`,
  )
}
