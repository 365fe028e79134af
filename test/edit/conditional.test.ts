import { expect, test } from 'vitest'
import type { EditError } from '../../src/edit/index.ts'
import { blocks, body, integer, label, lines, one, text } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { Braces, bracesOf } from '../lens/braces.ts'

const about = { doc: '' }
const { parse } = bracesOf(
  body(
    {},
    {
      servers: blocks(
        'server',
        body(
          { name: label(text('a name')) },
          {
            port: one('port', integer(), about),
            threads: one('threads', integer(), about),
            names: lines('names', Braces.entry, text('a name'), about),
          },
          { key: 'name' },
        ),
        about,
      ),
    },
  ),
)
const file = 'server a {\n  ?port 1\n  names {\n    -x\n    y\n  }\n}\nserver b {\n  -port 2\n}\n'
const document = parse(file)
type Draft = Parameters<Parameters<typeof document.edit>[0]>[0]
const edited = (change: (draft: Draft) => void) => applyEdits(file, document.edit(change))

test('a statement whose condition does not hold is no part of the model, and not unknown', () => {
  expect(document.model.servers).toEqual([
    { name: 'a', port: 1, names: ['y'] },
    { name: 'b', names: [] },
  ])
  expect(document.problems).toEqual([])
})

test('what stands beside a condition can be edited', () => {
  expect(edited(({ servers }) => void servers[0]!.names.push('z'))).toBe(file.replace('    y\n', '    y\n    z\n'))
  expect(
    edited(({ servers }) => {
      servers[1]!.threads = 8
    }),
  ).toBe(file.replace('  -port 2\n', '  -port 2\n  threads 8\n'))
})

test.each<[string, (draft: Draft) => void]>([
  ['a value that is conditional is changed', ({ servers }) => Object.assign(servers[0]!, { port: 9 })],
  ['it is removed', ({ servers }) => delete servers[0]!.port],
  ['a value is added beside a conditional one', ({ servers }) => Object.assign(servers[1]!, { port: 9 })],
  ['a block with a conditional statement is removed', ({ servers }) => servers.pop()],
  ['a list with a conditional entry is removed', ({ servers }) => Object.assign(servers[0]!, { names: [] })],
])('refused: %s', (_, change) => {
  expect(() => document.edit(change)).toThrow(expect.objectContaining({ name: 'EditError', reason: 'conditional' }) as EditError)
})
