import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nfsConf } from '../../../src/formats/nfs-conf/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const tidied = (text: string) => applyEdits(text, nfsConf.format(nfsConf.parse(text)))

describe('laying nfs.conf out', () => {
  it('evens out indentation, = and line ends', () => {
    expect(tidied('  [nfsd]  \n\tthreads=8 \n  # note  \nhost   =  "a, b"  # x\n')).toBe(
      '[nfsd]\nthreads = 8\n# note\nhost = "a, b"  # x\n',
    )
    expect(tidied('[nfsd]\r\n threads=8\r\n')).toBe('[nfsd]\r\nthreads = 8\r\n')
  })

  it('puts one blank line above each section and the comments that lead it', () => {
    expect(tidied('[nfsd]\nthreads = 8\n[lockd]\nport = 1\n\n\n\n# state\n[statd]\n')).toBe(
      '[nfsd]\nthreads = 8\n\n[lockd]\nport = 1\n\n# state\n[statd]\n',
    )
  })

  it('leaves comments that may belong to either side where they are', () => {
    const text = '[nfsd]\n# threads = 8\n# tcp = y\n[lockd]\n# port = 0\n'
    expect(tidied(text)).toBe(text)
  })

  it('keeps its hands off what white space means something to', () => {
    for (const text of [
      '[s]\na=x\\ \nb=y\n',
      '[nfsd]\r\nscope=\r\n',
      '# c \\\n  threads=8\n',
      '[x\n a=1 \n',
      '[odd]\n  a=1\n',
      '[nfsd]\nscope=a\\\n\n[lockd]\n',
    ]) {
      const once = tidied(text)
      expect(nfsConf.set([nfsConf.parse(once)]).effective.bindings.map(({ key, value }) => [key, value])).toEqual(
        nfsConf.set([nfsConf.parse(text)]).effective.bindings.map(({ key, value }) => [key, value]),
      )
    }
  })

  it('changes nothing but white space, the second time nothing at all', () => {
    const piece = fc.constantFrom(
      '[nfsd]',
      '[x]',
      '[',
      '\n',
      '\n',
      '\n',
      '\r\n',
      '\\\n',
      ' ',
      '\t',
      'threads',
      '=',
      '8',
      'a',
      '"',
      "'",
      '# c',
      '#',
      ';',
      '\\',
    )
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 40 }), (text) => {
        const once = tidied(text)
        expect(once.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
        expect(tidied(once)).toBe(once)
        expect(nfsConf.parse(once).model.nfsd?.threads).toEqual(nfsConf.parse(text).model.nfsd?.threads)
        const values = (from: string) =>
          nfsConf.set([nfsConf.parse(from)]).effective.bindings.map(({ section, key, value }) => [section, key, value])
        expect(values(once)).toEqual(values(text))
      }),
      { numRuns: 2000 },
    )
  })
})
