import { type Argument, optionOf } from '../argument.ts'
import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { element } from '../cib/element.ts'

const BEHIND_NODES = new Set(['transport', 'totem', 'quorum'])

/** `pcs cluster setup`: the cluster writes its nodes into the CIB when it starts. */
export function clusterSetup(call: Call, cib: Cib): undefined {
  const words = call.rest()
  if (!call.flags.has('--name') && call.generation === 'new') words.shift()
  const names: Argument[] = []
  for (const word of words) {
    if (BEHIND_NODES.has(word.text)) break
    if (!optionOf(word)) names.push(word)
  }
  if (names.length === 0)
    return call.usage(call.generation === 'new' ? 'pcs cluster setup NAME NODE [addr=ADDRESS]…' : 'pcs cluster setup --name NAME NODE…')
  // pcs 0.9 writes a node's other address behind a comma.
  names.forEach((word, i) => {
    const [text = ''] = word.text.split(',')
    if (!cib.nodes.children.some((node) => node.attributes.get('uname')?.value === text))
      cib.add(cib.nodes, element('node', word, { id: String(i + 1), uname: { ...word, text } }))
  })
}
