import { expect, test } from 'vitest'
import { body, first, integer, macro, one, text } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { bracesOf } from './braces.ts'

const about = { doc: '' }
const dollars = {
  has: (tree: { text: string; wordStart: Int32Array }, word: number) => tree.text[tree.wordStart[word]!] === '$',
  allows: (raw: string) => /^\$\w+$/.test(raw),
}
const block = body(
  {},
  {
    priority: one('priority', macro(integer(), dollars), about),
    weight: one('weight', first(integer()), about),
    name: one('name', text('a name'), about),
  },
)
const { parse, render } = bracesOf(block)

test('a value that is defined elsewhere stays as it is written', () => {
  const { model } = parse('priority $P\nname x\n')
  expect(model).toEqual({ priority: { raw: '$P' }, name: 'x' })
  expect(render(model)).toBe('priority $P\nname x\n')
  expect(block.schema().safeParse({ priority: { raw: 'no;macro' } }).success).toBe(false)
})

test('a value that is defined elsewhere is not edited where it is used', () => {
  expect(() => parse('priority $P\n').edit((draft) => Object.assign(draft, { priority: 3 }))).toThrow(/written as \$P/)
})

test('words behind the first are reported, and go with the first edit', () => {
  const file = 'weight 3 surplus\n'
  const document = parse(file)
  expect(document.model).toEqual({ weight: 3 })
  const edits = document.edit((draft) => Object.assign(draft, { weight: 4 }))
  expect(applyEdits(file, edits)).toBe('weight 4\n')
})
