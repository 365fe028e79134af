import { expect, test } from 'vitest'
import { blocks, body, integer, label, one, section, text } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { bracesOf } from './braces.ts'

const about = { doc: '' }
const word = text('a word')
const { parse, render } = bracesOf(
  body(
    {},
    {
      volumes: blocks(
        'volume',
        body(
          { name: label(word) },
          { disk: one('disk', word, about), options: section('disk', body({}, { size: one('size', integer(), about) }), about) },
          { key: 'name' },
        ),
        about,
      ),
    },
  ),
)
const file = 'volume a {\n  disk /dev/a # first\n}\n# the second\nvolume b {\n  disk /dev/b\n  disk {\n    size 3\n  }\n}\n'

test('blocks of one keyword are items of a list, a keyword with and without a block two fields', () => {
  const { model } = parse(file)
  expect(model).toEqual({
    volumes: [
      { name: 'a', disk: '/dev/a' },
      { name: 'b', disk: '/dev/b', options: { size: 3 } },
    ],
  })
  expect(parse(render(model)).model).toEqual(model)
})

test('a block that is renamed, moved or removed takes its comments along', () => {
  const document = parse(file)
  const edited = (change: Parameters<typeof document.edit>[0]) => applyEdits(file, document.edit(change))
  expect(
    edited(({ volumes }) => {
      volumes[0]!.name = 'c'
    }),
  ).toBe(file.replace('volume a', 'volume c'))
  expect(edited(({ volumes }) => void volumes.reverse())).toBe(
    '# the second\nvolume b {\n  disk /dev/b\n  disk {\n    size 3\n  }\n}\nvolume a {\n  disk /dev/a # first\n}\n',
  )
  expect(edited(({ volumes }) => void volumes.push({ name: 'd', options: { size: 1 } }))).toBe(
    `${file}volume d {\n  disk {\n    size 1\n  }\n}\n`,
  )
})

test('a block whose label cannot be read is no item', () => {
  expect(parse('volume {\n  disk x\n}\n').model).toEqual({ volumes: [] })
})

test('a block with a loose head is read whatever stands behind its keyword', () => {
  const size = body({}, { size: one('size', integer(), about) })
  const strict = bracesOf(body({}, { disk: section('disk', size, about) }))
  const loose = bracesOf(body({}, { disk: section('disk', size, { ...about, looseHead: true }) }))
  const text = 'disk a b {\n  size 3\n}\n'
  expect(strict.parse(text).model).toEqual({})
  const document = loose.parse(text)
  expect(document.model).toEqual({ disk: { size: 3 } })
  const edits = document.edit((draft) => {
    draft.disk!.size = 4
  })
  expect(applyEdits(text, edits)).toBe('disk a b {\n  size 4\n}\n')
})
