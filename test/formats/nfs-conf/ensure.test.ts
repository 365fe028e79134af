import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/index.ts'
import { EditError } from '../../../src/edit/index.ts'
import { ensureKey, ensureVariable, type NfsConf, nfsConf, removeKey, removeVariable } from '../../../src/formats/nfs-conf/index.ts'
import { RenderError } from '../../../src/lens/index.ts'
import { applyEdits, type TextEdit } from '../../../src/text/index.ts'

type Ensure = (document: Document<NfsConf>) => TextEdit[]

/** The text with the edits; a second time there must be none. */
function twice(text: string, ensure: Ensure): string {
  const once = applyEdits(text, ensure(nfsConf.parse(text)))
  expect(ensure(nfsConf.parse(once))).toEqual([])
  return once
}

describe('keyed edits of nfs.conf', () => {
  it('sets a key, with its section', () => {
    expect(twice('', (document) => ensureKey(document, { section: 'nfsd', key: 'threads', value: 16 }))).toBe('[nfsd]\nthreads = 16\n')
    expect(twice('[nfsd]\nthreads=8\n', (document) => ensureKey(document, { section: 'nfsd', key: 'threads', value: 16 }))).toBe(
      '[nfsd]\nthreads=16\n',
    )
    expect(twice('[nfsd]\n# threads=8\n', (document) => ensureKey(document, { section: 'nfsd', key: 'threads', value: 16 }))).toBe(
      '[nfsd]\n# threads=8\nthreads = 16\n',
    )
    expect(twice('[nfsd]\nhost=a,b\n', (document) => ensureKey(document, { section: 'nfsd', key: 'host', value: ['a', 'b'] }))).toBe(
      '[nfsd]\nhost=a,b\n',
    )
    expect(twice('', (document) => ensureKey(document, { section: 'mountd', key: 'port', value: { raw: '$PORT' } }))).toBe(
      '[mountd]\nport = $PORT\n',
    )
  })

  it('ends a last line that would not be read, also where it says what is wanted', () => {
    const wanted: Ensure = (document) => ensureKey(document, { section: 'nfsd', key: 'threads', value: 16 })
    for (const value of ['8', '16']) expect(twice(`[nfsd]\nthreads=${value}`, wanted)).toBe('[nfsd]\nthreads=16\n')
    expect(twice('[environment]\nA=1', (document) => ensureVariable(document, { name: 'A', value: '1' }))).toBe('[environment]\nA=1\n')
  })

  it('removes a key, also one that cannot be read', () => {
    expect(twice('[nfsd]\nthreads=8\ntcp=y\n', (document) => removeKey(document, { section: 'nfsd', key: 'threads' }))).toBe(
      '[nfsd]\ntcp=y\n',
    )
    expect(twice('[nfsd]\nThreads = many\ntypo=1\n', (document) => removeKey(document, { section: 'nfsd', key: 'threads' }))).toBe(
      '[nfsd]\ntypo=1\n',
    )
    expect(twice('[nfsd]\ngrace-time=1\ngrace-time=x\n', (document) => removeKey(document, { section: 'nfsd', key: 'graceTime' }))).toBe(
      '[nfsd]\n',
    )
    expect(twice('[lockd]\nport=1\n', (document) => removeKey(document, { section: 'nfsd', key: 'threads' }))).toBe('[lockd]\nport=1\n')
  })

  it('defines a variable', () => {
    expect(twice('[nfsd]\nthreads=$T\n', (document) => ensureVariable(document, { name: 'T', value: '8' }))).toBe(
      '[nfsd]\nthreads=$T\n\n[environment]\nT = 8\n',
    )
    expect(twice('[environment]\nt=1\nT=2\n', (document) => ensureVariable(document, { name: 'T', value: '8' }))).toBe(
      '[environment]\nt=1\nT=8\n',
    )
  })

  it('removes a variable, however it is spelled', () => {
    const gone: Ensure = (document) => removeVariable(document, { name: 'T' })
    expect(twice('[environment]\nt=1\nU=3\nT = 2\n[nfsd]\nthreads=$T\n', gone)).toBe('[environment]\nU=3\n[nfsd]\nthreads=$T\n')
    expect(twice('[nfsd]\nthreads=8\n', gone)).toBe('[nfsd]\nthreads=8\n')
  })

  it('refuses what it cannot do', () => {
    expect(() => ensureKey(nfsConf.parse('[nfsd]\nthreads=$T\n'), { section: 'nfsd', key: 'threads', value: 16 })).toThrow(EditError)
    expect(() => ensureKey(nfsConf.parse(''), { section: 'statd', key: 'name', value: 'a\nb' })).toThrow()
    expect(() => ensureVariable(nfsConf.parse(''), { name: 'a b=c', value: '1' })).toThrow()
  })

  it('names a key that nfs.conf does not have', () => {
    const remove = (section: string, key: string) => () => removeKey(nfsConf.parse(''), { section, key } as never)
    expect(remove('nfsd', 'thread')).toThrow(new RenderError('nfs.conf has no nfsd.thread; did you mean threads?'))
    expect(remove('nfs', 'threads')).toThrow(new RenderError('nfs.conf has no nfs; did you mean nfsd?'))
    expect(remove('constructor', 'name')).toThrow(RenderError)
    expect(remove('nfsd', 'toString')).toThrow(RenderError)
    expect(() => ensureKey(nfsConf.parse(''), { section: 'nfsd', key: 'thread', value: 8 } as never)).toThrow(RenderError)
  })

  it('is done after the first time, in any file', () => {
    const lines = [
      '[nfsd]',
      '[NFSD]',
      '[lockd]',
      '[nfsd "a"]',
      '[x',
      'threads=8',
      'threads = many',
      'Threads=',
      '# threads=4',
      'port=1',
      'bad',
      '  tcp = y',
      '',
    ]
    const texts = fc.array(fc.constantFrom(...lines), { maxLength: 12 }).map((list) => list.map((line) => `${line}\n`).join(''))
    const value = fc.integer({ min: 0, max: 512 })
    fc.assert(
      fc.property(texts, value, (text, threads) => {
        const set = applyEdits(text, ensureKey(nfsConf.parse(text), { section: 'nfsd', key: 'threads', value: threads }))
        expect(nfsConf.parse(set).model.nfsd?.threads).toBe(threads)
        expect(ensureKey(nfsConf.parse(set), { section: 'nfsd', key: 'threads', value: threads })).toEqual([])
        const gone = applyEdits(set, removeKey(nfsConf.parse(set), { section: 'nfsd', key: 'threads' }))
        expect(nfsConf.parse(gone).model.nfsd?.threads).toBeUndefined()
        expect(removeKey(nfsConf.parse(gone), { section: 'nfsd', key: 'threads' })).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
