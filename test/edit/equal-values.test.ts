import { expect, test } from 'vitest'
import { body, many, text } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { bracesOf } from '../lens/braces.ts'

const { parse } = bracesOf(body({}, { ids: many('id', text('an id'), { doc: '' }) }))
const edited = (source: string, change: (ids: string[]) => void): string => {
  const document = parse(source)
  return applyEdits(
    document.text,
    document.edit(({ ids }) => change(ids)),
  )
}

test('of equal values in a list the one that changes is the one that is changed', () => {
  const source = 'id 0\nid 1\n# third\nid 0\nid 0\n# fifth\nid 0\n'
  expect(edited(source, (ids) => ids.splice(2, 1, '9'))).toBe('id 0\nid 1\n# third\nid 9\nid 0\n# fifth\nid 0\n')
})

test('a value ahead of equal ones moves none of them', () => {
  const source = 'id 0\n# second\nid 0\nid 1\n'
  expect(edited(source, (ids) => ids.splice(1, 0, '7'))).toBe('id 0\nid 7\n# second\nid 0\nid 1\n')
})
