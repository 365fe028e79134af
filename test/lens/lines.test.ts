import { expect, test } from 'vitest'
import { body, catalogue, integer, lines, make, text } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { Braces, bracesOf } from './braces.ts'

const hosts = body(
  {},
  {
    names: lines('names', Braces.entry, text('a name'), { doc: 'Who.' }),
    addresses: lines('addresses', Braces.entry, integer(), { doc: 'Where.' }),
  },
)
const { parse, render } = bracesOf(hosts)
const file = 'names {\n  a # first\n  b\n}\nnames {\n  # last\n  c\n}\n'

test('every block of the name adds to one list, and an empty list is no block', () => {
  expect(parse(file).model).toEqual({ names: ['a', 'b', 'c'], addresses: [] })
  expect(render({ names: ['a', 'b'], addresses: [] })).toBe('names {\n  a\n  b\n}\n')
})

test('an entry is added, changed and removed where it stands', () => {
  const document = parse(file)
  const edited = (change: Parameters<typeof document.edit>[0]) => applyEdits(file, document.edit(change))
  expect(edited(({ names }) => void names.splice(1, 0, 'x'))).toBe(file.replace('  b\n', '  x\n  b\n'))
  expect(
    edited(({ names }) => {
      names[2] = 'x'
    }),
  ).toBe(file.replace('  c\n', '  x\n'))
  expect(
    edited((draft) => {
      draft.names = draft.names.filter((name) => name !== 'b')
    }),
  ).toBe(file.replace('  b\n', ''))
  expect(
    edited((draft) => {
      draft.names = []
    }),
  ).toBe('')
  expect(edited(({ addresses }) => void addresses.push(7))).toBe(`${file}addresses {\n  7\n}\n`)
})

test('an entry has a place, and one that cannot be read is left alone', () => {
  const document = parse('addresses {\n  1\n  one\n  2\n}\n')
  expect(document.model.addresses).toEqual([1, 2])
  const { start, end } = document.spanOf(document.model, 'addresses', 1)!
  expect(document.text.slice(start, end)).toBe('2')
  expect(
    applyEdits(
      document.text,
      document.edit(({ addresses }) => void addresses.pop()),
    ),
  ).toBe('addresses {\n  1\n  one\n}\n')
})

test('the catalogue shows a block, and a list may be left out by hand', () => {
  expect(catalogue(hosts)[0]).toMatchObject({ keyword: 'names', block: true, expected: 'a name' })
  expect(make(hosts, {})).toEqual({ names: [], addresses: [] })
})
