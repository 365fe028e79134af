import { describe, expect, it } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { fixesFix } from './fixing.ts'
import { formatsOnce } from './reading.ts'
import { roundTrips } from './writing.ts'

/** What the laws once caught, in its smallest form. */
describe('counterexamples', () => {
  it('options that are removed side by side leave with one comma', () => {
    const text = '/srv/a -anonuid=1,nohide,ro alpha(rw)\n'
    const edits = formats.exports.parse(text).edit(({ entries }) => {
      entries[0]!.items[0]!.options.splice(1, 2)
    })
    expect(applyEdits(text, edits)).toBe('/srv/a -anonuid=1 alpha(rw)\n')
  })

  it('options that are added side by side have a comma between them', () => {
    const text = '/srv/a - alpha()\n'
    const edits = formats.exports.parse(text).edit(({ entries }) => {
      entries[0]!.items[1]!.options.push('ro', 'sync')
    })
    expect(applyEdits(text, edits)).toBe('/srv/a - alpha(ro,sync)\n')
  })

  it('a new section does not swallow the lines above the first one', () => {
    const text = 'zork = 1\n'
    const edits = formats.nfsConf.parse(text).edit((draft) => {
      draft.general = { include: [], pipefsDirectory: '/run' }
    })
    expect(applyEdits(text, edits)).toBe('zork = 1\n\n[general]\npipefs-directory = /run\n')
  })

  it('a line outside any section is added above the first one', () => {
    const text = '[general]\npipefs-directory = /run\n'
    const edits = formats.nfsConf.parse(text).edit((draft) => {
      draft.unknown = [{ text: 'zork = 1' }]
    })
    expect(applyEdits(text, edits)).toBe('zork = 1\n[general]\npipefs-directory = /run\n')
  })

  it('a section and a line outside any are added to an empty file in an order that keeps them apart', () => {
    const edits = formats.nfsConf.parse('').edit((draft) => {
      draft.general = { include: [], pipefsDirectory: '/run' }
      draft.unknown = [{ text: 'zork = 1' }]
    })
    expect(applyEdits('', edits)).toMatch(/^zork = 1\n\n?\[general\]\npipefs-directory = \/run\n$/)
  })

  it('an assignment without a key is laid out once', () => {
    for (const text of ['= 3', '=(', '[nfsd]\n=3\n']) formatsOnce(formats.nfsConf as never, text)
  })

  it('a blank that keeps a CR from its line end stays', () => {
    formatsOnce(formats.nfsConf as never, 'a\r \n[')
    formatsOnce(formats.fstab as never, 'j\t\u2802\t\r ')
  })

  it('a reference holds no control character', () => {
    for (const raw of ['$\0aaa', '$a\x1bb', '$\ud800']) roundTrips(formats.nfsConf as never, { nfsd: { include: [], threads: { raw } } })
  })

  it('a prefix is no netmask', () => {
    const client = { type: 'network', address: '192.0.2.10', netmask: '9' }
    roundTrips(formats.exports as never, { entries: [{ path: '/a', items: [{ kind: 'client', client, options: [] }] }] })
  })

  it('the path of a referral holds no bracket', () => {
    const refer = ['/a[a', '/b'].map((path) => ({ path, hosts: ['[::1]', 'h'] }))
    const item = { kind: 'client', client: { type: 'world' }, options: [{ refer }] }
    roundTrips(formats.exports as never, { entries: [{ path: '/a', items: [item] }] })
  })

  it('says so when the scanner stops collecting faults', () => {
    const document = formats.nfsConf.parse('port = "a\n'.repeat(2000))
    const rules = formats.nfsConf
      .set([document])
      .lint()
      .map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === 'quorate/too-many-findings')).toHaveLength(1)
    expect(rules.at(-1)).toBe('quorate/too-many-findings')
  })

  it('options that exportfs refuses behind reexport= are no model', () => {
    const client = { type: 'world' }
    const fsid = { path: '/a', items: [{ kind: 'client', client, options: [{ reexport: 'none' }, { fsid: 1 }] }] }
    const twice = {
      path: '/b',
      items: [
        { kind: 'defaults', options: [{ reexport: 'none' }] },
        { kind: 'client', client, options: [{ reexport: 'none' }] },
      ],
    }
    for (const entry of [fsid, twice]) roundTrips(formats.exports as never, { entries: [entry] })
  })

  it('a fix finds the brackets of a client, not the one of its name', () => fixesFix(formats.exports as never, '/a [)\n'))

  it('a name is never quoted, whatever a value of that text would need', () => {
    const text = '[environment]\nN = a\n'
    const edits = formats.nfsConf.parse(text).edit((draft) => {
      draft.environment!.variables[0]!.name = 'a\\'
    })
    expect(applyEdits(text, edits)).toBe('[environment]\na\\ = a\n')
  })

  it('a line of nothing but control characters is read in one go', () => {
    const start = performance.now()
    formats.exports.parse('\r'.repeat(1_000_000))
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('a control character behind a keyword is the next word', () => {
    expect(formats.keepalived.parse('zork \u001d;\n').model.unknown).toEqual([{ text: 'zork \u001d;' }])
  })

  it("a block's head without its brace is nothing that could be written back", () => {
    const { model } = formats.keepalived.parse('virtual_server 192.0.2.1{real_server\n')
    expect(formats.keepalived.schema().safeParse(model).success).toBe(false)
  })

  it('an unknown head whose brace would take the block’s own is no model', () => {
    roundTrips(formats.keepalived as never, formats.keepalived.parse('virtual_server 192.0.2.1\nreal_server{\n}0{').model)
  })

  it('two hundred thousand statements are written and laid out without a stack overflow', () => {
    const text = '/a  b()\n'.repeat(200_000)
    const document = formats.exports.parse(text)
    expect(formats.exports.format(document)).toEqual([])
    expect(formats.exports.render(document.model)).toBe(text)
  })
})
