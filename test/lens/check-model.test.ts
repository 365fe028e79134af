import { describe, expect, it } from 'vitest'
import { formats, RenderError } from '../../src/index.ts'

/** What `make` says of a model that is not valid. */
function said(format: { make(input: never): object }, model: unknown): string {
  try {
    format.make(model as never)
  } catch (error) {
    if (error instanceof RenderError) return error.message
    throw error
  }
  return ''
}

const item = (one: object) => said(formats.exports, { entries: [{ path: '/srv/a', items: [one] }] })
const client = (one: unknown) => item({ kind: 'client', client: one, options: [] })
const options = (...list: unknown[]) => item({ kind: 'client', client: { type: 'world' }, options: list })

describe('what is wrong with a model', () => {
  it('is said of the shape that is meant', () => {
    expect(client({ type: 'host' })).toBe('entries.0.items.0.client.host: a string is expected and missing')
    expect(client({ type: 'network', address: '10.0.0.0' })).toBe('entries.0.items.0.client.prefix: a number is expected and missing')
    expect(client({ type: 'network', address: '10.0.0.0', prefix: 99 })).toBe('entries.0.items.0.client: no client that exports could hold')
    expect(options('rw', { fsid: -1 })).toBe('entries.0.items.0.options.1.fsid: at least 0 is expected, not -1')
    expect(options({ sec: ['krb6'] })).toBe('entries.0.items.0.options.0.sec.0: unknown word krb6; did you mean krb5?')
  })

  it('names the shapes where none is meant', () => {
    expect(item({ kind: 'cleint', client: { type: 'world' } })).toBe('entries.0.items.0.kind: unknown word cleint; did you mean client?')
    expect(item({ client: { type: 'world' }, options: [] })).toBe('entries.0.items.0.kind: client or defaults is expected and missing')
    expect(client({ type: 'everybody' })).toBe(
      'entries.0.items.0.client.type: world, host, network, wildcard, netgroup or gss is expected, not "everybody"',
    )
  })

  it('names what is expected, or what was meant', () => {
    expect(options('asinc')).toBe('entries.0.items.0.options.0: unknown word asinc; did you mean async?')
    expect(options({ fsidd: 1 })).toBe('entries.0.items.0.options.0: there is no property fsidd; did you mean fsid?')
    expect(client('10.0.0.1')).toBe('entries.0.items.0.client: an object is expected, not "10.0.0.1"')
    expect(said(formats.nfsConf, { nfsd: { vers3: 'y' } })).toBe('nfsd.vers3: a boolean or an object is expected, not "y"')
    expect(said(formats.nfsConf, { nfsd: { thread: 4 } })).toBe('nfsd: there is no property thread')
    expect(said(formats.fstab, { mounts: {} })).toBe('mounts: an array is expected, not an object')
  })

  it('is said line by line, by render and edit as well', () => {
    const model = { nfsd: { include: [], threads: -1, vers3: 'y' } }
    const lines = ['nfsd.threads: at least 0 is expected, not -1', 'nfsd.vers3: a boolean or an object is expected, not "y"']
    expect(said(formats.nfsConf, model).split('\n')).toEqual(lines)
    expect(() => formats.nfsConf.render(model as never)).toThrow(RenderError)
    expect(() =>
      formats.exports.parse('/srv/a *(ro)\n').edit(({ entries }) => {
        entries[0]!.items[0]!.options = ['asinc' as 'async']
      }),
    ).toThrow(/did you mean async\?/)
  })
})
