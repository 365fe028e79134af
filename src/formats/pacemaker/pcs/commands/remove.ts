import type { Call } from '../call.ts'
import { type Cib, isClone } from '../cib/cib.ts'
import { childrenOf, type Element, idOf } from '../cib/element.ts'
import { forget, innermost, refuseUnknown } from './resources.ts'

/** `pcs resource delete` and `pcs stonith delete`: with a group go its resources, with the last resource its group and clone. */
export function remove(call: Call, cib: Cib): undefined {
  const words = call.rest()
  const [name, second] = words
  if (!name) return call.usage('pcs resource delete RESOURCE')
  if (second) return call.usage('pcs resource delete RESOURCE', second)
  const found = cib.resource(name.text)
  if (!found) return refuseUnknown(call, name)
  const resource = innermost(found)
  const primitives = resource.tag === 'group' ? childrenOf(resource, 'primitive') : [resource]
  for (const primitive of primitives) removePrimitive(cib, primitive)
}

function removePrimitive(cib: Cib, primitive: Element): undefined {
  let top = primitive
  for (let up = top.parent; up && (isClone(up) || (up.tag === 'group' && childrenOf(up, 'primitive').length <= 1)); up = up.parent) top = up
  for (let each: Element | undefined = primitive; each; each = each === top ? undefined : each.parent) forget(cib, idOf(each))
  cib.remove(top)
}
