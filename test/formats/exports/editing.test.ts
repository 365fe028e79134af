import { describe, expect, it } from 'vitest'
import { EditError } from '../../../src/edit/index.ts'
import { type ExportClient, type ExportsFile, exports } from '../../../src/formats/exports/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const edited = (text: string, change: (draft: ExportsFile) => void): string => applyEdits(text, exports.parse(text).edit(change))
const client = ({ entries }: ExportsFile, entry = 0, item = 0): ExportClient => {
  const found = entries[entry]!.items[item]!
  if (found.kind !== 'client') throw new Error('no client')
  return found
}
const gamma = { kind: 'client' as const, client: { type: 'host' as const, host: 'gamma' }, options: ['ro' as const] }

describe('options', () => {
  it.each([
    ['/srv/a alpha(rw,sync)\n', '/srv/a alpha(rw,no_acl,sync)\n', 1],
    ['/srv/a alpha(rw,sync) # note\n', '/srv/a alpha(rw,sync,no_acl) # note\n', 2],
    ['/srv/a alpha\n', '/srv/a alpha(no_acl)\n', 0],
    ['/srv/a alpha()\r\n', '/srv/a alpha(no_acl)\r\n', 0],
    ['/srv/a\talpha(rw,) beta(ro)\n', '/srv/a\talpha(no_acl,rw,) beta(ro)\n', 0],
  ])('are added: %j', (text, result, at) => {
    expect(edited(text, (draft) => client(draft).options.splice(at, 0, 'no_acl'))).toBe(result)
  })

  it.each([
    ['/srv/a alpha(rw,async,hide)\n', '/srv/a alpha(rw,hide)\n'],
    ['/srv/a alpha(async,rw)\n', '/srv/a alpha(rw)\n'],
    ['/srv/a alpha(rw,async)\n', '/srv/a alpha(rw)\n'],
    ['/srv/a alpha(async) \\\n    beta(ro) # note\n', '/srv/a alpha() \\\n    beta(ro) # note\n'],
  ])('are removed: %j', (text, result) => {
    expect(
      edited(text, (draft) => {
        client(draft).options = client(draft).options.filter((option) => option !== 'async')
      }),
    ).toBe(result)
  })

  it('are replaced, and nothing else is touched', () => {
    const text = '# top\n/srv/a\talpha(rw,async,fsid=1)   # note\n\n/srv/b *(ro)\n'
    const edits = exports.parse(text).edit((draft) => {
      client(draft).options[1] = 'sync'
    })
    expect(edits).toEqual([{ start: 22, end: 23, text: '' }])
    expect(applyEdits(text, edits)).toBe('# top\n/srv/a\talpha(rw,sync,fsid=1)   # note\n\n/srv/b *(ro)\n')
  })

  it('are changed in quoted tokens', () => {
    const result = edited('/srv/a "alpha(rw, sync)" be"ta"(ro)\n', (draft) => {
      client(draft).options[1] = 'async'
      client(draft, 0, 1).options = ['rw']
    })
    expect(exports.parse(result).model).toEqual(exports.parse('/srv/a alpha(rw,async) beta(rw)\n').model)
  })

  it('are changed in defaults', () => {
    expect(
      edited('/srv/a -rw,async alpha beta\n', (draft) => {
        draft.entries[0]!.items[0]!.options = ['rw']
      }),
    ).toBe('/srv/a -rw alpha beta\n')
  })
})

describe('clients', () => {
  it.each([
    ['/srv/a alpha(rw) beta(ro)\n', '/srv/a alpha(rw) gamma(ro) beta(ro)\n', 1],
    ['/srv/a\talpha(rw)\tbeta(ro)\n', '/srv/a\talpha(rw)\tbeta(ro)\tgamma(ro)\n', 2],
    ['/srv/a alpha(rw) \\\n\tbeta(ro) # note\n', '/srv/a alpha(rw) \\\n\tbeta(ro) \\\n\tgamma(ro) # note\n', 2],
    ['/srv/a \\\n  alpha(rw)\n', '/srv/a \\\n  gamma(ro) \\\n  alpha(rw)\n', 0],
    ['/srv/a alpha(rw)\r\n', '/srv/a alpha(rw) gamma(ro)\r\n', 1],
  ])('are added: %j', (text, result, at) => {
    expect(edited(text, ({ entries }) => entries[0]!.items.splice(at, 0, structuredClone(gamma)))).toBe(result)
  })

  it.each([
    ['/srv/a alpha(rw) beta(ro)\n', '/srv/a beta(ro)\n', 0],
    ['/srv/a alpha(rw) \\\n    beta(ro) # note\n', '/srv/a alpha(rw) # note\n', 1],
    ['/srv/a alpha(rw) \\\n    beta(ro) \\\n    gamma(ro)\n', '/srv/a alpha(rw) \\\n    gamma(ro)\n', 1],
  ])('are removed: %j', (text, result, at) => {
    expect(edited(text, ({ entries }) => entries[0]!.items.splice(at, 1))).toBe(result)
  })

  it('are moved with their options', () => {
    expect(edited('/srv/a alpha(rw) beta(ro) gamma(ro) # note\n', ({ entries }) => entries[0]!.items.reverse())).toBe(
      '/srv/a gamma(ro) beta(ro) alpha(rw) # note\n',
    )
  })

  it('are renamed in place', () => {
    expect(
      edited('/srv/a alpha(rw,sync) beta\n', (draft) => {
        client(draft).client = { type: 'network', address: '10.0.0.0', prefix: 8 }
      }),
    ).toBe('/srv/a 10.0.0.0/8(rw,sync) beta\n')
  })

  it('do not all go: a line without a client would be for everyone', () => {
    expect(() =>
      edited('/srv/a alpha(rw)\n', ({ entries }) => {
        entries[0]!.items = []
      }),
    ).toThrow(EditError)
  })
})

describe('lines', () => {
  const line = { path: '/srv/new dir', items: [gamma] }

  it.each([
    ['', '/srv/new\\040dir  gamma(ro)\n', 0],
    ['# only a comment\n', '# only a comment\n/srv/new\\040dir  gamma(ro)\n', 0],
    ['/srv/a alpha(rw)', '/srv/a alpha(rw)\n/srv/new\\040dir  gamma(ro)\n', 1],
    ['/srv/a alpha(rw)\r\n', '/srv/a alpha(rw)\r\n/srv/new\\040dir  gamma(ro)\r\n', 1],
    ['# first\n\n# of a\n/srv/a alpha(rw)\n', '# first\n\n/srv/new\\040dir  gamma(ro)\n# of a\n/srv/a alpha(rw)\n', 0],
  ])('are added: %j', (text, result, at) => {
    expect(edited(text, ({ entries }) => entries.splice(at, 0, structuredClone(line)))).toBe(result)
  })

  it('are removed, and the comment above stays', () => {
    expect(edited('# note\n/srv/a alpha(rw) \\\n   beta # x\n/srv/b *(ro)\n', ({ entries }) => entries.shift())).toBe(
      '# note\n/srv/b *(ro)\n',
    )
  })

  it('are moved with the comments that describe them', () => {
    expect(edited('/srv/a alpha(rw)\n# of b\n/srv/b *(ro)\n', ({ entries }) => entries.reverse())).toBe(
      '# of b\n/srv/b *(ro)\n/srv/a alpha(rw)\n',
    )
  })

  it('get another path', () => {
    expect(
      edited('"/srv/a b"  alpha(rw)\n', ({ entries }) => {
        entries[0]!.path = '/srv/c#d'
      }),
    ).toBe('/srv/c\\043d  alpha(rw)\n')
  })

  it('beside damaged ones are changed, and the damage stays as it is', () => {
    const text = '/srv/a alpha(rw, sync)\n/srv/b beta(ro\n/srv/c gamma(ro)\n\r\n'
    expect(
      edited(text, (draft) => {
        client(draft, 2).options = ['rw']
      }),
    ).toBe('/srv/a alpha(rw, sync)\n/srv/b beta(ro\n/srv/c gamma(rw)\n\r\n')
  })
})
