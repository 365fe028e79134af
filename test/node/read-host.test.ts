import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { readFiles, readHost } from '../../src/node/index.ts'
import { lint } from '../../src/stack/index.ts'
import { tree } from './folders.ts'

/** Paths below the root, in the order in which they were read. */
async function pathsOf(root: string) {
  const { files, findings } = await readHost(root)
  return {
    paths: files.map(({ path }) => relative(root, path)),
    findings: findings.map(({ path, message }) => [relative(root, path!), message]),
  }
}

describe('reading a host', () => {
  it('finds what each daemon reads, drop-ins in the order of their names, nothing else', async () => {
    const root = tree({
      'etc/exports': '',
      'etc/exports.d/b.exports': '',
      'etc/exports.d/a.exports': '',
      'etc/exports.d/.hidden.exports': '',
      'etc/exports.d/c.exports.bak': '',
      'etc/nfs.conf': '',
      'etc/nfs.conf.d/10-a.conf': '',
      'etc/nfs.conf.d/9-b.conf': '',
      'etc/hosts': '',
      'srv/etc/exports': '',
    })
    const { paths, findings } = await pathsOf(root)
    expect(paths).toEqual([
      'etc/exports',
      'etc/exports.d/a.exports',
      'etc/exports.d/b.exports',
      'etc/nfs.conf',
      'etc/nfs.conf.d/10-a.conf',
      'etc/nfs.conf.d/9-b.conf',
    ])
    expect(findings).toEqual([])
  })

  it('tells each file’s mode', async () => {
    const root = tree({ 'etc/exports': '' })
    chmodSync(`${root}/etc/exports`, 0o600)
    expect((await readHost(root)).files).toEqual([{ path: `${root}/etc/exports`, text: '', mode: 0o600 }])
  })

  it('tells the host’s name, as a copy’s own file says', async () => {
    const root = tree({ 'etc/exports': '', 'etc/hostname': '# ours\nnas1\n' })
    expect((await readHost(root)).files).toMatchObject([{ host: 'nas1' }])
  })

  it('finds nothing on a host without any', async () => {
    expect(await readHost(tree({ 'etc/hosts': '' }))).toMatchObject({ files: [], findings: [], unmatched: [] })
  })

  it('follows links as the host would, never out of its tree', async () => {
    const root = tree({ 'etc/exports.real': 'inside', 'data/dropins/a.exports': 'drop-in' })
    symlinkSync('/etc/exports.real', `${root}/etc/exports`)
    symlinkSync('../../../../../../../../data/dropins', `${root}/etc/exports.d`)
    symlinkSync('/proc/self/status', `${root}/etc/nfs.conf`)
    const { files, findings } = await readHost(root)
    expect(files.map(({ path, text }) => [relative(root, path), text])).toEqual([
      ['etc/exports', 'inside'],
      ['etc/exports.d/a.exports', 'drop-in'],
    ])
    expect(findings).toEqual([])
  })

  it('reports what is there and cannot be read', async () => {
    const root = tree({ 'etc/nfs.conf.d/a.conf': new Uint8Array([0xff]) })
    mkdirSync(`${root}/etc/exports`)
    symlinkSync('exports.d', `${root}/etc/exports.d`)
    const { findings } = await pathsOf(root)
    expect(findings).toEqual([
      ['etc/exports', 'cannot be read: it is a directory'],
      ['etc/exports.d', 'cannot be read: too many symbolic links'],
      ['etc/nfs.conf.d/a.conf', 'not UTF-8 text: byte 0 does not belong to any character'],
    ])
  })
})

describe('include lines', () => {
  it('are followed from file to file, relative and absolute, each file once', async () => {
    const root = tree({
      'etc/nfs.conf': '[nfsd]\ninclude = nfs/one\ninclude = /srv/two\ninclude = -gone\n',
      'etc/nfs/one': 'include = ../nfs/three\ninclude = one\n',
      'etc/nfs/three': 'threads = 3\n',
      'srv/two': 'port = 2049\n',
    })
    expect((await pathsOf(root)).paths).toEqual(['etc/nfs.conf', 'etc/nfs/one', 'srv/two', 'etc/nfs/three'])
  })

  it('that lead nowhere are told with the file, those that nobody looked for are not', async () => {
    const root = tree({ 'etc/nfs.conf': '[nfsd]\ninclude = gone\ninclude = -perhaps\ninclude = there\n', 'etc/there': '' })
    const [main] = (await readHost(root)).files
    expect(main?.missing).toEqual([`${root}/etc/gone`, `${root}/etc/perhaps`])
    expect(lint([main!]).findings.map(({ rule, data }) => [rule, data?.path])).toEqual([['nfs-conf/include-problem', 'gone']])
    const loose = tree({ 'my.conf': '[nfsd]\ninclude = /srv/elsewhere\n' })
    expect((await readFiles([`${loose}/my.conf`])).files[0]).not.toHaveProperty('missing')
  })

  it('never lead out of the host’s tree', async () => {
    const outside = tree({ secret: 'threads = 1\n' })
    const root = tree({ 'etc/nfs.conf': `[nfsd]\ninclude = ${'../'.repeat(20)}${outside.slice(1)}/secret\ninclude = link\n` })
    symlinkSync(`${outside}/secret`, `${root}/etc/link`)
    expect((await pathsOf(root)).paths).toEqual(['etc/nfs.conf'])
    expect((await readFiles([`${root}/etc/nfs.conf`])).files).toHaveLength(1)
  })

  it('of a file out of place stay in its folder', async () => {
    const folder = tree({ 'a/my.conf': '[nfsd]\ninclude = near\ninclude = ../b/far\n', 'a/near': '[nfsd]\nthreads = 5\n', 'b/far': '' })
    const { files } = await readFiles([`${folder}/a/my.conf`])
    expect(files.map(({ path }) => relative(folder, path))).toEqual(['a/my.conf', 'a/near'])
  })

  it('count in what the daemon gets, whatever the included file is called or looks like', async () => {
    const root = tree({ 'etc/nfs.conf': '[nfsd]\ninclude = more\n', 'etc/more': '[nfsd]\nthreads = 77\n' })
    const { files } = await readHost(root)
    const { files: linted } = lint(files)
    expect(linted.map(({ path, format }) => [relative(root, path), format])).toEqual([
      ['etc/nfs.conf', 'nfs-conf'],
      ['etc/more', 'nfs-conf'],
    ])
    const set = formats.nfsConf.set(files.map(({ path, text }) => formats.nfsConf.parse(text, { path })))
    expect(set.effective.nfsd.threads).toBe(77)
  })

  it('are reported where the file is there and unreadable', async () => {
    const root = tree({ 'etc/nfs.conf': '[nfsd]\ninclude = more\n' })
    writeFileSync(`${root}/etc/more`, new Uint8Array([0xff]))
    expect((await pathsOf(root)).findings).toEqual([['etc/more', 'not UTF-8 text: byte 0 does not belong to any character']])
  })
})
