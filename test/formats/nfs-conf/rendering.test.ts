import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NfsConf, nfsConf } from '../../../src/formats/nfs-conf/index.ts'
import { runNfsconf } from '../../conformance/oracle/nfsconf.ts'
import { describeWithTools } from '../../conformance/oracle/tools.ts'

const render = (input: Parameters<typeof nfsConf.make>[0]) => nfsConf.render(nfsConf.make(input))
const named = (value: string): NfsConf => ({ statd: { include: [], name: value } })

/** The schema and the renderer must be of one mind. */
function isRefused(model: unknown): boolean {
  const refused = !nfsConf.schema().safeParse(model).success
  if (refused) expect(() => nfsConf.render(model as NfsConf)).toThrow()
  else expect(() => nfsConf.render(model as NfsConf)).not.toThrow()
  return refused
}

describe('rendering nfs.conf', () => {
  it('writes sections and keys in the order of the manual, a blank line between sections', () => {
    const model = {
      environment: { variables: [{ name: 'T', value: '8' }] },
      lockd: { udpPort: 2, port: 1 },
      nfsd: { vers3: false, host: ['a', 'b'], threads: { raw: '$T' }, include: [{ path: 'x' }, { path: 'y z', optional: true as const }] },
    }
    expect(render(model)).toBe(
      [
        '[nfsd]\ninclude = x\ninclude = -y z\nthreads = $T\nhost = a,b\nvers3 = n\n',
        '[lockd]\nport = 1\nudp-port = 2\n',
        '[environment]\nT = 8\n',
      ].join('\n'),
    )
  })

  it('keeps an include below the settings that it overrides', () => {
    const text = '[nfsd]\ninclude = first\nthreads = 8\nport = 2049\ninclude = over\ninclude = -more\n'
    const { model } = nfsConf.parse(text)
    expect(model.nfsd?.include).toEqual([{ path: 'first' }, { path: 'over', last: true }, { path: 'more', optional: true, last: true }])
    expect(nfsConf.render(model)).toBe(text)
    expect(nfsConf.parse('[nfsd]\nthreads = 8\ninclude = x\nport = 1\n').model.nfsd?.include).toEqual([{ path: 'x' }])
    expect(isRefused({ nfsd: { include: [{ path: 'x', last: true }] } })).toBe(true)
    expect(isRefused({ nfsd: { include: [{ path: 'x', last: true }, { path: 'y' }], threads: 8 } })).toBe(true)
  })

  it('writes a header comment that cannot swallow anything', () => {
    expect(nfsConf.render({ nfsd: { include: [], threads: 8 } }, { header: 'made by\nhand \\' })).toBe(
      '# made by\n# hand\n\n[nfsd]\nthreads = 8\n',
    )
  })

  it.each([
    ['nothing', ''],
    ['a line feed', 'a\nb'],
    ['a NUL', 'a\0b'],
    ['a carriage return', 'a\r'],
    ['what would be a reference', '$HOME'],
    ['both quotes and a reason to quote', `"a' #`],
  ])('refuses a value of %s', (_, value) => {
    expect(isRefused(named(value))).toBe(true)
  })

  it.each(['a b', ' a', 'a ', 'a#b', 'a;b', '"a"', "'a'", 'a\\', `a"b'c`, 'a=b', '[x]', '#'])('writes the value %j', (value) => {
    expect(isRefused(named(value))).toBe(false)
    expect(nfsConf.parse(nfsConf.render(named(value))).model).toEqual(named(value))
  })

  it.each(['a=b', '[a', '#a', ';a', ' a', 'a ', 'include', 'INCLUDE', '', 'a\nb', 'a b'])('refuses a variable called %j', (name) => {
    expect(isRefused({ environment: { include: [], variables: [{ name, value: '1' }] } })).toBe(true)
  })

  it.each(['[a\nb]', '[a]\n[b]', '[nfsd]', 'x', '[a]\nx=1\n', '[a] ', '# a', ''])(
    'refuses the unknown statement %j as a section',
    (text) => {
      expect(isRefused({ unknown: [{ text: `${text}\n[x]` }] })).toBe(true)
    },
  )

  it('refuses numbers and ports out of range', () => {
    expect(isRefused({ mountd: { include: [], port: 65536 } })).toBe(true)
    expect(isRefused({ mountd: { include: [], threads: 1.5 } })).toBe(true)
    expect(isRefused({ nfsd: { include: [], port: 'http://' } })).toBe(true)
    expect(isRefused({ nfsd: { include: [], debug: ['loud'] } })).toBe(true)
    expect(isRefused({ nfsd: { include: [], typo: 1 } })).toBe(true)
  })
})

describeWithTools(['nfsconf'], 'quoting', () => {
  it('is undone by nfsconf, whatever the value', () => {
    const piece = fc.constantFrom('a', 'Ä', ' ', '\t', '#', ';', '"', "'", '\\', '$', '=', '[', ']', '-', ',')
    const values = fc.sample(fc.string({ unit: piece, minLength: 1, maxLength: 8 }), { seed: 7, numRuns: 600 })
    const written = values.filter((value) => !isRefused(named(value)))
    expect(written.length).toBeGreaterThan(300)
    const verdicts = runNfsconf(
      written.map((value) => ({
        files: { '/etc/nfs.conf': nfsConf.render(named(value)) },
        queries: [{ mode: 'entry', section: 'statd', key: 'name' }],
      })),
    )
    expect(verdicts.map(({ answers: [answer], stderr }) => [answer, stderr])).toEqual(written.map((value) => [value, []]))
  })
})
