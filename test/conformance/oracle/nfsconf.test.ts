import { expect, it } from 'vitest'
import { type NfsConfCase, runNfsconf } from './nfsconf.ts'
import { describeWithTools } from './tools.ts'

const ask = (text: string, rest: Omit<NfsConfCase, 'files'> = {}) => {
  const [verdict] = runNfsconf([{ files: { '/etc/nfs.conf': text }, ...rest }])
  return verdict!
}

const valuesOf = (text: string) => ask(text).entries.map(({ section, key, value }) => `${section}.${key}=${value}`)

describeWithTools(['nfsconf'], 'the nfsconf oracle', () => {
  it('loses a last line without its newline', () => {
    const { exit, entries, messages } = ask('[nfsd]\nthreads=8\nvers3=n')
    expect(entries).toEqual([{ section: 'nfsd', key: 'threads', value: '8' }])
    expect(messages.map(({ problem }) => problem)).toEqual(['unterminated-line'])
    expect(exit).toBe(0)
  })

  it('ignores what stands before any section', () => {
    const { entries, messages } = ask('threads=8\n[nfsd]\n')
    expect(entries).toEqual([])
    expect(messages).toMatchObject([{ problem: 'outside-section', file: '/etc/nfs.conf', line: 1 }])
  })

  it('lets a section with an argument delete the plain key', () => {
    expect(ask('[nfsd]\nthreads=2\n[nfsd "a"]\nthreads=1\n').entries).toEqual([{ section: 'nfsd', arg: 'a', key: 'threads', value: '1' }])
  })

  it('cuts and unquotes values', () => {
    const text = '[s]\na=x#y\nb=x ; y\nc=#y\nd="x#y"\ne="x" y\nf=x "y"\ng=" x "\nh=\'"x"\'\n'
    expect(valuesOf(text)).toEqual(['s.a=x', 's.b=x', 's.d=x#y', 's.e=x', 's.f=x "y"', 's.g= x ', 's.h="x"'])
  })

  it('takes a carriage return as a value', () => {
    expect(valuesOf('[nfsd]\r\nthreads=\r\nport=1\r\n')).toEqual(['nfsd.port=1', 'nfsd.threads=\r'])
  })

  it('asks for single values in an environment of its own', () => {
    const queries = [
      { mode: 'entry', section: 'nfsd', key: 'threads' },
      { mode: 'get', section: 'nfsd', key: 'threads' },
      { mode: 'get', section: 'nfsd', key: 'host' },
      { mode: 'get', section: 'nfsd', arg: 'a b', key: 'threads' },
    ] as const
    const text = '[environment]\nT=7\n[nfsd]\nthreads=$T\nhost=$PATH\n[nfsd "a b"]\nport=1\n'
    expect(ask(text, { queries }).answers).toEqual(['$T', '7', undefined, undefined])
    expect(ask(text, { queries, env: { T: "it's 5" } }).answers).toEqual(['$T', "it's 5", undefined, undefined])
  })

  it('reads drop-ins and includes', () => {
    const [verdict] = runNfsconf([
      {
        files: {
          '/etc/nfs.conf': '[nfsd]\ninclude=sub.conf\nport=1\n',
          '/etc/sub.conf': 'threads=1\n[lockd]\nport=5\n',
          '/etc/nfs.conf.d/10-x.conf': '[nfsd]\nport=10\n',
          '/etc/nfs.conf.d/9-x.conf': '[nfsd]\nport=9\n',
        },
      },
    ])
    const values = verdict?.entries.map(({ section, key, value }) => `${section}.${key}=${value}`)
    expect(values).toEqual(['lockd.port=5', 'nfsd.port=10', 'nfsd.threads=1'])
  })

  it('calls a tool that loops or crashes inconclusive', () => {
    const loop = ask('[environment]\nT=$T\n[nfsd]\nthreads=$T\n', {
      queries: [{ mode: 'get', section: 'nfsd', key: 'threads' }],
    })
    expect(loop).toMatchObject({ status: 'inconclusive', answers: [undefined] })
    expect(ask('[nfsd]\ninclude=nfs.conf\n').status).toBe('inconclusive')
  })
})
