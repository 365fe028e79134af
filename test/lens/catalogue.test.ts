import { expect, test } from 'vitest'
import { body, catalogue, integer, lines, one, oneOf, scalar, section } from '../../src/lens/index.ts'

const yesNo = scalar<boolean>({
  expected: 'y or n',
  parse: (text) => (text === 'y' ? true : text === 'n' ? false : undefined),
  print: (value) => (value ? 'y' : 'n'),
  schema: () => {
    throw new Error('not needed')
  },
})

const server = body(
  {},
  {
    udp: one('udp', yesNo, { doc: 'Listen on UDP.', default: false }),
    threads: one('threads', integer({ min: 1 }), { doc: 'Threads.', default: 8, defaultDoc: '8; 16 since 2.8.2' }),
    mode: one('mode', oneOf(['slow', 'fast']), { doc: 'Mode.' }),
  },
)

test('a row says a default as a file does, unless the lens words it', () => {
  const rows = catalogue(body({}, { server: section('server', server, { doc: 'The server.' }) }))
  expect(rows.map(({ context, keyword, default: fallback, defaultDoc }) => ({ context, keyword, fallback, defaultDoc }))).toEqual([
    { context: [], keyword: 'server', fallback: undefined, defaultDoc: undefined },
    { context: ['server'], keyword: 'udp', fallback: false, defaultDoc: 'n' },
    { context: ['server'], keyword: 'threads', fallback: 8, defaultDoc: '8; 16 since 2.8.2' },
    { context: ['server'], keyword: 'mode', fallback: undefined, defaultDoc: undefined },
  ])
})

test('words that entries of a list have stand inside the list', () => {
  const entry = Object.assign(integer({ min: 1 }), { keywords: [{ keyword: 'weight', context: [], doc: 'Weight.', expected: 'a number' }] })
  const rows = catalogue(body({}, { tracked: lines('tracked', 1, entry, { doc: 'What is tracked.' }) }))
  expect(rows.map(({ context, keyword }) => [...context, keyword].join(' '))).toEqual(['tracked', 'tracked weight'])
})
