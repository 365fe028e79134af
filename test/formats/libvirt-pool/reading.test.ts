import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/formats/index.ts'
import { libvirtPool, verdicts } from '../../../src/formats/libvirt-pool/index.ts'

const model = (text: string) => libvirtPool.parse(text).model
const found = (text: string) =>
  libvirtPool
    .set([libvirtPool.parse(text)])
    .lint()
    .map(({ rule, span }) => `${rule.slice('libvirt-pool/'.length)} ${text.slice(span.start, span.end)}`)

const dir = (inner: string, attributes = ''): string =>
  `<pool type='dir'${attributes}><name>a</name>${inner}<target><path>/srv/a</path></target></pool>`

describe('a definition', () => {
  it('is read by its type', () => {
    expect(
      model(`<pool type='netfs' xmlns:m='http://libvirt.org/schemas/storagepool/fs/1.0'>
  <name>vm</name>
  <source><host name='nas'/><dir path='/x'/><format type='nfs'/><protocol ver='4.2'/></source>
  <target><path>/srv/vm</path><permissions><mode>0711</mode><owner>-1</owner></permissions></target>
  <m:mount_opts><m:option name='hard'/></m:mount_opts>
</pool>`),
    ).toEqual({
      pool: {
        type: 'netfs',
        name: 'vm',
        source: { hosts: [{ name: 'nas' }], dir: { path: '/x' }, format: { type: 'nfs' }, protocol: { ver: '4.2' } },
        target: { path: '/srv/vm', permissions: { mode: '0711', owner: -1 } },
        mountOpts: { options: [{ name: 'hard' }] },
      },
    })
  })

  it('keeps numbers as the text that they are where they can be large or octal', () => {
    expect(model(dir("<capacity unit='GiB'>18446744073709551615</capacity>")).pool?.capacity).toEqual({
      value: '18446744073709551615',
      unit: 'GiB',
    })
  })

  it('is whole with references, CDATA and comments in its values', () => {
    expect(model("<pool type='dir'><name>a<!-- c -->&#98;<![CDATA[<c>]]></name></pool>").pool?.name).toBe('ab<c>')
  })

  it('lends its name from its source', () => {
    const { effective } = libvirtPool.set([libvirtPool.parse("<pool type='logical'><source><name>vg</name></source><target/></pool>")])
    expect(effective.pools[0]).toMatchObject({ name: 'vg', sourceName: 'vg', target: '/dev/vg' })
  })

  it('is mounted with what libvirt adds', () => {
    const text =
      "<pool type='netfs'><name>a</name><source><host name='h'/><dir path='/x'/><protocol ver='4.1'/></source><target><path>/m//n/</path></target></pool>"
    expect(libvirtPool.set([libvirtPool.parse(text)]).effective.pools[0]).toMatchObject({
      target: '/m/n',
      mountOptions: ['nodev', 'nosuid', 'noexec', 'nfsvers=4.1'],
    })
  })
})

describe('what is dropped without a word', () => {
  it.each([
    [dir('<zork/>'), ['unknown-keyword zork']],
    [dir('', " zork='1'"), ['unknown-keyword zork']],
    [dir('<mode>0711</mode>'), ['wrong-context mode']],
    [dir('<name>b</name>'), ['duplicate <name>b</name>']],
    [dir('x'), ['stray-text x']],
    [dir('<source><vendor/></source>'), ['outside-schema vendor']],
    [dir("<source><host name='h'/></source>"), ['wrong-context host']],
    [dir('<mount_opts/>'), ['options-not-in-namespace <mount_opts/>']],
    [dir("<fs:mount_opts xmlns:fs='urn:x'/>"), ["options-not-in-namespace <fs:mount_opts xmlns:fs='urn:x'/>"]],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted)
  })
})

describe('one fault is one finding', () => {
  it.each([
    ["<pool type='nfs'><name>a</name></pool>", ['unknown-type nfs']],
    ['<volume><name>a</name></volume>', ['not-a-pool volume']],
    [dir('<uuid>x</uuid>'), ['invalid-uuid x']],
    ["<pool type='dir'><name/><target><path>/srv/a</path></target></pool>", ['invalid-name <name/>']],
    ["<pool type='dir'><name>a</name><target><path>/srv/a</path></targe></pool>", ['syntax </targe>']],
    [
      "<pool type='netfs'><name>a</name><source><host/><dir path='/x'/></source><target><path>/srv/a</path></target></pool>",
      ['missing-source-part host'],
    ],
    ["<pool type='dir' type='fs'><name>a</name><target><path>/srv/a</path></target></pool>", ["syntax type='fs'"]],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted)
  })
})

describe('a file', () => {
  it('is known by where it lies, and elsewhere by what is in it', () => {
    expect(detect('kvm1/etc/libvirt/storage/vm.xml')).toBe('libvirt-pool')
    expect(detect('pools/vm.xml', dir(''))).toBe('libvirt-pool')
    expect(detect('guests/web.xml', "<domain type='kvm'><pool/></domain>")).toBeUndefined()
    expect(detect('vm.xml', '<pools/>')).toBeUndefined()
  })

  it('is asked about by both judges', () => {
    const say = (text: string) => verdicts(libvirtPool.parse(text))
    expect(say(dir(''))).toEqual({ define: true, schema: true })
    expect(say(dir('<zork/>'))).toEqual({ define: true, schema: false })
    expect(say(dir('').replace("'dir'", "' dir '"))).toEqual({ define: false, schema: true })
    expect(say('<pool')).toEqual({ define: false, schema: false })
  })
})
