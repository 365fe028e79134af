import { describe, expect, it } from 'vitest'
import { exports } from '../../../src/formats/exports/index.ts'

const model = (text: string) => exports.parse(text).model
const itemsOf = (text: string) => model(text).entries.map(({ items }) => items)
const optionsOf = (list: string) => {
  const [item] = model(`/srv/a 10.0.0.10(${list})\n`).entries[0]!.items
  return item!.options
}
const clientOf = (client: string) => {
  const [item] = model(`/srv/a ${client}(ro)\n`).entries[0]!.items
  return item?.kind === 'client' ? item.client : undefined
}

describe('paths', () => {
  it.each([
    ['/srv/a alpha\n', '/srv/a'],
    ['  /srv/a\talpha\n', '/srv/a'],
    ['"/srv/a b" alpha\n', '/srv/a b'],
    ['/srv/a\\040b alpha\n', '/srv/a b'],
    ['/srv/"a b" alpha\n', '/srv/a b'],
    ['/srv/\\134040 alpha\n', '/srv/ '],
    ['/srv/\\400 alpha\n', '/srv/\\400'],
    ['/srv/\\303\\251 alpha\n', '/srv/é'],
    ['"/srv/a\\\n   b" alpha\n', '/srv/a b'],
    ['srv/a alpha\n', 'srv/a'],
    ['/srv/a#b alpha\n', '/srv/a#b'],
  ])('%j', (text, path) => {
    expect(model(text).entries.map((entry) => entry.path)).toEqual([path])
  })
})

describe('clients', () => {
  it.each([
    ['*', { type: 'world' }],
    ['', { type: 'world', anonymous: true }],
    ['alpha', { type: 'host', host: 'alpha' }],
    ['10.0.0.10', { type: 'host', host: '10.0.0.10' }],
    ['2001:db8::1', { type: 'host', host: '2001:db8::1' }],
    ['fe80::1%eth0', { type: 'host', host: 'fe80::1%eth0' }],
    ['10.0.0.0/8', { type: 'network', address: '10.0.0.0', prefix: 8 }],
    ['10.0.0.0/', { type: 'network', address: '10.0.0.0', prefix: 0 }],
    ['10.0.0.0/255.0.0.0', { type: 'network', address: '10.0.0.0', netmask: '255.0.0.0' }],
    ['2001:db8::/64', { type: 'network', address: '2001:db8::', prefix: 64 }],
    ['2001:db8::/ffff:ffff::', { type: 'network', address: '2001:db8::', netmask: 'ffff:ffff::' }],
    ['*.example.org', { type: 'wildcard', pattern: '*.example.org' }],
    ['10.0.0.*/8', { type: 'wildcard', pattern: '10.0.0.*/8' }],
    ['@group', { type: 'netgroup', name: 'group' }],
    ['gss/krb5', { type: 'gss', mechanism: 'krb5' }],
    ['"alpha"', { type: 'host', host: 'alpha' }],
    ['al\\160ha', { type: 'host', host: 'alpha' }],
    ['10.0/16', { type: 'invalid', text: '10.0/16' }],
    ['10.0.0.0/33', { type: 'invalid', text: '10.0.0.0/33' }],
    ['192.0.2.099', { type: 'invalid', text: '192.0.2.099' }],
    ['2001:db8::1%eth0', { type: 'invalid', text: '2001:db8::1%eth0' }],
  ])('%j', (text, client) => {
    expect(clientOf(text)).toEqual(client)
  })

  it('stand behind the defaults that hold for them', () => {
    expect(itemsOf('/srv/a -rw,sync alpha beta(ro) -no_root_squash gamma\n')[0]).toEqual([
      { kind: 'defaults', options: ['rw', 'sync'] },
      { kind: 'client', client: { type: 'host', host: 'alpha' }, options: [] },
      { kind: 'client', client: { type: 'host', host: 'beta' }, options: ['ro'] },
      { kind: 'defaults', options: ['no_root_squash'] },
      { kind: 'client', client: { type: 'host', host: 'gamma' }, options: [] },
    ])
  })

  it('are everyone where none is written', () => {
    const everyone = { kind: 'client', client: { type: 'world', anonymous: true }, options: [] }
    expect(itemsOf('/srv/a\n/srv/b -ro\n/srv/c # alpha\n/srv/d ""\n')).toEqual([
      [everyone],
      [{ kind: 'defaults', options: ['ro'] }, everyone],
      [everyone],
      [everyone],
    ])
  })

  it('end with the line, with an empty token or with a carriage return', () => {
    expect(model('/srv/a alpha "" beta\n/srv/b alpha \r gamma\n').entries.map(({ path, items }) => [path, items.length])).toEqual([
      ['/srv/a', 1],
      ['beta', 1],
      ['/srv/b', 1],
      ['gamma', 1],
    ])
  })

  it('go on behind a continued line, and a dash behind a quote makes defaults', () => {
    expect(itemsOf('/srv/a alpha(rw) \\\n   ""-ro beta\n')[0]!.map(({ kind }) => kind)).toEqual(['client', 'defaults', 'client'])
  })
})

describe('options', () => {
  it.each([
    ['ro,sync', ['ro', 'sync']],
    ['rw,', ['rw']],
    ['auth_nlm,no_auth_nlm', ['secure_locks', 'insecure_locks']],
    ['sec=krb5:krb5i,rw,sec=sys', [{ sec: ['krb5', 'krb5i'] }, 'rw', { sec: ['sys'] }]],
    ['anonuid=-2,anongid=007', [{ anonuid: -2 }, { anongid: 7 }]],
    ['fsid=root,fsid=0x10,fsid=010', [{ fsid: 'root' }, { fsid: 16 }, { fsid: 8 }]],
    ['fsid=01234567-89ab-cdef-0123-456789abcdef', [{ fsid: { uuid: '01234567-89ab-cdef-0123-456789abcdef' } }]],
    ['fsid=01234567890123456789012345678901', [{ fsid: { uuid: '01234567890123456789012345678901' } }]],
    ['mp,mp=,mountpoint=/x', ['mountpoint', 'mountpoint', { mountpoint: '/x' }]],
    [
      'refer=/a@h1+h2:/b@[2001:db8::1]',
      [
        {
          refer: [
            { path: '/a', hosts: ['h1', 'h2'] },
            { path: '/b', hosts: ['[2001:db8::1]'] },
          ],
        },
      ],
    ],
    ['replicas=junk', [{ unknown: 'replicas=junk' }]],
    ['squash_uids=0-15', [{ squashUids: { from: 0, to: 15 } }]],
    ['xprtsec=tls:mtls,reexport=none,sign_fh', [{ xprtsec: ['tls', 'mtls'] }, { reexport: 'none' }, 'sign_fh']],
    ['RW,bogus=1', [{ unknown: 'RW' }, { unknown: 'bogus=1' }]],
  ])('%s', (text, options) => {
    expect(optionsOf(text)).toEqual(options)
  })
})

describe('what is in force', () => {
  const effective = (text: string) => exports.set([exports.parse(text)]).effective.exports

  it('is what options say from left to right, for each flavour', () => {
    const [subject] = effective('/srv/a alpha(rw,sec=krb5,ro,sec=sys,no_root_squash,sec=krb5,all_squash)\n')
    expect(subject!.flavors).toEqual([
      { flavor: 'krb5', readOnly: true, insecure: false, rootSquash: true, allSquash: true },
      { flavor: 'sys', readOnly: true, insecure: false, rootSquash: false, allSquash: false },
    ])
  })

  it('takes null for none and keeps the first name', () => {
    expect(effective('/srv/a alpha(sec=none,sec=null,rw)\n')[0]!.flavors.map(({ flavor, readOnly }) => [flavor, readOnly])).toEqual([
      ['none', false],
    ])
  })

  it('is the first of two lines for one directory and one client, also across files', () => {
    const documents = [
      exports.parse('/srv/a alpha(rw)\n', { path: 'etc/exports.d/10.exports' }),
      exports.parse('/srv/a/ ALPHA(ro)\n', { path: 'etc/exports.d/9.exports' }),
      exports.parse('/srv/b alpha(ro)\n', { path: 'etc/exports.d/9.conf' }),
      exports.parse('/srv/a beta(ro)\n', { path: 'etc/exports' }),
    ]
    const found = exports.set(documents).effective.exports
    expect(found.map(({ document, shadowedBy }) => [document.path, shadowedBy?.document.path])).toEqual([
      ['etc/exports', undefined],
      ['etc/exports.d/9.exports', undefined],
      ['etc/exports.d/10.exports', 'etc/exports.d/9.exports'],
    ])
  })

  it('ends where exportfs stops reading', () => {
    expect(effective('/srv/a alpha(ro) beta(bogus) gamma(ro)\n/srv/b alpha(ro)\n')).toHaveLength(1)
  })

  it('knows where it was written', () => {
    const document = exports.parse('/srv/a alpha(ro)\n/srv/b\n', { path: 'x' })
    const set = exports.set([document])
    const places = set.effective.exports.map((one) => set.originOf(one))
    expect(places).toEqual([
      { path: 'x', span: { start: 7, end: 16 } },
      { path: 'x', span: { start: 17, end: 23 } },
    ])
  })
})

describe('damaged brackets', () => {
  it.each(['/srv/a h(rw, x\rsync)\n', '/srv/a h(rw, x\fro) k(ro, y)\n', '/srv/a h(a b\\\n c\x0b d)\n'])(
    'are read to the end: %j',
    (text) => {
      const document = exports.parse(`${text}/srv/b h(ro)\n`)
      expect(document.problems[0]?.rule).toBe('exports/malformed-client')
      expect(document.model.entries.at(-1)?.path).toBe('/srv/b')
    },
  )
})
