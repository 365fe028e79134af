import type { Argument } from '../argument.ts'
import type { Call } from '../call.ts'
import { type Cib, isClone } from '../cib/cib.ts'
import { idOf } from '../cib/element.ts'
import { checkId } from './names.ts'
import { refuseUnknown } from './resources.ts'

/** What a constraint may be about: a clone, not what is in it. */
export function checkEnd(call: Call, cib: Cib, word: Argument): undefined {
  const found = cib.resource(word.text)
  if (!found) return refuseUnknown(call, word)
  if (isClone(found)) return
  const around = cib.cloneAround(found)
  if (around) call.refuseUnforced('wrong-context', word, { problem: 'in-clone', name: word.text, clone: idOf(around) })
}

/** The id that an option gives; else what pcs makes up. */
export function constraintId(call: Call, cib: Cib, given: Argument | undefined, made: string): Argument | string {
  if (!given) return cib.freeId(made)
  checkId(call, cib, given)
  return given
}
