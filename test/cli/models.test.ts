import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tree } from '../node/folders.ts'
import { quorate } from './quorate.ts'

const NFS_CONF = '# tuned\n[nfsd]\nthreads=16\nvers3 =  n\n'

describe('quorate parse', () => {
  it('prints the model and the problems with their places', async () => {
    const cwd = tree({ 'nfs.conf': `${NFS_CONF}thread = 1\n` })
    const { code, out } = await quorate(['parse', 'nfs.conf'], { cwd })
    const { problems, ...rest } = JSON.parse(out) as { problems: unknown[] } & Record<string, unknown>
    expect(rest).toMatchObject({ path: 'nfs.conf', format: 'nfs-conf', model: { nfsd: { threads: 16, vers3: false } } })
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'nfs-conf/unknown-keyword',
        span: expect.objectContaining({ start: { offset: 37, line: 5, column: 1 } }),
      }),
    ])
    expect(code).toBe(0)
  })

  it('exits with 1 when a problem is an error, with 2 when nothing could be read', async () => {
    const cwd = tree({ x: '/srv/a 192.0.2.1(nonsense)\n', y: 'hello', latin1: new Uint8Array([0x2f, 0xe4]) })
    expect((await quorate(['parse', '--as', 'exports', 'x'], { cwd })).code).toBe(1)
    expect(await quorate(['parse', 'y'], { cwd })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no format claims this file'),
    })
    expect(await quorate(['parse', 'gone'], { cwd })).toEqual({ code: 2, out: '', err: 'quorate: gone: cannot be read: no such file\n' })
    expect((await quorate(['parse', 'latin1'], { cwd })).err).toBe(
      'quorate: latin1: not UTF-8 text: byte 1 does not belong to any character\n',
    )
    expect((await quorate(['parse', '.'], { cwd })).err).toBe('quorate: .: cannot be read: it is a directory\n')
    expect((await quorate(['parse'], { cwd })).code).toBe(2)
  })
})

describe('quorate render', () => {
  it('writes what parse printed, and a bare model', async () => {
    const parsed = await quorate(['parse', '-', '--as', 'nfs-conf'], { input: NFS_CONF })
    const expected = '# from site.ts\n\n[nfsd]\nthreads = 16\nvers3 = n\n'
    expect(await quorate(['render', '-', '--header', 'from site.ts'], { input: parsed.out })).toEqual({ code: 0, out: expected, err: '' })
    const bare = await quorate(['render', '--as', 'nfs-conf', '-'], { input: '{"nfsd":{"threads":16,"vers3":false}}' })
    expect(bare.out).toBe('[nfsd]\nthreads = 16\nvers3 = n\n')
  })

  it.each([
    ['is not JSON', '{', 'is not JSON'],
    ['is a list', '[]', 'holds no model'],
    ['has a property that the format does not', '{"nfsd":{"thread":1}}', 'nfsd'],
    ['has a value that the format cannot hold', '{"mountd":{"stateDirectoryPath":"a\\nb"}}', 'mountd'],
  ])('refuses what %s, and prints nothing', async (_, input, reason) => {
    const { code, out, err } = await quorate(['render', '--as', 'nfs-conf', '-'], { input })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(reason)
    expect(err).not.toContain('internal failure')
  })

  it('says what is wrong inside a list of several shapes', async () => {
    const input = '{"entries":[{"path":"/srv/a","items":[{"kind":"client","client":{"type":"host","host":"a b(c"},"options":["rw"]}]}]}'
    const { code, err } = await quorate(['render', '--as', 'exports', '-'], { input })
    expect(code).toBe(2)
    expect(err).toMatch(/entries\.0\.items\.0\.client/)
  })

  it('asks for the format of a bare model', async () => {
    expect(await quorate(['render', '-'], { input: '{}' })).toMatchObject({ code: 2, err: expect.stringContaining('--as FORMAT') })
  })
})

describe('quorate format', () => {
  it('prints the new text, which says the same', async () => {
    const { code, out } = await quorate(['format', '-', '--stdin-filename', 'nfs.conf'], { input: NFS_CONF })
    expect([code, out]).toEqual([0, '# tuned\n[nfsd]\nthreads = 16\nvers3 = n\n'])
  })

  it('names what would change with --check and changes it with --write', async () => {
    const cwd = tree({ 'a/etc/nfs.conf': NFS_CONF, 'b/etc/nfs.conf': '[nfsd]\nthreads = 16\n' })
    expect(await quorate(['format', '--check', '.'], { cwd })).toEqual({ code: 1, out: 'a/etc/nfs.conf\n', err: '' })
    expect(readFileSync(`${cwd}/a/etc/nfs.conf`, 'utf8')).toBe(NFS_CONF)
    expect(await quorate(['format', '--write', '.'], { cwd })).toEqual({ code: 0, out: 'a/etc/nfs.conf\n', err: '' })
    expect(await quorate(['format', '--check', '.'], { cwd })).toEqual({ code: 0, out: '', err: '' })
  })

  it('exits with 2 when there was nothing to format, or not everything', async () => {
    const cwd = tree({ 'a/etc/nfs.conf': '[nfsd]\n', notes: 'x', other: 'y' })
    expect((await quorate(['format', '--check', 'notes'], { cwd })).code).toBe(2)
    expect((await quorate(['format', '--check', 'a', 'notes'], { cwd })).code).toBe(2)
    expect((await quorate(['format', '--check', '*.gone'], { cwd })).code).toBe(2)
    expect((await quorate(['format', '--check', '--write', 'a'], { cwd })).code).toBe(2)
    expect((await quorate(['format'], { cwd })).code).toBe(2)
  })
})

describe('quorate diff', () => {
  const cwd = tree({
    a: '[nfsd]\nthreads=8\nport=2049\n',
    same: '# port\n[nfsd]\n  port = 2049\n  threads = 8\n',
    b: '[nfsd]\nthreads=16\nport=2049\n[statd]\nport=1\n',
    exports: '/a *(ro)\n',
    garbage: 'x',
  })

  it('finds nothing where only the layout differs', async () => {
    expect(await quorate(['diff', 'a', 'same'], { cwd })).toEqual({ code: 0, out: '', err: '' })
  })

  it('names each value that differs', async () => {
    const { code, out } = await quorate(['diff', 'a', 'b'], { cwd })
    expect(code).toBe(1)
    expect(out).toMatch(/^~ nfsd\.threads {2}8 → 16\n\+ statd {2}\{.*"port":1.*\}\n$/)
  })

  it('gives the same as JSON', async () => {
    const { out } = await quorate(['diff', '--json', 'a', '-', '--as', 'nfs-conf'], { cwd, input: '[nfsd]\nport=2049\n' })
    expect(JSON.parse(out)).toEqual([{ path: 'nfsd.threads', kind: 'removed', before: 8 }])
  })

  it.each([
    ['formats differ', ['a', 'exports'], 'is of format nfs-conf, exports of exports'],
    ['a file is missing', ['a', 'gone'], 'gone: cannot be read: no such file'],
    ['no format claims one', ['a', 'garbage'], 'garbage: no format claims'],
    ['only one is given', ['a'], 'two files'],
    ['both are standard input', ['-', '-'], 'only one'],
  ])('exits with 2 when %s', async (_, args, note) => {
    expect(await quorate(['diff', ...args], { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringContaining(note) })
  })
})
