import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tree } from '../node/folders.ts'
import { quorate } from './quorate.ts'

const ASYNC = '# keep me\n/srv/a\t10.10.0.10(rw,async,no_subtree_check) # and me\n'

describe('quorate lint --fix', () => {
  it('applies safe fixes, keeps all else, and reports the rest', async () => {
    const cwd = tree({ 'a/etc/exports': `${ASYNC}/srv/b 10.10.0.10(rw,no_root_sqash,no_subtree_check)\n`, 'b/etc/exports': ASYNC })
    chmodSync(`${cwd}/a/etc/exports`, 0o640)
    const { code, out, err } = await quorate(['lint', '--fix', '.'], { cwd })
    expect(readFileSync(`${cwd}/a/etc/exports`, 'utf8')).toBe(
      `${ASYNC.replace('async', 'sync')}/srv/b 10.10.0.10(rw,no_root_sqash,no_subtree_check)\n`,
    )
    expect(readFileSync(`${cwd}/b/etc/exports`, 'utf8')).toBe(ASYNC.replace('async', 'sync'))
    expect(statSync(`${cwd}/a/etc/exports`).mode & 0o777).toBe(0o640)
    expect(readdirSync(`${cwd}/a/etc`)).toEqual(['exports'])
    expect(err).toBe('quorate: fixed a/etc/exports\nquorate: fixed b/etc/exports\n')
    expect(out).toContain('exports/unknown-keyword')
    expect(out).not.toContain('exports/async')
    expect(code).toBe(1)
  })

  it('finds nothing more to do the second time', async () => {
    const cwd = tree({ 'etc/exports': ASYNC })
    expect((await quorate(['lint', '--fix', '.'], { cwd })).code).toBe(0)
    const { ino } = statSync(`${cwd}/etc/exports`)
    expect(await quorate(['lint', '--fix', '.'], { cwd })).toEqual({ code: 0, out: '1 file checked: nothing found\n', err: '' })
    expect(statSync(`${cwd}/etc/exports`).ino).toBe(ino)
  })

  it('writes to the file behind a link', async () => {
    const cwd = tree({ 'etc/exports.real': ASYNC })
    symlinkSync('exports.real', `${cwd}/etc/exports`)
    await quorate(['lint', '--fix', 'etc/exports'], { cwd })
    expect(readFileSync(`${cwd}/etc/exports.real`, 'utf8')).toBe(ASYNC.replace('async', 'sync'))
    expect(readdirSync(`${cwd}/etc`).sort()).toEqual(['exports', 'exports.real'])
  })

  it('changes nothing without --fix, and cannot fix standard input', async () => {
    const cwd = tree({ 'etc/exports': ASYNC })
    await quorate(['lint', '.'], { cwd })
    expect(readFileSync(`${cwd}/etc/exports`, 'utf8')).toBe(ASYNC)
    expect(await quorate(['lint', '--fix', '-'], { cwd, input: ASYNC })).toMatchObject({ code: 2, out: '' })
  })
})
