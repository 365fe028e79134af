import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeFileAtomically } from '../../src/node/index.ts'
import { temporaryFolder, tree } from './folders.ts'

const isRoot = process.getuid?.() === 0

describe('writing a file atomically', () => {
  it('replaces the content, by a new file', async () => {
    const folder = tree({ a: 'old' })
    const before = statSync(`${folder}/a`)
    await writeFileAtomically(`${folder}/a`, 'neu: 日本\n')
    expect(readFileSync(`${folder}/a`, 'utf8')).toBe('neu: 日本\n')
    expect(statSync(`${folder}/a`).ino).not.toBe(before.ino)
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it.each([0o600, 0o640, 0o444, 0o664])('keeps the mode %o whatever the umask', async (mode) => {
    const folder = tree({ a: 'old' })
    chmodSync(`${folder}/a`, mode)
    await writeFileAtomically(`${folder}/a`, 'new')
    expect(statSync(`${folder}/a`).mode & 0o7777).toBe(mode)
  })

  it.skipIf(!isRoot)('keeps owner and group', async () => {
    const folder = tree({ a: 'old' })
    chownSync(`${folder}/a`, 12345, 54321)
    await writeFileAtomically(`${folder}/a`, 'new')
    const { uid, gid } = statSync(`${folder}/a`)
    expect([uid, gid]).toEqual([12345, 54321])
  })

  it('writes a file that did not exist, as open to others as the umask says', async () => {
    const folder = temporaryFolder()
    await writeFileAtomically(`${folder}/new`, 'x')
    expect(readFileSync(`${folder}/new`, 'utf8')).toBe('x')
    expect(statSync(`${folder}/new`).mode & 0o777).toBe(0o666 & ~process.umask())
  })

  it('replaces what a chain of links leads to and leaves the links alone', async () => {
    const folder = tree({ 'real/file': 'old' })
    symlinkSync('real', `${folder}/folder`)
    symlinkSync('folder/file', `${folder}/second`)
    symlinkSync(`${folder}/second`, `${folder}/first`)
    await writeFileAtomically(`${folder}/first`, 'new')
    expect(readFileSync(`${folder}/real/file`, 'utf8')).toBe('new')
    expect(readlinkSync(`${folder}/second`)).toBe('folder/file')
    expect(lstatSync(`${folder}/first`).isSymbolicLink()).toBe(true)
    expect(readdirSync(`${folder}/real`)).toEqual(['file'])
  })

  it('creates what a link to nowhere names', async () => {
    const folder = temporaryFolder()
    symlinkSync('later', `${folder}/link`)
    await writeFileAtomically(`${folder}/link`, 'new')
    expect(readFileSync(`${folder}/later`, 'utf8')).toBe('new')
    expect(lstatSync(`${folder}/link`).isSymbolicLink()).toBe(true)
  })

  it('leaves nothing behind when it fails on the way', async () => {
    const folder = temporaryFolder()
    // The draft is written whole; only taking the folder's place fails.
    mkdirSync(`${folder}/taken/inside`, { recursive: true })
    await expect(writeFileAtomically(`${folder}/taken`, 'new')).rejects.toMatchObject({ syscall: 'rename' })
    expect(readdirSync(folder)).toEqual(['taken'])
    expect(readdirSync(`${folder}/taken`)).toEqual(['inside'])
  })

  it('fails for a ring of links and for a folder that is not there', async () => {
    const folder = temporaryFolder()
    symlinkSync('ring', `${folder}/ring`)
    await expect(writeFileAtomically(`${folder}/ring`, 'x')).rejects.toMatchObject({ code: 'ELOOP' })
    await expect(writeFileAtomically(`${folder}/gone/a`, 'x')).rejects.toMatchObject({ code: 'ENOENT' })
    expect(readdirSync(folder)).toEqual(['ring'])
  })

  it('refuses half a character instead of writing another one', async () => {
    const folder = tree({ a: 'old' })
    for (const text of ['x\ud800', '\udce4x']) await expect(writeFileAtomically(`${folder}/a`, text)).rejects.toThrow(TypeError)
    expect(readFileSync(`${folder}/a`, 'utf8')).toBe('old')
    await writeFileAtomically(`${folder}/a`, '😀')
    expect(readFileSync(`${folder}/a`, 'utf8')).toBe('😀')
  })

  it('never shows a reader a part', async () => {
    const folder = tree({ a: 'x'.repeat(100_000) })
    const seen = new Set<string>()
    let isDone = false
    const writing = (async () => {
      for (let i = 0; i < 30; i++) await writeFileAtomically(`${folder}/a`, (i % 2 ? 'x' : 'y').repeat(100_000))
      isDone = true
    })()
    while (!isDone) {
      const text = readFileSync(`${folder}/a`, 'utf8')
      seen.add(`${text[0]}${new Set(text).size}${text.length}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await writing
    expect([...seen].filter((mark) => mark !== 'x1100000' && mark !== 'y1100000')).toEqual([])
  })
})
