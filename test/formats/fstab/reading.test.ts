import { describe, expect, it } from 'vitest'
import { type FstabFile, fstab } from '../../../src/formats/fstab/index.ts'

const read = (text: string): FstabFile['mounts'] => fstab.parse(text).model.mounts
const rulesOf = (text: string): string[] => fstab.parse(text).problems.map(({ rule }) => rule)
const row = (options: string[]) => ({ source: 'a', target: '/b', type: 'nfs', options })

describe('reading fstab', () => {
  it('takes six fields, told apart by place', () => {
    expect(read('nas:/x\t/x  nfs rw,hard 1 2\n')).toEqual([
      { source: 'nas:/x', target: '/x', type: 'nfs', options: ['rw', 'hard'], frequency: 1, pass: 2 },
    ])
  })

  it('takes three fields, and reads absent options as what they mean', () => {
    expect(read('a /b nfs')).toEqual([row(['defaults'])])
    expect(read('a /b nfs ,\n')).toEqual([row(['defaults'])])
  })

  it('decodes octal escapes before it parts the options', () => {
    expect(read('a\\040b /c\\011d\\134 nfs ro\\054rw\\0431\n')).toEqual([
      { source: 'a b', target: '/c\td\\', type: 'nfs', options: ['ro', 'rw#1'] },
    ])
    expect(read('a\\09 /b\\x nfs\n')[0]).toMatchObject({ source: 'a\\09', target: '/b\\x' })
  })

  it('keeps commas between double quotes, and drops empty options', () => {
    expect(read('a /b nfs ,context="x,y",,ro,\n')).toEqual([row(['context="x,y"', 'ro'])])
  })

  it('ends a field at an escaped NUL', () => {
    expect(read('a\\000c /b nfs ro\\000,rw\n')).toEqual([row(['ro'])])
  })

  it('reads CRLF files, blank lines and comments, also behind six fields', () => {
    const text = '# c\r\n\r\na /b nfs ro 0 0 # why\r\n'
    expect(read(text)).toEqual([{ ...row(['ro']), frequency: 0, pass: 0 }])
    expect(rulesOf(text)).toEqual([])
  })

  it('wraps numbers as a 32 bit integer', () => {
    expect(read('a /b nfs ro -1 99999999999\n')[0]).toMatchObject({ frequency: -1, pass: 1215752191 })
  })

  it.each([
    ['a /b\n', 'fstab/wrong-arguments'],
    ['a\n', 'fstab/wrong-arguments'],
    ['a /b nfs ro x\n', 'fstab/invalid-value'],
    ['a /b nfs ro 0 1a\n', 'fstab/invalid-value'],
    ['a /b nfs ro # c\n', 'fstab/misplaced-comment'],
    ['a /b nfs ro 0 # c\n', 'fstab/misplaced-comment'],
    ['a /b nfs # c\n', 'fstab/misplaced-comment'],
    ['a /b nfs ro\0\n', 'fstab/syntax'],
    ['# c\0\n', 'fstab/syntax'],
  ])('loses the row %j and no other', (text, rule) => {
    const document = fstab.parse(`${text}next /next nfs\n`)
    expect(document.problems.map(({ rule, effect }) => [rule, effect])).toEqual([[rule, 'dropped']])
    expect(document.model.mounts.map(({ source }) => source)).toEqual(['next'])
  })

  it('knows where each field and option stands', () => {
    const document = fstab.parse('# c\nnas:/x  /x  nfs  rw,hard  0\n')
    const [mount] = document.model.mounts
    const at = (field: string, index?: number) => {
      const span = document.spanOf(mount!, field, index)
      return span && document.text.slice(span.start, span.end)
    }
    expect([at('source'), at('target'), at('type'), at('options'), at('options', 1), at('frequency'), at('pass')]).toEqual([
      'nas:/x',
      '/x',
      'nfs',
      'rw,hard',
      'hard',
      '0',
      undefined,
    ])
  })

  it('is recognised by its rows', () => {
    expect(fstab.resembles('# c\nUUID=1 / ext4 defaults 0 1\n')).toBe(true)
    expect(fstab.resembles('/srv/a 192.0.2.1(rw)\n')).toBe(false)
    expect(fstab.resembles('[nfsd]\nthreads = 8\n')).toBe(false)
  })
})

describe('the effective view of fstab', () => {
  it('tells NFS mounts from others, also where mount guesses the type', () => {
    const text =
      'nas:/x /x nfs\nnas:/y /y nfs4\nnas:/z /z auto\nLABEL=a:/b /b auto\n//nas/s /s auto\nuser@nas:/t /t auto\nnas:/u /u fuse.sshfs\n'
    const { mounts } = fstab.set([fstab.parse(text)]).effective
    expect(mounts.map(({ target, nfs }) => [target, nfs?.version, nfs && typeof nfs.source])).toEqual([
      ['/x', undefined, 'object'],
      ['/y', '4', 'object'],
      ['/z', undefined, 'object'],
      ['/b', undefined, undefined],
      ['/s', undefined, undefined],
      ['/t', undefined, undefined],
      ['/u', undefined, undefined],
    ])
  })

  it('says where a mount was written', () => {
    const set = fstab.set([fstab.parse('# c\nnas:/x /x nfs\n', { path: '/etc/fstab' })])
    expect(set.originOf(set.effective.mounts[0]!)).toEqual({ path: '/etc/fstab', span: { start: 4, end: 17 } })
    expect(set.originOf(set.effective.mounts[0]!, 'target')).toEqual({ path: '/etc/fstab', span: { start: 11, end: 13 } })
  })
})
