import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Difference, differences } from '../../src/edit/index.ts'
import { formats } from '../../src/formats/index.ts'

const between = (before: string, after: string): Difference[] =>
  differences(formats.exports.parse(before).model, formats.exports.parse(after).model)

describe('differences of two models', () => {
  it('are none for what is only written differently', () => {
    expect(between('/srv/a  *(rw)\n', '# the same\n"/srv/a" \\\n   *(rw)\n')).toEqual([])
  })

  it('name a list item by what it is called', () => {
    const found = between(
      '/srv/a 192.0.2.0/24(rw) 192.0.2.9(ro)\n/srv/b *(ro)\n',
      '/srv/a 192.0.2.0/24(rw,async) 192.0.2.9(ro)\n/srv/c *(ro)\n',
    )
    expect(found.map(({ path, kind }) => [path, kind])).toEqual([
      ['entries[/srv/a].items[192.0.2.0/24].options[async]', 'added'],
      ['entries[/srv/b]', 'removed'],
      ['entries[/srv/c]', 'added'],
    ])
  })

  it('tell a new order from a change', () => {
    expect(between('/a *(rw)\n/b *(rw)\n', '/b *(rw)\n/a *(rw)\n')).toEqual([
      { path: 'entries', kind: 'reordered', before: ['/a', '/b'], after: ['/b', '/a'] },
    ])
  })

  it('keep what stayed apart from what has the same name', () => {
    expect(between('/a *(ro)\n/a *(rw)\n', '/a *(rw)\n').map(({ kind, path }) => [kind, path])).toEqual([['removed', 'entries[/a]']])
  })

  it('give a value that changed as it was and as it is', () => {
    const [before, after] = ['[nfsd]\nthreads=8\nport=2049\n', '[nfsd]\nport=2049\nthreads=16\n[statd]\nport=1\n'].map(
      (text) => formats.nfsConf.parse(text).model,
    )
    expect(differences(before!, after!)).toEqual([
      { path: 'nfsd.threads', kind: 'changed', before: 8, after: 16 },
      { path: 'statd', kind: 'added', after: expect.objectContaining({ port: 1 }) },
    ])
  })

  it('are none exactly when the data is the same', () => {
    const data = fc
      .jsonValue({ maxDepth: 3 })
      .filter((value): value is object => typeof value === 'object' && value !== null && !Array.isArray(value))
    fc.assert(
      fc.property(data, data, (a, b) => {
        expect(differences(a, structuredClone(a))).toEqual([])
        expect(differences(a, b).length === 0).toBe(same(a, b))
      }),
    )
  })

  it('are found in a long list at once', () => {
    const long = (from: number) => ({ items: Array.from({ length: 50_000 }, (_, i) => ({ name: `n${i + from}`, value: i })) })
    const started = performance.now()
    expect(differences(long(0), long(1)).length).toBeGreaterThan(1)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

/** Equality whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  const canonical = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(canonical)
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .sort(([x], [y]) => (x < y ? -1 : 1))
            .map(([key, item]) => [key, canonical(item), 'pair'])
        : Object.is(value, -0)
          ? '-0'
          : (value ?? 'null')
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))
}
