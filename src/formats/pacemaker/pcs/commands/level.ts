import { type Argument, behind, optionOf } from '../argument.ts'
import type { Call } from '../call.ts'
import { type Cib, sanitizedId } from '../cib/cib.ts'
import { type AttributeSource, attributeOf, element } from '../cib/element.ts'
import { isFencing } from './resources.ts'

/** `pcs stonith level add LEVEL TARGET DEVICE…` */
export function levelAdd(call: Call, cib: Cib): undefined {
  const index = call.take()
  const target = call.take()
  const devices = call.rest()
  if (!index || !target || devices.length === 0) return call.usage('pcs stonith level add LEVEL TARGET DEVICE…')
  if (!/^[1-9]\d*$/.test(index.text))
    call.refuse('invalid-value', index, { name: 'level', value: index.text, expected: 'a positive number' })
  const names = devices.flatMap((word) => word.text.split(',').map((text) => ({ ...word, text })))
  for (const name of names) {
    const device = cib.primitive(name.text)
    if (!device) call.refuseUnforced('unknown-resource', name, { name: name.text })
    else if (!isFencing(device)) call.refuseUnforced('wrong-context', name, { problem: 'no-fence-device', name: name.text })
  }
  const joined = names.map(({ text }) => text).join(',')
  const aim = targetOf(target)
  if (!aim)
    return call.refuse('invalid-value', target, {
      name: 'target',
      value: target.text,
      expected: 'NODE, regexp%PATTERN or attrib%NAME=VALUE',
    })
  const topology = cib.section('fencing-topology')
  const twin = topology.children.some(
    (level) =>
      attributeOf(level, 'index') === index.text &&
      attributeOf(level, 'devices') === joined &&
      Object.entries(aim.attributes).every(([name, value]) => attributeOf(level, name) === textOf(value)),
  )
  if (twin) return call.refuse('duplicate', index, { problem: 'level', name: index.text })
  const [first] = devices
  const last = devices.at(-1)!
  cib.add(
    topology,
    element('fencing-level', index, {
      index,
      devices: { text: joined, start: first!.start, end: last.end, known: devices.every(({ known }) => known) },
      ...aim.attributes,
      id: cib.freeId(sanitizedId(`fl-${aim.name}-${index.text}`)),
    }),
  )
}

const textOf = (value: AttributeSource): string => (typeof value === 'string' ? value : 'word' in value ? value.value.text : value.text)

function targetOf(word: Argument): { readonly name: string; readonly attributes: Readonly<Record<string, AttributeSource>> } | undefined {
  const [kind] = /^[^%]*%/.exec(word.text) ?? ['']
  const value = behind(word, kind.length)
  if (kind === '' || kind === '%' || kind === 'node%') return { name: value.text, attributes: { target: value } }
  if (kind === 'regexp%') return { name: value.text, attributes: { 'target-pattern': value } }
  const option = kind === 'attrib%' ? optionOf(value) : undefined
  return option && { name: option.name, attributes: { 'target-attribute': { ...value, text: option.name }, 'target-value': option.value } }
}

/** `pcs stonith level clear` and `level remove LEVEL [target TARGET] [stonith DEVICE…]` */
export function levelRemove(call: Call, cib: Cib, all: boolean): undefined {
  const topology = cib.existingSection('fencing-topology')
  const words = call.rest()
  const index = all ? undefined : words.shift()
  if (!all && !index) return call.usage('pcs stonith level remove LEVEL [target TARGET] [stonith DEVICE…]')
  const names = words.filter(({ text }) => text !== 'target' && text !== 'stonith').flatMap(({ text }) => text.split(','))
  let found = false
  for (const level of [...(topology?.children ?? [])]) {
    const known = [attributeOf(level, 'target'), attributeOf(level, 'target-pattern'), ...(attributeOf(level, 'devices') ?? '').split(',')]
    if ((index && attributeOf(level, 'index') !== index.text) || !names.every((name) => known.includes(name))) continue
    cib.remove(level)
    found = true
  }
  if (index && !found) call.refuse('unknown-resource', index, { name: index.text })
}
