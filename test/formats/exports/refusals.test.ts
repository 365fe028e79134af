import { describe, expect, it } from 'vitest'
import { type Client, type ExportOption, exports } from '../../../src/formats/exports/index.ts'
import { RenderError } from '../../../src/lens/index.ts'

const host = (name = '10.0.0.10'): Client => ({ type: 'host', host: name })
const fileOf = (path: string, client: Client, options: ExportOption[]) => ({
  entries: [{ path, items: [{ kind: 'client' as const, client, options }] }],
})
const uuid = (text: string): ExportOption => ({ fsid: { uuid: text } })
const refer = (path: string, ...hosts: string[]): ExportOption => ({ refer: [{ path, hosts }] })

const refused: readonly (readonly [string, object])[] = [
  ['NUL in a path', fileOf('/srv/a\0', host(), [])],
  ['a control character in a path', fileOf('/srv/a\nb', host(), [])],
  ['an empty path', fileOf('', host(), [])],
  ['a relative path', fileOf('srv/a', host(), [])],
  ['a path of more than 1020 bytes', fileOf(`/${'é'.repeat(510)}`, host(), [])],
  ['a path with the text of an escape', fileOf('/srv/\\040', host(), [])],
  ['half a surrogate pair in a path', fileOf('/srv/\ud800', host(), [])],
  ['a blank in a client', fileOf('/srv/a', host('a b'), [])],
  ['a quote in a client', fileOf('/srv/a', host('a"'), [])],
  ['a bracket in a client', fileOf('/srv/a', host('a(rw)'), [])],
  ['a hash in a client', fileOf('/srv/a', { type: 'wildcard', pattern: '#*' }, [])],
  ['a comma in a client', fileOf('/srv/a', { type: 'netgroup', name: 'a,b' }, [])],
  ['a backslash in a client', fileOf('/srv/a', host('a\\b'), [])],
  ['a dash at the start of a client', fileOf('/srv/a', host('-rw'), [])],
  ['a line end in a client', fileOf('/srv/a', { type: 'netgroup', name: 'a\n/srv/b' }, [])],
  ['a host that is a pattern', fileOf('/srv/a', host('*'), [])],
  ['a prefix beyond the address', fileOf('/srv/a', { type: 'network', address: '10.0.0.0', prefix: 33 }, [])],
  ['a network that is none', fileOf('/srv/a', { type: 'network', address: '10.0', prefix: 16 }, [])],
  ['a client that exportfs leaves out', fileOf('/srv/a', { type: 'invalid', text: '10.0/16' }, [])],
  ['an option that exportfs does not know', fileOf('/srv/a', host(), [{ unknown: 'bogus' }])],
  ['a blank in a mount point', fileOf('/srv/a', host(), [{ mountpoint: '/x y' }])],
  ['a bracket in a mount point', fileOf('/srv/a', host(), [{ mountpoint: '/x)' }])],
  ['an empty mount point', fileOf('/srv/a', host(), [{ mountpoint: '' }])],
  ['an fsid beyond 32 bits', fileOf('/srv/a', host(), [{ fsid: 4294967296 }])],
  ['a negative fsid', fileOf('/srv/a', host(), [{ fsid: -1 }])],
  ['a UUID of 31 digits', fileOf('/srv/a', host(), [uuid('0123456789abcdef0123456789abcde')])],
  ['a UUID that is a number', fileOf('/srv/a', host(), [uuid('12345678901234567890123456789012')])],
  ['a UUID with a comma', fileOf('/srv/a', host(), [uuid('01234567,89ab-cdef-0123-456789abcdef')])],
  ['a comma in a location', fileOf('/srv/a', host(), [refer('/a,b', 'h')])],
  ['a bracket in a location', fileOf('/srv/a', host(), [refer('/a)', 'h')])],
  ['a relative location', fileOf('/srv/a', host(), [refer('a', 'h')])],
  ['a location without a host', fileOf('/srv/a', host(), [refer('/a')])],
  ['an empty list of flavours', fileOf('/srv/a', host(), [{ sec: [] }])],
  ['a negative id', fileOf('/srv/a', host(), [{ anonuid: -2 }])],
  ['an id beyond 32 bits', fileOf('/srv/a', host(), [{ anongid: 4294967296 }])],
  ['squash_uids', fileOf('/srv/a', host(), [{ squashUids: { from: 0, to: 9 } }])],
  ['a client of more than 500 bytes', fileOf('/srv/a', host(), [refer(`/${'x'.repeat(480)}`, 'h')])],
  ['a client that grows too long in the state file', fileOf('/srv/a', host(), [refer(`/${'x'.repeat(350)}`, 'h')])],
  ['no client', { entries: [{ path: '/srv/a', items: [] }] }],
  ['defaults without a client', { entries: [{ path: '/srv/a', items: [{ kind: 'defaults', options: ['ro'] }] }] }],
  [
    'two defaults in a row',
    {
      entries: [
        {
          path: '/srv/a',
          items: [
            { kind: 'defaults', options: ['ro'] },
            { kind: 'defaults', options: ['sync'] },
            { kind: 'client', client: host(), options: [] },
          ],
        },
      ],
    },
  ],
]

describe('what cannot be written', () => {
  it.each(refused)('%s', (_, model) => {
    expect(exports.schema().safeParse(model).success).toBe(false)
    expect(() => exports.render(model as never)).toThrow(RenderError)
  })
})

describe('what can be written', () => {
  it.each([
    ['blanks, quotes and hashes in a path', fileOf('/srv/a "b" #c', host(), ['ro'])],
    ['a backslash in a path', fileOf('/srv/a\\b', host(), ['ro'])],
    ['a path of 1020 bytes', fileOf(`/${'x'.repeat(1019)}`, host(), ['ro'])],
    ['everyone', fileOf('/srv/a', { type: 'world' }, ['ro', { sec: ['krb5p'] }])],
    ['an address in brackets', fileOf('/srv/a', host(), [refer('/a', '[2001:db8::1]', 'h')])],
    ['the greatest numbers', fileOf('/srv/a', host(), [{ fsid: 4294967295 }, { anonuid: 4294967294 }])],
    ['the NFSv4 root by its name', fileOf('/srv/a', host(), [{ fsid: 'root' }])],
  ])('%s', (_, model) => {
    const document = exports.parse(exports.render(model))
    expect(document.problems).toEqual([])
    expect(document.model).toEqual(model)
  })

  it('has each client of several on a line of its own, and clients of one line behind two blanks', () => {
    const model = exports.parse('/srv/a -ro alpha beta(rw)\n"/srv/b c" *(ro)\n').model
    expect(exports.render(model, { header: 'by hand' })).toBe(
      '# by hand\n\n/srv/a \\\n    -ro \\\n    alpha() \\\n    beta(rw)\n/srv/b\\040c  *(ro)\n',
    )
  })
})
