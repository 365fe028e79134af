import { expect, test } from 'vitest'
import { blocks, body, integer, label, many, one, section, text } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { bracesOf } from '../lens/braces.ts'

const about = { doc: '' }
const word = text('a word')
const { parse } = bracesOf(
  body(
    {},
    {
      hosts: blocks(
        'host',
        body(
          { name: label(word) },
          {
            disk: one('disk', word, about),
            tags: many('tag', word, about),
            net: section('net', body({}, { size: one('size', integer(), about) }), about),
          },
          { key: 'name' },
        ),
        about,
      ),
    },
  ),
)

type Hosts = ReturnType<typeof parse>['model']['hosts']

function edited(file: string, change: (hosts: Hosts) => void): string {
  const document = parse(file)
  return applyEdits(
    file,
    document.edit(({ hosts }) => change(hosts)),
  )
}

test.each<[string, string, (hosts: Hosts) => void, string]>([
  ['behind a neighbour', 'host a { disk x; }\n', ([a]) => a!.tags.push('t'), 'host a { disk x; tag t; }\n'],
  ['before a neighbour', 'host a { tag t; }\n', ([a]) => Object.assign(a!, { disk: 'x' }), 'host a { disk x; tag t; }\n'],
  ['into an empty block', 'host a { }\n', ([a]) => Object.assign(a!, { disk: 'x' }), 'host a { disk x; }\n'],
  ['into a tight block', 'host a {}\n', ([a]) => Object.assign(a!, { disk: 'x' }), 'host a { disk x; }\n'],
  ['with a body', 'host a { disk x; }\n', ([a]) => Object.assign(a!, { net: { size: 3 } }), 'host a { disk x; net { size 3; } }\n'],
  [
    'where only the closing brace shares the line',
    'host a {\n  disk x; }\n',
    ([a]) => a!.tags.push('t', 'u'),
    'host a {\n  disk x; tag t; tag u; }\n',
  ],
])('a statement is added in a shared line %s', (_, file, change, wanted) => {
  expect(edited(file, change)).toBe(wanted)
})

test('a statement is taken out of a shared line with the blanks beside it', () => {
  const file = 'host a { disk x; tag t; tag u; }\n'
  expect(edited(file, ([a]) => void a!.tags.shift())).toBe('host a { disk x; tag u; }\n')
  expect(edited(file, ([a]) => void delete a!.disk)).toBe('host a { tag t; tag u; }\n')
  expect(edited('host a {\n  disk x; tag t;\n}\n', ([a]) => void delete a!.disk)).toBe('host a {\n  tag t;\n}\n')
})

test('a block moves between shared lines and lines of its own', () => {
  expect(edited('host a { disk x; } host b { disk y; }\n', (hosts) => void hosts.reverse())).toBe('host b { disk y; } host a { disk x; }\n')
})

test('an empty block is filled one step deeper than it stands, by the step that the file has', () => {
  expect(edited('host a {\n}\n', ([a]) => Object.assign(a!, { disk: 'x' }))).toBe('host a {\n  disk x\n}\n')
  const file = 'host a {\n\ttag t\n}\nhost b {\n}\n'
  expect(edited(file, (hosts) => Object.assign(hosts[1]!, { net: { size: 3 } }))).toBe(
    'host a {\n\ttag t\n}\nhost b {\n\tnet {\n\t\tsize 3\n\t}\n}\n',
  )
})
