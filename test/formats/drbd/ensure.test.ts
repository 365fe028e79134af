import { describe, expect, it } from 'vitest'
import { drbd, ensureHost, ensureOption, ensureResource, ensureVolume } from '../../../src/formats/drbd/index.ts'
import { applyEdits, type TextEdit } from '../../../src/text/index.ts'

const TEXT = `# the one pair
resource r0 {
  volume 0 { device minor 1; disk /dev/a; }
  on alpha.example.org {
    node-id 0; # never change
    address 10.9.0.1:7789;
  }
  net {
    protocol A;
  }
}
`

const applied = (text: string, ensure: (document: ReturnType<typeof drbd.parse>) => TextEdit[]): string => {
  const once = applyEdits(text, ensure(drbd.parse(text)))
  expect(ensure(drbd.parse(once))).toEqual([])
  return once
}

describe('ensuring', () => {
  it('changes an option where it stands', () => {
    expect(applied(TEXT, (document) => ensureOption(document, 'r0', 'net', 'protocol', 'C'))).toBe(TEXT.replace('protocol A', 'protocol C'))
  })

  it('adds an option to its section, and the section where it is missing', () => {
    expect(applied(TEXT, (document) => ensureOption(document, 'r0', 'net', 'timeout', 60))).toContain('    protocol A;\n    timeout 60;\n')
    expect(applied(TEXT, (document) => ensureOption(document, undefined, 'handlers', 'fencePeer', '/bin/fence "x"'))).toContain(
      'common {\n  handlers {\n    fence-peer "/bin/fence \\"x\\"";\n  }\n}\n',
    )
  })

  it('finds a host by its short name, and adds one that is missing', () => {
    const port = applied(TEXT, (document) => ensureHost(document, 'r0', { names: ['alpha'], address: { host: '10.9.0.1', port: 7790 } }))
    expect(port).toBe(TEXT.replace('7789', '7790'))
    const two = applied(TEXT, (document) =>
      ensureHost(document, 'r0', { names: ['beta'], nodeId: 1, address: { host: '10.9.0.2', port: 7789 } }),
    )
    expect(two).toContain('  on "beta" {\n    node-id 1;\n    address 10.9.0.2:7789;\n  }\n')
  })

  it('adds a volume beside one on a line of its own, and changes one in place', () => {
    const two = applied(TEXT, (document) => ensureVolume(document, 'r0', { vnr: 1, device: { minor: 2 }, disk: '/dev/b' }))
    expect(drbd.parse(two).model.resources[0]!.volumes.map(({ vnr, disk }) => [vnr, disk])).toEqual([
      [0, '/dev/a'],
      [1, '/dev/b'],
    ])
    expect(applied(TEXT, (document) => ensureVolume(document, 'r0', { vnr: 0, disk: '/dev/c' }))).toBe(TEXT.replace('/dev/a', '"/dev/c"'))
  })

  it('adds a resource to an empty file, and to one that has it only what is new', () => {
    const wanted = {
      name: 'r0',
      volumes: [{ vnr: 0, disk: '/dev/a' }],
      net: { fencing: 'resource-only' as const },
      meshes: [{ hosts: ['alpha', 'beta'] }],
    }
    expect(drbd.parse(applied('', (document) => ensureResource(document, wanted))).model).toEqual(drbd.make({ resources: [wanted] }))
    const more = applied(TEXT, (document) => ensureResource(document, wanted))
    expect(more).toContain('    protocol A;\n    fencing resource-only;\n')
    expect(more).toContain('# never change')
    expect(drbd.parse(more).model.resources[0]!.meshes).toHaveLength(1)
  })

  it('refuses what is not there', () => {
    expect(() => ensureVolume(drbd.parse(TEXT), 'r1', { vnr: 0 })).toThrow(RangeError)
  })
})
