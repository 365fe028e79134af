import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EditError } from '../../../src/edit/index.ts'
import { type ExportKey, type ExportOption, ensureExport, exports, removeExport } from '../../../src/formats/exports/index.ts'
import { RenderError } from '../../../src/lens/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

type Wanted = ExportKey & { options: ExportOption[] }

const ensured = (text: string, wanted: Wanted): string => applyEdits(text, ensureExport(exports.parse(text), wanted))
const removed = (text: string, path: string, client?: string): string =>
  applyEdits(text, removeExport(exports.parse(text), { path, client }))

describe('ensureExport', () => {
  const alpha = { path: '/srv/a', client: 'alpha', options: ['rw', { fsid: 1 }] } satisfies Wanted

  it.each([
    ['', '/srv/a  alpha(rw,fsid=1)\n'],
    ['# note\n/srv/b *(ro)\n', '# note\n/srv/b *(ro)\n/srv/a  alpha(rw,fsid=1)\n'],
    ['/srv/a beta(ro) # note\n', '/srv/a beta(ro) alpha(rw,fsid=1) # note\n'],
    ['/srv/a/ beta(ro)\n', '/srv/a/ beta(ro) alpha(rw,fsid=1)\n'],
    ['/srv/a ALPHA(rw,fsid=2)\n', '/srv/a ALPHA(rw,fsid=1)\n'],
    ['/srv/a alpha(rw,async,fsid=1)\n', '/srv/a alpha(rw,fsid=1)\n'],
    ['/srv/a\n', '/srv/a\n/srv/a  alpha(rw,fsid=1)\n'],
    ['/srv/a -async beta(ro)\n', '/srv/a -async beta(ro)\n/srv/a  alpha(rw,fsid=1)\n'],
    ['/srv/a -async alpha beta(ro)\n', '/srv/a  alpha(rw,fsid=1)\n/srv/a -async beta(ro)\n'],
    ['/srv/a -async alpha\n/srv/b *(ro)\n', '/srv/a alpha(rw,fsid=1)\n/srv/b *(ro)\n'],
    ['/srv/a -rw beta(ro)\n', '/srv/a -rw beta(ro) alpha(rw,fsid=1)\n'],
  ])('%j', (text, result) => {
    expect(ensured(text, alpha)).toBe(result)
    expect(ensureExport(exports.parse(result), alpha)).toEqual([])
  })

  it('takes an address for itself however it is written', () => {
    expect(ensured('/srv/a 10.1(ro)\n', { path: '/srv/a', client: '10.0.0.1', options: ['rw'] })).toBe('/srv/a 10.1(rw)\n')
  })

  it('refuses what cannot be written', () => {
    expect(() => ensured('', { ...alpha, client: '10.0/16' })).toThrow(RenderError)
    expect(() => ensured('', { ...alpha, path: 'srv/a' })).toThrow(RenderError)
    expect(() => ensured('', { ...alpha, options: [{ unknown: 'bogus' }] })).toThrow(RenderError)
  })
})

describe('removeExport', () => {
  it.each([
    ['/srv/a alpha(rw) beta(ro)\n', 'alpha', '/srv/a beta(ro)\n'],
    ['# note\n/srv/a alpha(rw)\n/srv/b *(ro)\n', 'alpha', '# note\n/srv/b *(ro)\n'],
    ['/srv/a alpha(rw)\n/srv/a/ Alpha(ro)\n', 'alpha', ''],
    ['/srv/a -rw alpha -ro beta\n', 'beta', '/srv/a -rw alpha\n'],
    ['/srv/a -rw alpha -sync beta\n', 'alpha', '/srv/a -rw,sync beta\n'],
    ['/srv/a alpha(rw) beta(ro)\n/srv/b *(ro)\n', undefined, '/srv/b *(ro)\n'],
    ['/srv/a\n', '*', ''],
    ['/srv/b alpha(rw)\n', 'alpha', '/srv/b alpha(rw)\n'],
  ])('%j without %s', (text, client, result) => {
    expect(exports.parse(removed(text, '/srv/a', client)).model).toEqual(exports.parse(result).model)
    expect(removed(text, '/srv/a', client)).toBe(result)
    expect(removeExport(exports.parse(result), { path: '/srv/a', client })).toEqual([])
  })

  it.each([
    ['the line’s own', '# all\n\n# web\n# and more\n/srv/a *(ro)\n\n/srv/b *(ro)\n', '# all\n\n/srv/b *(ro)\n'],
    [
      'the line’s own, where another comment follows',
      '/srv/c *(ro)\n# web\n/srv/a *(ro)\n# db\n/srv/b *(ro)\n',
      '/srv/c *(ro)\n# db\n/srv/b *(ro)\n',
    ],
    ['the line’s own, at the end', '/srv/b *(ro)\n\n# web\n/srv/a *(ro)\n', '/srv/b *(ro)\n'],
    ['a suppression', '/srv/b *(ro)\n# quorate-disable-next-line exports/async -- scratch\n/srv/a *(rw,async)\n', '/srv/b *(ro)\n'],
    [
      'a suppression, whatever follows',
      '# all\n# quorate-disable-next-line exports/async -- scratch\n/srv/a *(rw,async)\n/srv/b *(rw,async)\n',
      '# all\n/srv/b *(rw,async)\n',
    ],
  ])('takes a comment along that is %s', (_, text, result) => {
    expect(removed(text, '/srv/a')).toBe(result)
  })

  it.each([
    ['opens the file', '# web\n/srv/a *(ro)\n\n/srv/b *(ro)\n', '# web\n\n/srv/b *(ro)\n'],
    ['speaks of several lines', '\n# web\n/srv/a *(ro)\n/srv/b *(ro)\n', '\n# web\n/srv/b *(ro)\n'],
    ['stands apart', '\n# web\n\n/srv/a *(ro)\n', '\n# web\n\n'],
    ['is an export out of force', '\n# was:\n#/srv/a *(rw)\n/srv/a *(ro)\n', '\n# was:\n#/srv/a *(rw)\n'],
    ['belongs to a line that stays', '\n# web\n/srv/a alpha(ro) beta(ro)\n', '\n# web\n/srv/a beta(ro)\n', 'alpha'],
    ['ends a continued line', '/srv/b *(ro) \\\n# web\n/srv/a *(ro)\n', '/srv/b *(ro) \\\n# web\n'],
  ])('leaves a comment that %s', (_, text, result, client?: string) => {
    expect(removed(text, '/srv/a', client)).toBe(result)
  })

  it('refuses where other clients would get other options', () => {
    expect(() => removed('/srv/a -sec=krb5,rw alpha -ro beta\n', '/srv/a', 'alpha')).toThrow(EditError)
  })
})

describe('whatever the file says', () => {
  const paths = fc.constantFrom('/srv/a', '/srv/b', '/srv/c d', '/srv/a/', '/')
  const clients = fc.constantFrom('*', 'alpha', 'ALPHA', '10.0.0.1', '10.1', '10.0.0.0/8', '@group', '*.example.org', '2001:db8::1')
  const options: fc.Arbitrary<ExportOption[]> = fc.uniqueArray(
    fc.constantFrom<ExportOption>('ro', 'rw', 'async', 'no_root_squash', { sec: ['krb5', 'sys'] }, { fsid: 'root' }, { anonuid: 7 }),
    { maxLength: 4 },
  )
  const spelled = fc.constantFrom('rw', 'ro,async', 'sec=krb5,rw', 'sync', 'fsid=7', '')
  const item = fc.oneof(
    fc.tuple(clients, spelled).map(([client, list]) => (list === '' ? client : `${client}(${list})`)),
    fc.constantFrom('-rw', '-sec=krb5,ro', '-async'),
  )
  const line = fc
    .tuple(
      fc.constantFrom('/srv/a', '"/srv/c d"', '/srv/b', '# note', ''),
      fc.array(item, { maxLength: 4 }),
      fc.constantFrom(' ', ' \\\n    ', '\t'),
    )
    .map(([path, items, gap]) => (path === '' || path.startsWith('#') ? path : [path, ...items].join(gap)))
  const file = fc.tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '')).map(([lines, end]) => lines.join('\n') + end)

  /** The edited text, or undefined where the edit was refused. */
  const attempt = (run: () => string): string | undefined => {
    try {
      return run()
    } catch (error) {
      if (error instanceof EditError) return undefined
      throw error
    }
  }
  const inForce = (text: string) => exports.set([exports.parse(text)]).effective.exports.filter(({ shadowedBy }) => !shadowedBy)

  it('what is ensured is in force with these options, and a second time changes nothing', () => {
    let done = 0
    fc.assert(
      fc.property(file, paths, clients, options, (text, path, client, list) => {
        const wanted = { path, client, options: list }
        const result = attempt(() => ensured(text, wanted))
        if (result === undefined) return
        done++
        expect(ensureExport(exports.parse(result), wanted)).toEqual([])
        const alone = inForce(ensured('', wanted))[0]!
        const found = inForce(result).filter((one) => one.path === alone.path && sameClient(one, alone))
        expect(found.map(({ flags, flavors }) => ({ flags, flavors }))).toEqual([{ flags: alone.flags, flavors: alone.flavors }])
      }),
      { numRuns: 500 },
    )
    expect(done).toBeGreaterThan(400)
  })

  it('what is removed is gone, the rest means what it meant, and a second time changes nothing', () => {
    let done = 0
    fc.assert(
      fc.property(file, paths, fc.option(clients, { nil: undefined }), (text, path, client) => {
        const result = attempt(() => removed(text, path, client))
        if (result === undefined) return
        done++
        expect(removeExport(exports.parse(result), { path, client })).toEqual([])
        const key = inForce(ensured('', { path, client: client ?? '*', options: [] }))[0]!
        const isGone = (one: (typeof before)[number]): boolean => one.path === key.path && (client === undefined || sameClient(one, key))
        const before = inForce(text)
        const spell = (one: (typeof before)[number]) => [one.path, one.client, one.flags, one.flavors]
        expect(inForce(result).map(spell)).toEqual(before.filter((one) => !isGone(one)).map(spell))
      }),
      { numRuns: 500 },
    )
    expect(done).toBeGreaterThan(400)
  })

  const sameClient = (a: { client: unknown; path: string }, b: { client: unknown; path: string }): boolean =>
    // Two exports of one path are one when exportfs takes them for duplicates of each other.
    markOf(a) === markOf(b)
  const markOf = ({ client }: { client: unknown }): string => {
    const { type, host, ...rest } = client as { type: string; host?: string }
    return type === 'world'
      ? '*'
      : type === 'host'
        ? String(host).toLowerCase().replace('10.1', '10.0.0.1')
        : JSON.stringify(rest).toLowerCase()
  }
})
