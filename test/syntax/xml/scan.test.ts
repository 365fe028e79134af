import { describe, expect, it } from 'vitest'
import { NodeFlag, nodeSpan, scanXml, type Tree, wordText, XmlTag } from '../../../src/syntax/index.ts'

const words = (tree: Tree, node: number): string[] => {
  const found: string[] = []
  for (let word = tree.firstWord[node]!; word < tree.firstWord[node + 1]!; word++) found.push(wordText(tree, word))
  return found
}

/** Every node as `DEPTH words`. */
const shape = (text: string, namespaces?: ReadonlyMap<string, string>): string[] => {
  const tree = scanXml(text, namespaces)
  const depth = (node: number): number => (node === 0 ? 0 : 1 + depth(tree.parent[node]!))
  return Array.from({ length: tree.nodeCount - 1 }, (_, i) => `${depth(i + 1)} ${words(tree, i + 1).join(' | ')}`)
}

describe('the tree of an XML document', () => {
  it('has elements, their text, and attributes before what is inside', () => {
    expect(shape(`<pool type='dir'>\n <name>a</name>\n <target x="1"/>\n</pool>\n`)).toEqual([
      '1 pool',
      '2 @type | dir',
      '2 name | a',
      '2 target',
      '3 @x | 1',
    ])
  })

  it('resolves references, CDATA and line ends, and keeps everything else as it is', () => {
    expect(shape('<a b=" x\n&#10;&quot;y ">1 &lt;<!-- c -->&#x32;<![CDATA[<&amp;]]>\r\n0755</a>')).toEqual([
      '1 a | 1 <2<&amp;\n0755',
      '2 @b |  x \n"y ',
    ])
  })

  it('calls nothing by a reserved name that is none', () => {
    expect(shape('<__proto__ constructor="1"><toString/><hasOwnProperty>x</hasOwnProperty></__proto__>')).toEqual([
      '1 __proto__',
      '2 @constructor | 1',
      '2 toString',
      '2 hasOwnProperty | x',
    ])
  })

  it('keeps text beside elements', () => {
    expect(shape('<a>x<b>y</b>z</a>')).toEqual(['1 a | xz', '2 b | y'])
    expect(shape('<a>\n<b/>\n</a>')).toEqual(['1 a', '2 b'])
  })

  it('knows elements by namespace and not by prefix', () => {
    const known = new Map([['urn:fs', 'fs']])
    expect(shape('<p xmlns:q="urn:fs"><q:o><q:i/></q:o><fs:o/><o/><o xmlns="urn:fs"/><o xmlns="urn:x"/></p>', known)).toEqual([
      '1 p',
      '2 @xmlns:q | urn:fs',
      '2 fs:o',
      '3 fs:i',
      '2 {}fs:o',
      '2 o',
      '2 fs:o',
      '3 @xmlns | urn:fs',
      '2 {}o',
      '3 @xmlns | urn:x',
    ])
    expect(shape('<p:a xmlns:p="x"><p:b/></p:a>')).toEqual(['1 a', '2 @xmlns:p | x', '2 b'])
  })

  it('knows where everything is', () => {
    const text = '\ufeff<?xml version="1.0"?>\r\n<!-- c -->\r\n<a b = "1" ><c>x</c></a >\r\n'
    const tree = scanXml(text)
    const at = (node: number): string => text.slice(...(Object.values(nodeSpan(tree, node)) as [number, number]))
    expect([1, 2, 3].map(at)).toEqual(['<a b = "1" ><c>x</c></a >', 'b = "1"', '<c>x</c>'])
    expect(text.slice(tree.open[1], tree.close[1])).toBe('<c>x</c>')
    expect(text.slice(tree.comments[0], tree.comments[1])).toBe('<!-- c -->')
    expect(tree.tag[2]).toBe(XmlTag.attribute)
    expect(tree.faults).toEqual([])
  })

  it('guesses at what is missing and goes on', () => {
    expect(shape('<a><b>x<c/></a>')).toEqual(['1 a', '2 b | x', '3 c'])
    expect(shape('<a><b>x</d></a>')).toEqual(['1 a', '2 b | x'])
    expect(shape('<a><b x="1/>\n</a>')).toEqual(['1 a', '2 b', '3 @x | 1'])
    expect(shape('<a b=1 b c/>')).toEqual(['1 a', '2 @b | 1', '2 @b', '2 @c'])
    const tree = scanXml('<a><b>')
    expect([1, 2].map((node) => tree.flags[node]! & NodeFlag.unclosed)).toEqual([NodeFlag.unclosed, NodeFlag.unclosed])
  })
})

describe('a document made to hurt', () => {
  const within = (milliseconds: number, text: string): Tree => {
    const start = performance.now()
    const tree = scanXml(text)
    expect(performance.now() - start).toBeLessThan(milliseconds)
    return tree
  }

  it('a billion laughs are named, and not laughed', () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('\n')
    const tree = within(500, `<!DOCTYPE a [<!ENTITY l0 "ha">\n${entities}]>\n<a>&l9;</a>\n`)
    expect(tree.faults.map(({ code }) => code)).toEqual(['doctype', 'entity-not-followed'])
    expect(words(tree, 1)).toEqual(['a', '&l9;'])
  })

  it('a hundred thousand elements inside of each other are cut where libxml2 stops', () => {
    const tree = within(2000, '<a>'.repeat(100_000) + '</a>'.repeat(100_000))
    expect(tree.faults).toMatchObject([{ code: 'too-deep', stops: true }])
    expect(tree.nodeCount).toBe(259)
    expect(scanXml('<a>'.repeat(257) + '</a>'.repeat(257)).faults).toEqual([])
  })

  it('files of the outside are not read', () => {
    const tree = scanXml(
      '<!DOCTYPE a SYSTEM "file:///etc/passwd" [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY e SYSTEM "x">]>\n<a>&e;</a>',
    )
    expect(tree.faults.map(({ code }) => code)).toEqual(['doctype', 'entity-not-followed'])
  })
})
