import { describe, expect, it } from 'vitest'
import { ColonTag, NodeFlag, scanColonBlocks, wordText } from '../../src/syntax/index.ts'

/** Every statement as `depth tag words`, and every fault as `code «text»`. */
function shown(text: string, wideBlanks = false) {
  const tree = scanColonBlocks(text, { wideBlanks })
  const names = Object.fromEntries(Object.entries(ColonTag).map(([name, tag]) => [tag, name]))
  const nodes: string[] = []
  for (let node = 1; node < tree.nodeCount; node++) {
    let depth = 0
    for (let up = tree.parent[node]!; up > 0; up = tree.parent[up]!) depth++
    const words: string[] = []
    for (let word = tree.firstWord[node]!; word < tree.firstWord[node + 1]!; word++) words.push(wordText(tree, word))
    nodes.push(`${depth} ${names[tree.tag[node]!]} ${words.join('|')}`)
  }
  return { nodes, faults: tree.faults.map(({ code, start, end }) => `${code} «${text.slice(start, end)}»`), tree }
}

describe('a line', () => {
  it('opens a section where it has a brace, is a pair where it has a colon, and closes where it is a brace', () => {
    expect(shown('a {\n\tb:c:d # e\n  }\n')).toMatchObject({ nodes: ['0 section a', '1 pair b|c:d # e'], faults: [] })
    expect(shown('foo: {\nbar: b }\n}\n')).toMatchObject({ nodes: ['0 section foo', '1 pair bar|b }'], faults: [] })
    expect(shown('foo: bar{\n}\n').nodes).toEqual(['0 section foo: bar'])
    expect(shown(' \t# a: {\n\n').nodes).toEqual([])
  })

  it('ends before one carriage return, and needs no line feed at the end of the file', () => {
    expect(shown('a: b\r\nc: d\r').nodes).toEqual(['0 pair a|b', '0 pair c|d'])
    expect(shown('a: b\r\r\n').nodes).toEqual(['0 pair a|b\r'])
  })

  it('may be 510 bytes long, not 511, whatever is in it', () => {
    expect(shown(`#${'x'.repeat(509)}\n`).faults).toEqual([])
    expect(shown(`#${'x'.repeat(510)}\n`).faults).toEqual(['line-too-long «x»'])
    expect(shown(`#${'ü'.repeat(255)}\n`).faults).toEqual(['line-too-long «ü»'])
    expect(shown(`#${'x'.repeat(508)}\r\n`).faults).toEqual([])
    expect(shown(' '.repeat(511)).faults).toEqual(['line-too-long « »'])
  })

  it('is a C string', () => {
    expect(shown('a: b\0c\nd: e\n')).toMatchObject({ nodes: ['0 pair a|b', '0 pair d|e'], faults: ['nul «\0»'] })
    expect(shown('\0a: b\nd: e\n')).toMatchObject({ nodes: ['0 pair d|e'], faults: ['nul-hides «\0a: b»'] })
    expect(shown('d: e\0f')).toMatchObject({ nodes: ['0 pair d|e'], faults: ['nul-hides «\0f»'] })
  })

  it('loses the byte A0 at its end where that is a blank', () => {
    expect(shown('a: caf\u00e0\n').nodes).toEqual(['0 pair a|caf\u00e0'])
    expect(shown('a: caf\u00e0\n', true)).toMatchObject({ nodes: ['0 pair a|caf\udcc3'], faults: ['cut-character «à»'] })
    expect(shown('a: b\udca0\n', true).nodes).toEqual(['0 pair a|b'])
  })
})

describe('what corosync refuses', () => {
  it.each([
    ['stray\n', 'stray «stray»'],
    ['a { b: c\n}\n', 'text-after-brace «b: c»'],
    ['a { b: c }\n', 'text-after-brace «b: c }»'],
    ['{\n}\n', 'missing-name «{»'],
    ['a {\n} # end\n', 'text-around-brace «# end»'],
    ['a {\nb }\n', 'text-around-brace «b»'],
    ['a: b\n}\n', 'unexpected-brace «}»'],
    ['a\n\n{\n}\n', 'brace-below «{»'],
    ['\ufeffa {\n}\n', 'byte-order-mark «\ufeff»'],
  ])('%j', (text, fault) => {
    expect(shown(text).faults).toEqual([fault])
  })
})

describe('a brace that is missing', () => {
  it('is missing where indentation goes back', () => {
    const next = shown('a {\n  b: c\nd {\n  e: f\n}\n')
    expect(next).toMatchObject({ nodes: ['0 section a', '1 pair b|c', '0 section d', '1 pair e|f'], faults: ['unclosed «a»'] })
    expect(next.tree.flags[1]! & NodeFlag.unclosed).toBeTruthy()
    const inner = shown('a {\n  b {\n    c: d\n}\ne {\n}\n')
    expect(inner).toMatchObject({ nodes: ['0 section a', '1 section b', '2 pair c|d', '0 section e'], faults: ['unclosed «b»'] })
  })

  it('became part of a value', () => {
    expect(shown('a {\nb: c }\n').faults).toEqual(['swallowed-brace «}»'])
  })

  it('is missing at the end where nothing tells', () => {
    expect(shown('a {\nb {\nc: d\n}\n').faults).toEqual(['unclosed-at-end «a»'])
    expect(shown('a {\nb {\n').faults).toEqual(['unclosed-at-end «b»'])
  })
})
