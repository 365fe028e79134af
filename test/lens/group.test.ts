import { expect, test } from 'vitest'
import { body, catalogue, group, integer, lines, make, one, section, text } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { Braces, bracesOf } from './braces.ts'

const about = { doc: '' }
const inner = body(
  {},
  {
    port: one('port', integer(), about),
    notify: group({
      master: one('notify_master', text('a script'), { doc: 'Run first.', duplicates: 'first' }),
      names: lines('names', Braces.entry, text('a name'), about),
    }),
  },
)
const server = body({}, { server: section('server', inner, { ...about, merge: true }) })
const { parse, render } = bracesOf(server)
const file = 'server {\n  notify_master /a # runs\n  port 1\n  notify_master /b\n  names {\n    n\n  }\n}\n'

test('statements of the block are gathered in an object that is always there', () => {
  expect(parse(file).model).toEqual({ server: { port: 1, notify: { master: '/a', names: ['n'] } } })
  expect(parse('server {\n}\n').model).toEqual({ server: { notify: { names: [] } } })
  expect(render(make(server, { server: { notify: { master: '/m' } } }))).toBe('server {\n  notify_master /m\n}\n')
})

test('a part is edited like any other field, also when the group is put in place anew', () => {
  const document = parse(file)
  const edited = (change: Parameters<typeof document.edit>[0]) => applyEdits(file, document.edit(change))
  expect(
    edited(({ server }) => {
      server!.notify.master = '/c'
    }),
  ).toBe(file.replace('/a', '/c'))
  expect(
    edited(({ server }) => {
      server!.notify = { ...server!.notify, master: '/c' }
    }),
  ).toBe(file.replace('/a', '/c'))
  expect(edited(({ server }) => void server!.notify.names.push('m'))).toBe(file.replace('    n\n', '    n\n    m\n'))
  expect(
    edited(({ server }) => {
      server!.notify = { names: [] }
    }),
  ).toBe('server {\n  port 1\n}\n')
})

test('a part has a place, in whichever of a merged section it stands', () => {
  const document = parse('server {\n  port 1\n}\nserver {\n  notify_master /a\n}\n')
  const { start, end } = document.spanOf(document.model.server!.notify, 'master', undefined, 'value')!
  expect(document.text.slice(start, end)).toBe('/a')
})

test('the catalogue lists the parts in the context of the block', () => {
  expect(catalogue(server)).toContainEqual(expect.objectContaining({ keyword: 'notify_master', context: ['server'], doc: 'Run first.' }))
})
