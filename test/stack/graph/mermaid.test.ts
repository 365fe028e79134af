import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mermaid, type Topology } from '../../../src/stack/graph/index.ts'
import { drawing } from './drawing.ts'

const host = (name: string) => ({ name, addresses: [], rows: [{ text: name, marks: [] }], marks: [] })
const only = (name: string): Topology => ({ clients: [], servers: [], hosts: [host(name)], lanes: [], findings: [] })

describe('a Mermaid flowchart', () => {
  it('has every text in quotes, on the line of its part', () => {
    fc.assert(
      fc.property(drawing, (topology) => {
        const shapes =
          /^ *(?:flowchart TB|subgraph s\d+\["[^"]+"\]|direction TB|end|classDef \w+ \S+|[cahp]\d*(?:r\d+)?(?:\["[^"]+"\]|\(\["[^"]+"\]\))(?::::\w+)?|[cap]\d* -\.?->? [asp]?\d*|[cap]\d* (?:-->|-\.->) [asp]\d*|s\d+ (?:<== "[^"]+" ==>|<-\. "[^"]+" \.->|<-- "[^"]+" -->) s\d+)$/
        for (const line of mermaid(topology).trimEnd().split('\n')) expect(line).toMatch(shapes)
      }),
    )
  })

  it.each([
    ['', ' '],
    ['a "b" <c>', 'a #34;b#34; #60;c#62;'],
    ['#quot;', '#35;quot;'],
    ['`x`', '#96;x#96;'],
    ['%%{init: {}}%%', '#37;#37;#123;init: #123;#125;#125;#37;#37;'],
    ['nfs_res [a|b]', 'nfs_res [a|b]'],
    ['a\nb', 'a\u240ab'],
  ])('writes %j as %j', (name, written) => {
    expect(mermaid(only(name))).toContain(`subgraph s0["${written}"]`)
  })
})
