import { mkdirSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, tree } from '../node/folders.ts'
import { quorate } from './quorate.ts'

const CLEAN = '/srv/a 10.10.0.10(rw,sync,no_subtree_check)\n'
const ASYNC = '/srv/a 10.10.0.10(rw,async,no_subtree_check)\n'
const READ_ONLY_ASYNC = '/srv/a 10.10.0.10(ro,async,no_subtree_check)\n'

interface Json {
  findings: { rule: string; severity: string; path: string; span: { start: unknown; end: unknown } }[]
  files: { path: string; format: string; host?: string }[]
  summary: Record<string, unknown>
}

/** The report as data: what was found where. */
async function report(args: readonly string[], options: Parameters<typeof quorate>[1]) {
  const { code, out, err } = await quorate(['lint', '--format', 'json', ...args], options)
  const json = JSON.parse(out) as Json
  return { code, err, json, rules: json.findings.map(({ rule }) => rule) }
}

describe('quorate lint', () => {
  it('exits with 0 when all is well and says how much was checked', async () => {
    const cwd = tree({ 'nas1/etc/exports': CLEAN, 'nas2/etc/exports': CLEAN })
    expect(await quorate(['lint', '.'], { cwd })).toEqual({ code: 0, out: '2 files checked: nothing found\n', err: '' })
  })

  it('exits with 1 from the severity on that --fail-on names', async () => {
    const cwd = tree({ 'a/etc/exports': ASYNC, 'b/etc/exports': READ_ONLY_ASYNC })
    const code = async (...args: string[]) => (await quorate(['lint', ...args], { cwd })).code
    expect(await code('a')).toBe(1)
    expect(await code('a', '--fail-on', 'error')).toBe(1)
    expect(await code('a', '--fail-on', 'never')).toBe(0)
    expect(await code('b')).toBe(0)
    expect(await code('b', '--fail-on=info')).toBe(1)
  })

  it('prints the place, the line, the reason and the remedy', async () => {
    const cwd = tree({ 'nas1/etc/exports': ASYNC })
    const { out } = await quorate(['lint', 'nas1'], { cwd })
    expect(out).toMatch(
      /^nas1\/etc\/exports:1:22 {2}error {2}.*exports\/async\n {2}1 │ \/srv\/a 10\.10\.0\.10\(rw,async,no_subtree_check\)\n {4}│ {22}\^{5}\n {2}what happens {2}.*\n(.*\n)* {2}what to do {4}/,
    )
    expect(out).toMatch(/\n1 file checked: 1 error · 1 can be fixed with --fix\n$/)
  })

  it('gives JSON with findings, files and summary, paths relative to the working directory', async () => {
    const cwd = tree({ 'nas1/etc/exports': `# 日本\n${ASYNC}` })
    const { json } = await report([`${cwd}/nas1`], { cwd })
    expect(Object.keys(json)).toEqual(['findings', 'files', 'summary'])
    const start = { offset: 5 + ASYNC.indexOf('async'), line: 2, column: ASYNC.indexOf('async') + 1 }
    const end = { ...start, offset: start.offset + 5, column: start.column + 5 }
    expect(json.findings).toEqual([
      expect.objectContaining({
        rule: 'exports/async',
        effect: 'unsafe',
        severity: 'error',
        remedy: expect.stringContaining('sync'),
        page: 'docs/rules/exports/async.md',
        path: 'nas1/etc/exports',
        span: { start, end },
      }),
    ])
    expect(json.files).toEqual([{ path: 'nas1/etc/exports', format: 'exports', host: 'nas1' }])
    expect(json.summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, fixable: 1, skipped: [] })
  })

  it('keeps JSON on standard output pure while notes go to standard error', async () => {
    const { json, err, code } = await report(['nas1/etc', 'gone/*'], { cwd: tree({ 'nas1/etc/exports': CLEAN }) })
    expect([json.files.length, code, err]).toEqual([1, 2, 'quorate: gone/*: no configuration found there\n'])
  })

  describe('reads', () => {
    it('standard input under the name that is given', async () => {
      const { json, code } = await report(['-', '--stdin-filename', 'nas1/etc/exports'], { input: ASYNC })
      expect([code, json.files]).toEqual([1, [{ path: 'nas1/etc/exports', format: 'exports', host: 'nas1' }]])
    })

    it('standard input by what is in it, or by --as', async () => {
      expect((await report(['-'], { input: ASYNC })).json.files).toEqual([{ path: '<stdin>', format: 'exports' }])
      expect((await report(['-', '--as', 'nfs-conf'], { input: '[x]\n' })).json.files).toEqual([{ path: '<stdin>', format: 'nfs-conf' }])
    })

    it('what a pattern matches and a format knows', async () => {
      const cwd = tree({
        'a/one.exports': ASYNC,
        'b/two.exports': CLEAN,
        'b/notes.txt': 'hello',
        'b/web.txt': CLEAN,
        'b/image.png': new Uint8Array([0x89, 0xff]),
      })
      const { json, code } = await report(['*/*'], { cwd })
      expect([code, json.files.map(({ path }) => path), json.summary.skipped]).toEqual([
        1,
        ['a/one.exports', 'b/two.exports', 'b/web.txt'],
        ['b/notes.txt'],
      ])
    })

    it('only what a format knows by name or place when given a folder', async () => {
      const cwd = tree({
        'nas1/etc/exports': CLEAN,
        'nas1/etc/exports.d/a.exports': CLEAN.replace('/a', '/b'),
        'nas1/etc/hosts': ASYNC,
        'README.md': ASYNC,
        '.git/etc/exports': ASYNC,
      })
      const { json, code } = await report(['.'], { cwd })
      expect([code, json.files.map(({ path }) => path)]).toEqual([0, ['nas1/etc/exports', 'nas1/etc/exports.d/a.exports']])
    })

    it('each file once, however often it is named', async () => {
      const cwd = tree({ 'nas1/etc/exports': CLEAN })
      expect((await report(['nas1', './nas1/etc/exports', 'nas1/*/exports'], { cwd })).json.files).toHaveLength(1)
    })

    it('a file whose name has a star in it', async () => {
      const cwd = tree({ 'a*.exports': CLEAN, 'ab.exports': ASYNC })
      expect((await report(['a*.exports'], { cwd })).json.files.map(({ path }) => path)).toEqual(['a*.exports'])
    })

    it('drop-ins from wherever it is called, by where they really lie', async () => {
      const cwd = tree({ 'nas1/etc/nfs.conf.d/a.conf': '[nfsd]\nthread = 8\n', 'nas1/etc/exports': CLEAN })
      const found = async (folder: string, ...args: string[]) => {
        const { rules, json } = await report(args, { cwd: `${cwd}${folder}` })
        return [rules, json.files]
      }
      const dropIn = { path: 'nfs.conf.d/a.conf', format: 'nfs-conf', host: 'nas1' }
      const rules = ['nfs-conf/unknown-keyword']
      expect(await found('/nas1/etc', '.')).toEqual([rules, [{ path: 'exports', format: 'exports', host: 'nas1' }, dropIn]])
      expect(await found('/nas1/etc', 'nfs.conf.d')).toEqual([rules, [dropIn]])
      expect(await found('/nas1/etc', 'nfs.conf.d/*')).toEqual([rules, [dropIn]])
      expect(await found('/nas1/etc/nfs.conf.d', 'a.conf')).toEqual([rules, [{ ...dropIn, path: 'a.conf' }]])
      expect(await found('/nas1', 'etc/nfs.conf.d/a.conf')).toEqual([rules, [{ ...dropIn, path: 'etc/nfs.conf.d/a.conf' }]])
      const named = await report(['-', '--stdin-filename', 'nfs.conf.d/a.conf'], { cwd: `${cwd}/nas1/etc`, input: '[nfsd]\nthread = 8\n' })
      expect([named.rules, named.json.files]).toEqual([rules, [dropIn]])
    })

    it('what is included, and misses only what it looked for', async () => {
      const text = '[nfsd]\ninclude = gone.conf\n'
      const cwd = tree({ 'nas1/etc/nfs.conf': text, 'out/my.conf': '[nfsd]\ninclude = ../gone.conf\n' })
      const missing = ['nfs-conf/include-problem']
      expect((await report(['nas1'], { cwd })).rules).toEqual(missing)
      expect((await report(['out/my.conf', '--as', 'nfs-conf'], { cwd })).rules).toEqual([])
      expect((await report(['-', '--as', 'nfs-conf'], { cwd, input: text })).rules).toEqual([])
      expect((await report(['-', '--stdin-filename', '/etc/nfs.conf'], { cwd, input: text })).rules).toEqual([])
    })

    it('the files that a configuration includes', async () => {
      const cwd = tree({ 'nas1/etc/nfs.conf': '[nfsd]\ninclude = more/threads\n', 'nas1/etc/more/threads': 'thread = 8\n' })
      const { rules, json } = await report(['nas1/etc/nfs.conf'], { cwd })
      expect(json.files.map(({ path }) => path)).toEqual(['nas1/etc/nfs.conf', 'nas1/etc/more/threads'])
      expect(rules).not.toContain('quorate/unreadable')
    })
  })

  describe('never exits with 0 when', () => {
    const cwd = tree({ 'nas1/etc/exports': CLEAN, 'docs/README.md': 'x', 'notes.txt': 'x' })
    mkdirSync(`${cwd}/empty`)

    it.each([
      ['a folder holds nothing', ['empty'], 'empty: no configuration found there'],
      ['a folder holds nothing that a format knows', ['docs'], 'docs: no configuration found there'],
      ['a pattern matches nothing', ['*.exports'], '*.exports: no configuration found there'],
      ['no format claims a file that is named', ['notes.txt'], 'notes.txt: no format claims this file'],
      ['that is so for one file of several', ['nas1', 'notes.txt'], 'notes.txt: no format claims this file'],
      ['a pattern matches nothing that a format knows', ['docs/*'], 'nothing was checked'],
      ['one folder of several holds nothing', ['nas1', 'empty'], 'empty: no configuration found there'],
      ['the only file does not exist, even with --fail-on never', ['gone', '--fail-on', 'never'], 'nothing was checked'],
      ['one file of several does not exist', ['nas1', 'gone/exports', '--fail-on', 'never'], ''],
      ['standard input is of no format', ['-'], '<stdin>: no format claims this file'],
      ['the reader is silenced', ['gone', '--rule', 'quorate/unreadable=off'], 'nothing was checked'],
    ])('%s', async (_, args, note) => {
      const { code, err } = await quorate(['lint', ...args], { cwd, input: 'hello\n' })
      expect(err).toContain(note)
      expect(code).toBe(2)
    })
  })

  describe('turns into findings', () => {
    it('a file that is not UTF-8, at the byte', async () => {
      const bytes = Buffer.concat([Buffer.from('# 日\n/srv/'), Buffer.from([0xe4]), Buffer.from(' *(rw)\n')])
      const cwd = tree({ 'a/etc/exports': bytes, 'b/etc/exports': CLEAN })
      const { json, code } = await report(['a', 'b'], { cwd })
      expect(code).toBe(1)
      expect(json.findings).toEqual([
        expect.objectContaining({
          rule: 'quorate/not-utf8',
          data: { offset: 11 },
          span: { start: { offset: 9, line: 2, column: 6 }, end: { offset: 10, line: 2, column: 7 } },
        }),
      ])
      expect((await quorate(['lint', 'a'], { cwd })).out).toContain('  2 │ /srv/\ufffd *(rw)\n    │      ^\n')
    })

    it('a file over the size limit', async () => {
      const cwd = tree({ 'a/etc/exports': CLEAN.repeat(100), 'b/etc/exports': CLEAN })
      expect((await report(['a', 'b', '--size-limit', '1K'], { cwd })).rules).toEqual(['quorate/too-large'])
      expect((await report(['b', '--size-limit', '1k'], { cwd })).rules).toEqual([])
      const big = await report(['a'], { cwd: tree({ 'a/etc/exports': new Uint8Array(16 * 1024 * 1024 + 1) }) })
      expect([big.code, big.rules]).toEqual([2, ['quorate/too-large']])
    })

    it('files that cannot be read', async () => {
      const cwd = tree({ 'a/etc/exports': CLEAN, 'secret/exports': ASYNC })
      symlinkSync('loop', `${cwd}/loop`)
      mkdirSync(`${cwd}/a/etc/exports.d`)
      symlinkSync('../../../secret/exports', `${cwd}/a/etc/exports.d/out.exports`)
      symlinkSync('nowhere', `${cwd}/a/etc/exports.d/dead.exports`)
      expect((await report(['a'], { cwd })).code).toBe(1)
      const { json, code } = await report(['a', 'loop', 'gone/etc/exports'], { cwd })
      expect(code).toBe(2)
      expect(json.findings.map(({ path, rule, ...rest }) => [path, rule, (rest as { message?: string }).message])).toEqual([
        ['a/etc/exports.d/dead.exports', 'quorate/unreadable', 'cannot be read: the symbolic link leads nowhere'],
        ['a/etc/exports.d/out.exports', 'quorate/unreadable', 'cannot be read: a symbolic link that leads out of a'],
        ['loop', 'quorate/unreadable', 'cannot be read: too many symbolic links'],
        ['gone/etc/exports', 'quorate/unreadable', 'cannot be read: no such file'],
      ])
    })
  })

  describe('obeys', () => {
    const cwd = tree({ 'a/etc/exports': ASYNC, 'a/etc/keepalived/keepalived.conf': '' })

    it('--rule for one rule and for all of a format', async () => {
      expect((await report(['a', '--rule', 'exports/async=info'], { cwd })).json.findings.map(({ severity }) => severity)).toContain('info')
      expect((await report(['a', '--rule', 'exports/async=off'], { cwd })).rules).not.toContain('exports/async')
      expect((await report(['a', '--rule=exports/*=off'], { cwd })).rules).toEqual([])
    })

    it('--profile, more than once', async () => {
      const plain = await report(['a'], { cwd })
      const more = await report(['a', '--profile', 'hardened', '--profile=ha'], { cwd })
      expect(more.rules).toEqual(expect.arrayContaining(plain.rules))
    })

    it('--target', async () => {
      expect((await report(['a', '--target', 'nfs-utils=2.6.2'], { cwd })).rules).toContain('exports/async')
    })

    it('suppressions in the file', async () => {
      const silenced = tree({ 'etc/exports': `# quorate-disable-next-line exports/async -- scratch data\n${ASYNC}` })
      expect((await report(['.'], { cwd: silenced })).rules).toEqual([])
    })
  })

  it('checks the files of this host when no path is given', async () => {
    const { code, out, err } = await quorate(['lint'], { cwd: temporaryFolder() })
    expect(code === 2 ? err : out).toMatch(/this host has no configuration to read|\d+ files? checked/)
  })

  it('names the files that only tell of a cluster as not checked', async () => {
    const { out } = await quorate(['lint', 'fixtures/ha-nfs', '--fail-on', 'never'])
    expect(out).toMatch(/^\d+ files checked: /m)
  })
})
