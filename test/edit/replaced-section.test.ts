import { expect, test } from 'vitest'
import { body, integer, one, section } from '../../src/lens/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { bracesOf } from '../lens/braces.ts'

const about = { doc: '' }
const { parse } = bracesOf(
  body(
    {},
    { server: section('server', body({}, { threads: one('threads', integer(), about), port: one('port', integer(), about) }), about) },
  ),
)

test('an object put in the place of a section changes what differs and leaves the comments', () => {
  const document = parse('server {\n  # as many as disks\n  threads 8 # eight\n}\n')
  const edits = document.edit((draft) => {
    draft.server = { ...draft.server, threads: 16, port: 2049 }
  })
  expect(applyEdits(document.text, edits)).toBe('server {\n  # as many as disks\n  threads 16 # eight\n  port 2049\n}\n')
})
