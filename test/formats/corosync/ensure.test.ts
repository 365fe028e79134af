import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/index.ts'
import { EditError } from '../../../src/edit/index.ts'
import {
  type CorosyncConf,
  corosync,
  ensureLink,
  ensureNode,
  ensureSetting,
  removeLink,
  removeNode,
  removeSetting,
} from '../../../src/formats/corosync/index.ts'
import { RenderError } from '../../../src/lens/index.ts'
import { applyEdits, type TextEdit } from '../../../src/text/index.ts'

type Ensure = (document: Document<CorosyncConf>) => TextEdit[]

/** The text with the edits; a second time there must be none. */
function twice(text: string, ensure: Ensure): string {
  const once = applyEdits(text, ensure(corosync.parse(text)))
  expect(ensure(corosync.parse(once))).toEqual([])
  return once
}

const TWO = `nodelist {
  node {
    # first
    name: alpha
    nodeid: 1
    ring0_addr: 192.0.2.1
  }

  node {
    name: gamma
    nodeid: 3
    ring0_addr: 192.0.2.3
  }
}
`

describe('nodes', () => {
  it('are not given the name of another one', () => {
    expect(() => ensureNode(corosync.parse(TWO), { nodeid: 1, name: 'gamma' })).toThrow(EditError)
  })

  it('are added behind the last one, with the lowest free id', () => {
    expect(twice(TWO, (document) => ensureNode(document, { name: 'beta', ringAddr: { 0: '192.0.2.2' } }))).toBe(
      TWO.replace(/ {2}\}\n\}\n$/, '  }\n\n  node {\n      name: beta\n      nodeid: 2\n      ring0_addr: 192.0.2.2\n  }\n}\n'),
    )
    expect(twice('', (document) => ensureNode(document, { nodeid: 7, ringAddr: { 0: 'a' } }))).toBe(
      'nodelist {\n    node {\n        nodeid: 7\n        ring0_addr: a\n    }\n}\n',
    )
  })

  it('are changed where they are, and keep what is not named', () => {
    expect(twice(TWO, (document) => ensureNode(document, { nodeid: 1, ringAddr: { 1: '198.51.100.1' } }))).toBe(
      TWO.replace('    ring0_addr: 192.0.2.1\n', '    ring0_addr: 192.0.2.1\n    ring1_addr: 198.51.100.1\n'),
    )
    expect(twice(TWO, (document) => ensureNode(document, { name: 'gamma', quorumVotes: 0 }))).toBe(
      TWO.replace('    ring0_addr: 192.0.2.3\n', '    ring0_addr: 192.0.2.3\n    quorum_votes: 0\n'),
    )
  })

  it('are taken out by id or name', () => {
    const left = TWO.replace(/ {2}node \{\n {4}name: gamma[^}]*\}\n/, '').replace('  }\n\n}', '  }\n\n}')
    expect(twice(TWO, (document) => removeNode(document, { nodeid: 3 }))).toBe(left)
    expect(twice(TWO, (document) => removeNode(document, { name: 'gamma' }))).toBe(left)
    expect(twice(TWO, (document) => removeNode(document, { name: 'nobody' }))).toBe(TWO)
  })

  it('are left alone where a second nodelist overlays them, and where they cannot be written', () => {
    expect(() => removeNode(corosync.parse(`${TWO}nodelist {\n}\n`), { nodeid: 1 })).toThrow(EditError)
    expect(() => ensureNode(corosync.parse(TWO), { quorumVotes: 1 })).toThrow(EditError)
    expect(() => ensureNode(corosync.parse(TWO), { nodeid: 0, name: 'zero' })).toThrow(EditError)
    expect(() => ensureNode(corosync.parse(TWO), { name: 'a\nb' })).toThrow(RenderError)
    expect(() => ensureNode(corosync.parse(TWO), { nodeid: 1, ringAddr: { 8: 'x' } })).toThrow(RenderError)
  })
})

describe('links', () => {
  const text =
    'totem {\n    version: 2\n    interface {\n        mcastport: 5405\n    }\n    interface {\n        knet_transport: udp\n    }\n}\n'

  it('are described in the section that counts for each key', () => {
    expect(twice(text, (document) => ensureLink(document, { linknumber: 0, mcastport: 5407, knetLinkPriority: 10 }))).toBe(
      text.replace('5405', '5407').replace('        knet_t', '        knet_link_priority: 10\n        knet_t'),
    )
  })

  it('get a section of their own', () => {
    expect(twice('totem {\n    version: 2\n}\n', (document) => ensureLink(document, { linknumber: 1, knetPingInterval: 500 }))).toBe(
      'totem {\n    version: 2\n\n    interface {\n        linknumber: 1\n        knet_ping_interval: 500\n    }\n}\n',
    )
  })

  it('go with their addresses', () => {
    const both = `${text}${TWO.replace('    ring0_addr: 192.0.2.1\n', '    ring0_addr: 192.0.2.1\n    ring1_addr: 198.51.100.1\n')}`
    expect(twice(both, (document) => removeLink(document, { linknumber: 1 }))).toBe(`${text}${TWO}`)
    expect(corosync.parse(twice(both, (document) => removeLink(document, { linknumber: 0 }))).model).toMatchObject({
      totem: { interfaces: [] },
      nodelist: { nodes: [{ ringAddr: { 1: '198.51.100.1' } }, { ringAddr: {} }] },
    })
  })
})

describe('settings', () => {
  it('are changed where they count, else added with their section', () => {
    expect(
      twice('totem {\n  token: 1000\n  token: 2000\n}\n', (document) =>
        ensureSetting(document, { section: 'totem', key: 'token', value: 5000 }),
      ),
    ).toBe('totem {\n  token: 1000\n  token: 5000\n}\n')
    expect(twice('', (document) => ensureSetting(document, { section: 'quorum', key: 'twoNode', value: true }))).toBe(
      'quorum {\n    two_node: 1\n}\n',
    )
    expect(
      twice('quorum {\n  two_node: yes\n}\n', (document) => ensureSetting(document, { section: 'quorum', key: 'twoNode', value: true })),
    ).toBe('quorum {\n  two_node: 1\n}\n')
  })

  it('are refused where there is no such section or key', () => {
    const document = corosync.parse(TWO)
    const setting = (section: string, key: string) =>
      ({ section, key, value: 1 }) as unknown as { section: 'totem'; key: 'token'; value: number }
    for (const edit of [ensureSetting, removeSetting]) {
      expect(() => edit(document, setting('totme', 'token'))).toThrow(new RenderError('corosync.conf has no totme; did you mean totem?'))
      expect(() => edit(document, setting('totem', 'tokn'))).toThrow(
        new RenderError('corosync.conf has no totem.tokn; did you mean token?'),
      )
      expect(() => edit(document, setting('totem', 'interfaces'))).toThrow(RenderError)
      expect(() => edit(document, setting('toString', 'token'))).toThrow(RenderError)
    }
  })

  it('are taken out wherever they stand', () => {
    expect(
      twice('totem {\n  token: 1000\n}\ntotem {\n  token: 2000\n  join: 50\n}\n', (document) =>
        removeSetting(document, { section: 'totem', key: 'token' }),
      ),
    ).toBe('totem {\n}\ntotem {\n  join: 50\n}\n')
  })
})
