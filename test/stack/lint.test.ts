import { describe, expect, it } from 'vitest'
import { detect, lint } from '../../src/index.ts'

const EXPORT = '/srv/a 10.10.0.10(rw,sync,no_subtree_check,fsid=1)\n'

describe('the format of a file', () => {
  it.each([
    ['/etc/exports', 'exports'],
    ['nas1/etc/exports', 'exports'],
    ['backup/exports', 'exports'],
    ['nas1/etc/exports.d/data.exports', 'exports'],
    ['data.exports', 'exports'],
    ['/etc/nfs.conf', 'nfs-conf'],
    ['/etc/keepalived/keepalived.conf', 'keepalived'],
    ['nas1/etc/nfs.conf.d/10-site.conf', 'nfs-conf'],
    ['etc/fstab', 'fstab'],
    ['/etc/corosync/corosync.conf', 'corosync'],
    ['/etc/corosync/uidgid.d/dlm', 'corosync'],
    ['other.conf', undefined],
    ['pcs-commands.sh', undefined],
    ['/etc/exports.d/.hidden.exports', undefined],
  ])('is told by the path %s', (path, format) => {
    expect(detect(path)).toBe(format)
  })

  it.each([
    ['/srv/a 192.0.2.0/24(rw,sync)\n', 'exports'],
    ['# site\n[nfsd]\nthreads = 8\n', 'nfs-conf'],
    ['! pair\nvrrp_instance VI_1 {\n}\n', 'keepalived'],
    ['nothing known\n', undefined],
  ])('is told by the content where the path says nothing: %j', (text, format) => {
    expect(detect('-', text)).toBe(format)
  })
})

describe('files of several hosts', () => {
  it('belong to the host that the path names', () => {
    const files = ['site/nas1/etc/exports', 'site/nas2/etc/exports', '/etc/exports'].map((path) => ({ path, text: EXPORT }))
    expect(lint(files).files).toEqual([
      { path: 'site/nas1/etc/exports', format: 'exports', host: 'nas1' },
      { path: 'site/nas2/etc/exports', format: 'exports', host: 'nas2' },
      { path: '/etc/exports', format: 'exports' },
    ])
  })

  it('are one set within a host: a drop-in that repeats an export is a fault', () => {
    const files = [
      { path: 'nas1/etc/exports', text: EXPORT },
      { path: 'nas1/etc/exports.d/again.exports', text: EXPORT },
    ]
    expect(lint(files).findings.map(({ rule, path }) => [rule, path])).toEqual([['exports/duplicate', files[1]!.path]])
  })

  it('are no set when they only lie side by side', () => {
    const files = ['a.exports', 'b.exports'].map((path) => ({ path, text: EXPORT }))
    expect(lint(files).findings).toEqual([])
  })

  it('bring in what they include, whatever it is called', () => {
    const files = [
      { path: 'nas1/etc/nfs.conf', text: '[nfsd]\ninclude = site.settings\n' },
      { path: 'nas1/etc/site.settings', text: 'tcp = n\n' },
    ]
    const report = lint(files)
    expect(report.skipped).toEqual([])
    expect(report.findings.filter(({ rule }) => rule === 'nfs-conf/v4-needs-tcp').map(({ path }) => path)).toEqual([files[1]!.path])
  })

  it('bring in what they include though it looks like a file of its own', () => {
    const files = [
      { path: 'nas1/etc/more', text: '[nfsd]\ntcp = n\n' },
      { path: 'nas1/etc/nfs.conf', text: '[nfsd]\nvers4 = y\ninclude = more\n' },
    ]
    const report = lint(files)
    expect(report.files.map(({ path, host }) => [path, host])).toEqual([
      ['nas1/etc/nfs.conf', 'nas1'],
      ['nas1/etc/more', 'nas1'],
    ])
    expect(report.findings.map(({ rule }) => rule)).toEqual(['nfs-conf/v4-needs-tcp'])
  })

  it('out of place include each other too, in whatever order they come, even in a ring', () => {
    const a = { path: 'x/a', text: '[nfsd]\ninclude = b\n' }
    const b = { path: 'x/b', text: '[nfsd]\ninclude = c\n' }
    const c = { path: 'x/c', text: '[nfsd]\nport = 2049\n' }
    const paths = (...files: { path: string; text: string }[]) => lint(files).files.map(({ path }) => path)
    expect(paths(c, b, a)).toEqual(['x/a', 'x/b', 'x/c'])
    expect(paths(b, c)).toEqual(['x/b', 'x/c'])
    expect(paths({ ...a }, { ...b, text: '[nfsd]\ninclude = a\n' })).toEqual(['x/a', 'x/b'])
  })

  it('that nobody knows are named', () => {
    expect(lint([{ path: 'README', text: 'hello' }])).toMatchObject({ findings: [], files: [], skipped: ['README'] })
  })
})

describe('the ha profile', () => {
  it('turns itself on where a file that only a cluster has is among them', () => {
    const exports = { path: 'nas1/etc/exports', text: EXPORT }
    expect(lint([exports]).profiles).toEqual([])
    expect(lint([exports, { path: 'nas1/etc/keepalived/keepalived.conf', text: '' }]).profiles).toEqual(['ha'])
    expect(lint([exports, { path: 'nas1/etc/drbd.d/r0.res', text: '' }]).profiles).toEqual(['ha'])
  })
})
