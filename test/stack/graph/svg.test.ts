import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { svg, type Topology } from '../../../src/stack/graph/index.ts'
import { layOut } from '../../../src/stack/graph/svg/layout.ts'
import { drawing } from './drawing.ts'
import { collisions } from './geometry.ts'

describe('a drawing', () => {
  it('covers nothing with something else, whatever it shows', () => {
    fc.assert(
      fc.property(drawing, (topology) => {
        expect(collisions(layOut(topology))).toEqual([])
      }),
    )
  })

  it('is XML that says no more than it was given', () => {
    fc.assert(
      fc.property(drawing, (topology) => {
        const text = svg(topology)
        expect(XMLValidator.validate(text)).toBe(true)
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u)
        const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(text) as { svg: object }
        expect(Object.keys(root).every((key) => key.startsWith('@_') || ['style', 'rect', 'path', 'text', 'circle'].includes(key))).toBe(
          true,
        )
      }),
    )
  })

  it('is the same each time and asks for nothing from elsewhere', () => {
    fc.assert(
      fc.property(drawing, (topology) => {
        const text = svg(topology)
        expect(svg(structuredClone(topology))).toBe(text)
        expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/<script|href=|url\(|@import|@font-face/)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps to its width: a long text is cut, and whole when pointed at', () => {
    const long = 'x'.repeat(500)
    const topology: Topology = {
      clients: [],
      servers: [],
      hosts: [{ name: 'nas1', addresses: [], rows: [{ text: long, marks: [] }], marks: [] }],
      lanes: [],
      findings: [],
    }
    const text = svg(topology)
    expect(layOut(topology).width).toBeLessThan(800)
    expect(text).toContain(`<title>${long}</title>`)
  })

  it('colours a part by the most serious of its findings', () => {
    const finding = { rule: 'a/b', message: 'm', where: 'w' }
    const text = svg({
      clients: [],
      servers: [{ name: '10.0.0.1', kind: 'virtual', owner: 'keepalived', hosts: [0], marks: [1] }],
      hosts: [{ name: 'nas1', addresses: [], rows: [{ text: 'row', marks: [0, 1] }], marks: [] }],
      lanes: [],
      findings: [
        { ...finding, severity: 'error' },
        { ...finding, severity: 'warning' },
      ],
    })
    expect(text).toMatch(/class="q-host q-on-error"/)
    expect(text).toMatch(/class="q-pill q-on-warning"/)
    expect(text.match(/class="q-badge-error"/g)).toHaveLength(2)
  })
})
