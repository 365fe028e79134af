import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/stack/index.ts'
import { tree } from '../node/folders.ts'
import { quorate, quorateProgram } from './quorate.ts'

const COMMANDS = ['lint', 'generate', 'init', 'graph', 'simulate', 'parse', 'render', 'format', 'diff', 'explain', 'rules']

describe('quorate', () => {
  it('names its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(await quorate(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('lists its commands on request, and as an error when none is given', async () => {
    const { code, out } = await quorate(['--help'])
    expect(code).toBe(0)
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'))
    expect(await quorate([])).toEqual({ code: 2, out: '', err: out })
    expect((await quorate(['help', 'lint'])).out).toBe((await quorate(['lint', '--help'])).out)
  })

  it.each(COMMANDS)('%s --help shows usage, options and exit status on lines that fit', async (name) => {
    const { code, out, err } = await quorate([name, '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^quorate ${name} `))
    expect(out).toMatch(/-h, --help/)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it.each([
    [['lnit'], 'unknown command: lnit; did you mean lint?'],
    [['lint', '--fromat', 'json'], 'unknown option --fromat; did you mean --format?'],
    [['lint', '--constructor'], 'unknown option --constructor'],
    [['lint', '-x'], 'unknown option -x'],
    [['lint', '--format'], '--format needs a value: --format pretty|json'],
    [['lint', '--format', '--fix'], '--format needs a value'],
    [['lint', '--format', 'xml'], 'unknown report format: xml; there are pretty, json'],
    [['lint', '--format', 'json', '--format', 'json'], '--format is given twice'],
    [['lint', '--fix=yes'], '--fix takes no value'],
    [['lint', '--fail-on', 'eror'], 'unknown severity: eror; did you mean error?'],
    [['lint', '--profile', 'hardend'], 'unknown profile: hardend; did you mean hardened?'],
    [['lint', '--rule', 'exports/asinc=off'], 'unknown rule: exports/asinc; did you mean exports/async?'],
    [['lint', '--rule', 'exports/async'], '--rule takes ID=SEVERITY: exports/async'],
    [['lint', '--rule', 'exports/async=loud'], 'unknown severity: loud; there are off, info, warning, error'],
    [['lint', '--target', 'nfs-utils'], '--target takes NAME=VERSION: nfs-utils'],
    [['lint', '--target', 'nfsutils=2.6.2'], 'unknown name for --target: nfsutils; did you mean nfs-utils?'],
    [['lint', '--target', 'linux=6.1'], 'unknown name for --target: linux; there are nfs-utils'],
    [['lint', '--target', 'nfs-utils=1:2.6.2-4'], '--target takes a release in dotted numbers, as in nfs-utils=2.6.2: 1:2.6.2-4'],
    [['lint', '--rule', 'async=off'], 'unknown rule: async; did you mean exports/async?'],
    [['lint', '--as', 'export', '-'], 'unknown format: export; did you mean exports?'],
    [['lint', '--size-limit', 'much', '-'], '--size-limit takes a number of bytes, or one with K, M or G: much'],
    [['lint', '--as', 'exports'], '--as and --stdin-filename need a path'],
    [['lint', '--stdin-filename', 'exports', 'fixtures'], '--stdin-filename needs - for standard input'],
    [['explain', 'exports/asinc'], 'unknown rule: exports/asinc; did you mean exports/async?'],
    [['explain', 'async'], 'unknown rule: async; did you mean exports/async?'],
    [['explain', 'asinc'], 'unknown rule: asinc; did you mean exports/async?'],
    [['explain', 'empty-value'], 'unknown rule: empty-value; did you mean nfs-conf/empty-value?'],
    [['explain', 'misplaced-coment'], 'unknown rule: misplaced-coment; did you mean fstab/misplaced-comment?'],
    [['rules', 'exports'], 'rules takes no argument'],
  ])('answers %j with what was meant', async (args, message) => {
    const { code, out, err } = await quorate(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`quorate: ${message}`)
    expect(err).not.toMatch(/^ +at /m)
  })

  it('says nothing when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [await quorateProgram(), 'rules', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(err).toBe('')
  })

  it.each([
    ['no terminal', [], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR over FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['--color over NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
    ['--no-color over FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('colours by %s', async (_, args, env, expected) => {
    const cwd = tree({ 'etc/exports': '/a *(nonsense)\n' })
    const { out } = await quorate(['lint', ...args, '.'], { cwd, env: env as Record<string, string> })
    expect(out.includes('\u001b[')).toBe(expected)
  })
})

describe('quorate explain', () => {
  it('tells the whole story of a rule', async () => {
    const { code, out } = await quorate(['explain', 'exports/async'])
    expect(code).toBe(0)
    const [rule] = rules.filter(({ id }) => id === 'exports/async')
    for (const part of [rule!.summary, rule!.source]) expect(out).toContain(part)
    for (const title of ['what happens', 'what to do', 'source', 'wrong', 'right']) expect(out).toMatch(new RegExp(`^${title}$`, 'm'))
  })

  it('knows every rule', async () => {
    const { out } = await quorate(['rules', '--json'])
    const listed = JSON.parse(out) as { id: string }[]
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    const last = listed.at(-1)!.id
    expect(JSON.parse((await quorate(['explain', '--json', last])).out)).toEqual(listed.at(-1))
  })
})

describe('quorate rules', () => {
  it('lists each rule on a line', async () => {
    const { code, out } = await quorate(['rules'])
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(rules.length)
    expect(out).toMatch(/^exports\/async +error +\S/m)
  })
})
