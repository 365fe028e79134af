import { describe, expect, it } from 'vitest'
import { instance } from '../../../src/formats/keepalived/example.ts'
import { keepalived } from '../../../src/formats/keepalived/index.ts'

const FOLDER = '/etc/keepalived/'

/** What is found in files of one host: file, rule and word. */
const found = (files: Readonly<Record<string, string>>): string[] =>
  keepalived
    .set(Object.entries(files).map(([name, text]) => keepalived.parse(text, { path: FOLDER + name })))
    .lint()
    .map(({ path, rule, span }) => {
      const name = path!.slice(FOLDER.length)
      return `${name}: ${rule.replace('keepalived/', '')} ${files[name]!.slice(span.start, span.end)}`
    })

const MAIN = instance('include settings.conf', ['192.0.2.50/24', '192.0.2.50/24\n        include addresses.conf'])
const SETTINGS = 'advert_int 2\n'
const ADDRESSES = '192.0.2.52/24\n'

describe('a file that goes on with a block', () => {
  it('is no fault, beside the file that includes it and alone', () => {
    expect(found({ 'keepalived.conf': MAIN, 'settings.conf': SETTINGS, 'addresses.conf': ADDRESSES })).toEqual([])
    expect(found({ 'settings.conf': SETTINGS })).toEqual([])
    expect(found({ 'addresses.conf': ADDRESSES })).toEqual([])
  })

  it('may end that block and open another', () => {
    const text = `${ADDRESSES}}\nvirtual_ipaddress_excluded {\n    10.0.0.1/24\n`
    const files = { 'keepalived.conf': MAIN, 'settings.conf': SETTINGS, 'addresses.conf': text }
    expect(found(files)).toEqual([])
    const documents = Object.entries(files).map(([name, content]) => keepalived.parse(content, { path: FOLDER + name }))
    expect(keepalived.set(documents).effective.hosts[0]!.instances[0]).toMatchObject({
      advertInt: 2,
      addresses: [{ ip: '192.0.2.50' }, { ip: '192.0.2.52' }],
      excluded: [{ ip: '10.0.0.1' }],
    })
  })

  it('is judged by where it is included', () => {
    const files = { 'keepalived.conf': MAIN, 'settings.conf': 'advert_int 0\nadvert_itn 2\n', 'addresses.conf': '192.0.2.500\n' }
    expect(found(files)).toEqual([
      'settings.conf: invalid-value 0',
      'settings.conf: unknown-keyword advert_itn',
      'addresses.conf: invalid-entry 192.0.2.500',
    ])
  })

  it('is told from one whose first block is misspelt', () => {
    expect(found({ 'more.conf': instance('', ['vrrp_instance', 'vrrp_instanc']) })).toEqual(['more.conf: unknown-keyword vrrp_instanc'])
  })
})
