import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { idOf } from '../cib/element.ts'

/** `pcs constraint remove ID…` */
export function constraintRemove(call: Call, cib: Cib): undefined {
  const words = call.rest()
  if (words.length === 0) return call.usage('pcs constraint remove ID…')
  for (const word of words) {
    const found = cib.constraints.children.find((each) => idOf(each) === word.text)
    if (found) cib.remove(found)
    else call.refuse('unknown-resource', word, { name: word.text })
  }
}
