import { chmodSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, readTextFile } from '../../src/node/index.ts'
import { temporaryFolder, tree } from './folders.ts'

describe('reading a file', () => {
  it('keeps a byte order mark, line ends and NUL as they are, and tells the mode', async () => {
    const folder = tree({ a: '\ufeff[nfsd]\r\n\0\n' })
    chmodSync(`${folder}/a`, 0o640)
    expect(await readTextFile(`${folder}/a`)).toEqual({ file: { path: `${folder}/a`, text: '\ufeff[nfsd]\r\n\0\n', mode: 0o640 } })
  })

  it('reads what has no size of its own', async () => {
    expect((await readTextFile('/proc/self/status')).file?.text).toContain('Pid:')
  })

  it('stops at the limit where there is no end', async () => {
    const { finding } = await readTextFile('/dev/zero', { sizeLimit: 1000 })
    expect(finding).toMatchObject({ rule: 'quorate/too-large', data: { limit: 1000 } })
  })

  it('takes a file of exactly the limit', async () => {
    const folder = tree({ a: 'x'.repeat(1000) })
    expect((await readTextFile(`${folder}/a`, { sizeLimit: 1000 })).file?.text).toHaveLength(1000)
    expect((await readTextFile(`${folder}/a`, { sizeLimit: 999 })).finding?.message).toBe('1000 bytes, over the limit of 999')
  })

  it('says in words why a file cannot be read', async () => {
    const folder = tree({ a: '' })
    const problem = async (path: string) => (await readTextFile(`${folder}/${path}`)).finding?.message
    expect(await problem('gone')).toBe('cannot be read: no such file')
    expect(await problem('a/b')).toBe('cannot be read: a part of the path is not a directory')
    expect(await problem('.')).toBe('cannot be read: it is a directory')
    expect(await problem('x'.repeat(300))).toBe('cannot be read: the name is too long')
  })
})

describe('a text that is not UTF-8', () => {
  it.each([
    ['Latin-1', [0x61, 0xe4, 0x62], 1, 1],
    ['a character cut off at the end', [0x61, 0xef, 0xbf], 1, 1],
    ['an overlong form', [0xc0, 0xaf], 0, 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1, 1],
    ['something behind characters of several bytes', [...Buffer.from('日😀'), 0xff], 7, 3],
    ['something behind a replacement character of its own', [...Buffer.from('\ufffda'), 0xff], 4, 2],
  ])('is told apart: %s', (_, bytes, offset, index) => {
    const { finding } = decode('a', Buffer.from(bytes))
    expect(finding).toMatchObject({ rule: 'quorate/not-utf8', data: { offset }, span: { start: index, end: index + 1 } })
  })

  it('is told exactly where the bytes in front are one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(0xff, 0x80, 0xc3), (text, bad) => {
        const front = Buffer.from(text)
        expect(decode('a', front)).toEqual({ file: { path: 'a', text: front.toString() } })
        expect(decode('a', Buffer.concat([front, Buffer.from([bad])])).finding?.data).toEqual({ offset: front.length })
      }),
    )
  })

  it('can still be shown', async () => {
    const folder = temporaryFolder()
    writeFileSync(`${folder}/a`, Buffer.from([0x61, 0xe4, 0x62]))
    expect(await readTextFile(`${folder}/a`)).toMatchObject({ shown: 'a\ufffdb' })
  })
})
