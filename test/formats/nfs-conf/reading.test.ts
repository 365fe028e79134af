import { describe, expect, it } from 'vitest'
import { nfsConf } from '../../../src/formats/nfs-conf/index.ts'
import { atoi } from '../../../src/formats/nfs-conf/model/values.ts'

const model = (text: string) => nfsConf.parse(text).model
const host = (files: string | Record<string, string>, environment?: Record<string, string>, release?: string) => {
  const named = typeof files === 'string' ? { '/etc/nfs.conf': files } : files
  const target: Record<string, string> = release === undefined ? {} : { 'nfs-utils': release }
  const documents = Object.entries(named).map(([path, text]) => nfsConf.parse(text, { path, target }))
  return nfsConf.set(documents, { target, ...(environment ? { environment } : {}) })
}

describe('reading nfs.conf', () => {
  it('has typed values for every kind of key', () => {
    const text = [
      '[nfsd]\nthreads=16\nhost = a , b,,c\nport=nfs\nudp=off\nvers4.0=N\nrdma=nfsrdma\nscope="nfs ha"\ndebug=ALL, general\n',
      '[mountd]\nport=0\n[sm-notify]\noutgoing-port=846\n[gssd]\ncred-cache-directory=/tmp:/run/user\n[environment]\nT=1\nU=$T\n',
    ].join('')
    expect(model(text)).toEqual({
      nfsd: {
        include: [],
        threads: 16,
        host: ['a', 'b', 'c'],
        port: 'nfs',
        udp: false,
        vers4_0: false,
        rdma: 'nfsrdma',
        scope: 'nfs ha',
        debug: ['all', 'general'],
      },
      mountd: { include: [], port: 0 },
      smNotify: { include: [], outgoingPort: 846 },
      gssd: { include: [], credCacheDirectory: ['/tmp', '/run/user'] },
      environment: {
        include: [],
        variables: [
          { name: 'T', value: '1' },
          { name: 'U', value: { raw: '$T' } },
        ],
      },
    })
  })

  it('merges sections of one name, in any case, the last value first', () => {
    expect(model('[NFSD]\nThreads=8\n[lockd]\nport=1\n[nfsd]\nTHREADS=16\nvers3=n\n')).toEqual({
      nfsd: { include: [], threads: 16, vers3: false },
      lockd: { include: [], port: 1 },
    })
  })

  it('keeps what it does not know word for word', () => {
    expect(model('x = 1\n[odd]\na = 1\n# why\nb = 2\n[nfsd]\ntypo = 3\nthreads 4\n[nfsd "x"]\nport = 5\n')).toEqual({
      unknown: [{ text: 'x = 1' }, { text: '[odd]\na = 1\n# why\nb = 2' }, { text: '[nfsd "x"]\nport = 5' }],
      nfsd: { include: [], unknown: [{ text: 'typo = 3' }, { text: 'threads 4' }] },
    })
  })

  it('keeps a value of the wrong kind as it is written, and a reference as a reference', () => {
    expect(model('[nfsd]\nthreads = many\nport = $PORT\n')).toEqual({
      nfsd: { include: [], port: { raw: '$PORT' }, unknown: [{ text: 'threads = many' }] },
    })
  })

  it('reads include lines', () => {
    expect(model('[nfsd]\ninclude = a.conf\nInclude="-/etc/b c"\n').nfsd?.include).toEqual([
      { path: 'a.conf' },
      { path: '/etc/b c', optional: true },
    ])
  })

  it('finds the place of a setting and of its parts', () => {
    const text = '[nfsd]\nthreads=8\n\tthreads = "16" # more\n'
    const document = nfsConf.parse(text)
    const part = (name?: 'keyword' | 'value') => {
      const span = document.spanOf(document.model.nfsd!, 'threads', undefined, name)!
      return text.slice(span.start, span.end)
    }
    expect([part(), part('keyword'), part('value')]).toEqual(['threads = "16"', 'threads', '"16"'])
  })
})

describe('what the daemons get', () => {
  it('takes defaults where nothing is set', () => {
    const { effective } = host('')
    expect(effective.nfsd).toMatchObject({ tcp: true, udp: false, vers3: true, vers4: true })
    expect(effective.mountd).toMatchObject({ port: 0, ttl: 1800, stateDirectoryPath: '/var/lib/nfs' })
  })

  it.each([
    ['yes', true],
    ['ON', true],
    ['1', true],
    ['F', false],
    ['off', false],
    ['2', false],
    ['enable', false],
  ])('reads the switch udp = %s as %s', (value, wanted) => {
    expect(host(`[nfsd]\nudp = ${value}\n`).effective.nfsd.udp).toBe(wanted)
  })

  it.each([
    ['16k', 16],
    ['many', 0],
    ['0x10', 0],
    ['-3', -3],
    ['+7', 7],
    ['4294967298', 2],
    ['99999999999999999999', -1],
  ])('reads the number %s as %i', (value, wanted) => {
    expect(atoi(value)).toBe(wanted)
    expect(host(`[nfsd]\nthreads = ${value}\n`).effective.nfsd.threads).toBe(wanted)
  })

  it('skips debug words that are none', () => {
    expect(host('[exportfs]\ndebug = parse,everything,AUTH\n').effective.exportfs.debug).toEqual(['parse', 'auth'])
  })

  it('follows references: the environment first, then [environment], in any case', () => {
    const text = '[environment]\nT = $U\nU = 7\n[nfsd]\nthreads = $t\nlease-time = $NONE\n'
    expect(host(text).effective.nfsd.threads).toBe(7)
    expect(host(text, { U: '9' }).effective.nfsd.threads).toBe(9)
    expect(host(text, { U: '' }).effective.nfsd.threads).toBe(7)
    expect(host(text).effective.nfsd.leaseTime).toBeUndefined()
  })

  it('reads the main file, then drop-ins by version, then nothing below /usr/etc', () => {
    const files = {
      '/usr/etc/nfs.conf': '[nfsd]\nthreads=1\nport=1\n',
      '/etc/nfs.conf.d/10-a.conf': '[nfsd]\nthreads=10\n',
      '/etc/nfs.conf.d/9-a.conf': '[nfsd]\nthreads=9\nscope=nine\n',
      '/etc/nfs.conf': '[nfsd]\nthreads=2\n',
    }
    const set = host(files)
    expect(set.effective.nfsd).toMatchObject({ threads: 10, scope: 'nine' })
    expect(set.effective.nfsd.port).toBeUndefined()
    expect(set.originOf(set.effective.nfsd, 'threads')?.path).toBe('/etc/nfs.conf.d/10-a.conf')
    expect(set.originOf(set.effective.nfsd, 'udp')).toBeUndefined()
    const { '/etc/nfs.conf': _, ...vendor } = files
    expect(host(vendor).effective.nfsd).toMatchObject({ threads: 10, port: 1 })
  })

  it('reads included files in the section of their line', () => {
    const files = { '/etc/nfs.conf': '[nfsd]\ninclude=d/a.conf\nport=1\n', '/etc/d/a.conf': 'threads=3\nport=9\n[lockd]\nport=5\n' }
    const { effective } = host(files)
    expect(effective.nfsd).toMatchObject({ threads: 3, port: 1 })
    expect(effective.lockd.port).toBe(5)
  })

  it('loses plain keys to sections with an argument up to 2.6, but not later', () => {
    const text = '[nfsd]\nthreads=2\n[nfsd "a"]\nthreads=1\n'
    const list = (release: string) =>
      host(text, undefined, release).effective.bindings.map(({ argument, value }) => `${argument ?? ''}=${value}`)
    expect(list('2.6.2')).toEqual(['a=1'])
    expect(list('2.8.3')).toEqual(['a=1', '=2'])
    const reversed = '[nfsd "a"]\nthreads=1\n[nfsd "A"]\nthreads=3\n[nfsd]\nthreads=2\n'
    expect(host(reversed, undefined, '2.8.3').effective.bindings.map(({ value }) => value)).toEqual(['2'])
  })

  it('stops at files that include each other without end', () => {
    const files: Record<string, string> = { '/etc/nfs.conf': '[nfsd]\ninclude=0\n' }
    for (let i = 0; i < 40; i++) files[`/etc/${i}`] = `include=${i + 1}\ninclude=${i + 1}\nthreads=${i}\n`
    expect(host(files).effective.nfsd.threads).toBeTypeOf('number')
  })
})
