import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/index.ts'
import {
  ensureInstance,
  ensureScript,
  ensureVirtualAddress,
  type KeepalivedConf,
  keepalived,
  removeInstance,
  removeScript,
  removeVirtualAddress,
} from '../../../src/formats/keepalived/index.ts'
import { applyEdits, type TextEdit } from '../../../src/text/index.ts'

const FILE = `# the pair
vrrp_instance VI_1 {
    interface eth0        # the wire
    virtual_router_id 51
    priority 150
    virtual_ipaddress {
        192.0.2.50/24 dev eth0
    }
}
`

/** The text after the edits, which say nothing more when they are asked for again. */
function ensured(text: string, ensure: (document: Document<KeepalivedConf>) => TextEdit[]): string {
  const edited = applyEdits(text, ensure(keepalived.parse(text)))
  expect(ensure(keepalived.parse(edited))).toEqual([])
  return edited
}

describe('ensure', () => {
  it('changes one setting of a virtual router and leaves the others', () => {
    expect(ensured(FILE, (document) => ensureInstance(document, { name: 'VI_1', priority: 100 }))).toBe(
      FILE.replace('priority 150', 'priority 100'),
    )
  })

  it('adds a virtual router that is not there', () => {
    const wanted = { name: 'VI_2', interface: 'eth1', virtualRouterId: 52, virtualIpaddress: [{ ip: '192.0.2.60', prefix: 24 }] }
    expect(ensured(FILE, (document) => ensureInstance(document, wanted))).toBe(
      `${FILE}
vrrp_instance VI_2 {
    interface eth1
    virtual_router_id 52
    virtual_ipaddress {
        192.0.2.60/24
    }
}
`,
    )
  })

  it('puts a script before what may track it', () => {
    const script = ensured(FILE, (document) => ensureScript(document, { name: 'chk', script: ['/usr/bin/pgrep', '-x', 'nfsd'], fall: 2 }))
    expect(script).toBe(
      FILE.replace('# the pair\n', '# the pair\n\nvrrp_script chk {\n    script "/usr/bin/pgrep -x nfsd"\n    fall 2\n}\n\n'),
    )
  })

  it('adds an address, changes it, moves it to the other list and takes it out', () => {
    const address = { ip: '192.0.2.51', prefix: 24 }
    const added = ensured(FILE, (document) => ensureVirtualAddress(document, { instance: 'VI_1', address }))
    expect(added).toBe(FILE.replace('dev eth0\n', 'dev eth0\n        192.0.2.51/24\n'))
    const labelled = ensured(added, (document) =>
      ensureVirtualAddress(document, { instance: 'VI_1', address: { ...address, label: 'eth0:1' } }),
    )
    expect(labelled).toBe(added.replace('192.0.2.51/24', '192.0.2.51/24 label eth0:1'))
    const moved = ensured(added, (document) => ensureVirtualAddress(document, { instance: 'VI_1', address, excluded: true }))
    expect(keepalived.parse(moved).model.vrrpInstances[0]).toMatchObject({
      virtualIpaddress: [{ ip: '192.0.2.50' }],
      virtualIpaddressExcluded: [address],
    })
    expect(ensured(added, (document) => removeVirtualAddress(document, { instance: 'VI_1', ip: '192.0.2.51' }))).toBe(FILE)
  })

  it('knows an IPv6 address by any of its spellings', () => {
    const text = FILE.replace('192.0.2.50/24 dev eth0', 'fd00::0:50/64')
    const address = { ip: 'fd00:0::50', prefix: 64 }
    expect(ensured(text, (document) => ensureVirtualAddress(document, { instance: 'VI_1', address }))).toContain('fd00:0::50/64')
    expect(ensured(text, (document) => removeVirtualAddress(document, { instance: 'VI_1', ip: 'fd00::50' }))).not.toContain('fd00')
  })

  it('takes names out where they are used', () => {
    const text = `vrrp_script chk {\n    script "/bin/true"\n}\n\nvrrp_sync_group G {\n    group {\n        VI_1\n        VI_2\n    }\n}\n\n${FILE.replace(
      '    virtual_ipaddress',
      '    track_script {\n        chk\n    }\n    virtual_ipaddress',
    )}`
    const without = ensured(text, (document) => removeInstance(document, { name: 'VI_1' }))
    expect(keepalived.parse(without).model.vrrpSyncGroups[0]?.group).toEqual(['VI_2'])
    expect(ensured(text, (document) => removeScript(document, { name: 'chk' }))).not.toContain('chk')
  })

  it('says that a virtual router is missing', () => {
    const address = { ip: '192.0.2.51', prefix: 24 }
    expect(() => ensureVirtualAddress(keepalived.parse(FILE), { instance: 'VI_9', address })).toThrow('there is no vrrp_instance VI_9')
  })
})
