import type { Argument } from '../argument.ts'
import type { Call } from '../call.ts'
import { type Cib, isId } from '../cib/cib.ts'

/** A name for something new: one that XML takes for an id, and that nothing has yet. */
export function checkId(call: Call, cib: Cib, id: Argument): undefined {
  if (id.known && !isId(id.text))
    call.refuse('invalid-value', id, { name: 'id', value: id.text, expected: 'letters, digits, _, - and ., a letter or _ first' })
  else if (cib.has(id.text)) call.refuse('duplicate', id, { problem: 'id', name: id.text })
}
