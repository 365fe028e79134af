import { expect, test } from 'vitest'
import { body, catalogue, family, integer, one } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { bracesOf } from './braces.ts'

const rings = body(
  {},
  {
    id: one('id', integer(), { doc: '' }),
    addresses: family(
      { pattern: /^ring.+_addr$/, shown: 'ringN_addr', nameOf: (keyword) => keyword.slice(4, -5), keywordOf: (name) => `ring${name}_addr` },
      integer(),
      { doc: 'Where.' },
    ),
  },
)
const { parse, render } = bracesOf(rings)
const file = 'ring1_addr 11 # one\nid 3\nring0_addr 10\nring1_addr 12\n'

test('keywords of the pattern make a record by what tells them apart', () => {
  expect(parse(file).model).toEqual({ id: 3, addresses: { 0: 10, 1: 12 } })
  expect(render({ addresses: { 1: 1, 0: 0 } })).toBe('ring0_addr 0\nring1_addr 1\n')
})

test('a member is changed, added and removed on its own', () => {
  const document = parse(file)
  const edited = (change: Parameters<typeof document.edit>[0]) => applyEdits(file, document.edit(change))
  expect(
    edited(({ addresses }) => {
      addresses[0] = 9
    }),
  ).toBe(file.replace('10', '9'))
  expect(
    edited(({ addresses }) => {
      addresses[1] = 9
    }),
  ).toBe(file.replace('12', '9'))
  expect(edited(({ addresses }) => void delete addresses[1])).toBe('id 3\nring0_addr 10\n')
  expect(
    edited(({ addresses }) => {
      addresses[2] = 13
    }),
  ).toBe(`${file}ring2_addr 13\n`)
})

test('a member has a place', () => {
  const document = parse(file)
  const { start, end } = document.spanOf(document.model.addresses, '0', undefined, 'value')!
  expect(document.text.slice(start, end)).toBe('10')
})

test('a name that no keyword can have is refused, and one that every object has is not read', () => {
  expect(rings.schema().safeParse({ addresses: { '': 1 } }).success).toBe(false)
  expect(rings.schema().safeParse({ addresses: { '7': 1 } }).success).toBe(true)
  expect(parse('ring__proto___addr 1\nringtoString_addr 2\n').model).toEqual({ addresses: {} })
})

test('the catalogue shows the family once', () => {
  expect(catalogue(rings)).toMatchObject([{ keyword: 'id' }, { keyword: 'ringN_addr', doc: 'Where.' }])
})
