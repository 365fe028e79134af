import { describe, expect, it } from 'vitest'
import { corosync } from '../../../src/formats/corosync/index.ts'

const mapOf = (text: string, release?: string) => {
  const target = release === undefined ? {} : { corosync: release }
  return corosync.set([corosync.parse(text, { target })], { target }).effective.map
}

const list = (...nodes: readonly string[]): string => `nodelist {\n${nodes.map((node) => `node {\n${node}\n}\n`).join('')}}\n`
const many = Array.from({ length: 50 }, (_, i) => `key${i}: ${i}`).join('\n')

/** Lists of nodes as they are, and those that are looked through in another way. */
const texts = {
  'nodes one behind the other': list('nodeid: 1\nname: a', 'name: b\nring0_addr: c\nring1_addr: d'),
  'a node without keys': list('name: a', '', 'name: b'),
  'a key twice': list('name: a\nname: b', 'name: c'),
  'a second nodelist': list('name: a\nnodeid: 1', 'name: b') + list('nodeid: 7\nname: c'),
  'a key with its path': `nodelist.node.0.name: a\nnodelist.node.01.name: b\n${list('name: c', 'ring0_addr: d')}nodelist.node.1.nodeid: 4\n`,
  'a node of many keys': list(`${many}\nname: a`, 'name: b'),
  'sections inside a node': list('inner {\nname: x\n}\nname: a', 'name: b'),
  'other keys between': `totem {\ntoken: 1\ntoken: 2\n}\n${list('name: a')}quorum {\ntwo_node: 1\n}\n`,
}

describe.each(Object.entries(texts))('the configuration map of %s', (_, text) => {
  it.each([undefined, '3.1.7'])('tells of each path what counts, for release %s', (release) => {
    const map = mapOf(text, release)
    const last = new Map(map.assignments.map((entry) => [entry.path, entry]))
    expect([...map.entries.keys()]).toEqual([...last.keys()])
    expect(map.size).toBe(last.size)
    for (const [path, entry] of last) expect(map.get(path)).toBe(entry)
    for (const path of [
      'nodelist.node.0',
      'nodelist.node.9.name',
      'nodelist.node.00.name',
      'nodelist.node.0.nam',
      'nodelist.node.x.name',
    ]) {
      expect(map.get(path)).toBe(last.get(path))
    }
    const below = new Map<string, string>()
    for (const path of last.keys()) {
      const section = path.slice(0, path.lastIndexOf('.'))
      if (!below.has(section)) below.set(section, path)
    }
    for (const [section, path] of below) expect(map.firstBelow(section)?.path).toBe(path)
    expect(map.firstBelow('nodelist.node.9')).toBeUndefined()
  })
})

it('finds nodes that are one host, in whatever form the address is', () => {
  const text = (address: string) => list('nodeid: 1\nring0_addr: 10.0.0.1', `nodeid: 2\nring0_addr: ${address}`)
  const rules = (address: string) =>
    corosync
      .set([corosync.parse(text(address))])
      .lint()
      .map(({ rule }) => rule)
  expect(rules('10.1')).toContain('corosync/duplicate-node')
  expect(rules('10.0.0.2')).not.toContain('corosync/duplicate-node')
})
