import { describe, expect, it } from 'vitest'
import { ensureMount, type FstabFile, fstab, removeMount } from '../../../src/formats/fstab/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

/** The text after a change of its first or only rows. */
function edited(text: string, change: (draft: FstabFile) => void): string {
  return applyEdits(text, fstab.parse(text).edit(change))
}

const table = `# <source>      <target>  <type>  <options>         <dump> <pass>
UUID=0a1b2c3d   /         ext4    errors=remount-ro  0      1
# the share
192.0.2.50:/a   /data     nfs     rw,hard            0      0   # why
`

describe('editing fstab', () => {
  it('lets a changed field shift only its own padding', () => {
    expect(edited(table, ({ mounts }) => Object.assign(mounts[1]!, { source: 'nas:/a' }))).toBe(
      table.replace('192.0.2.50:/a   /data', 'nas:/a          /data'),
    )
    expect(edited(table, ({ mounts }) => mounts[1]!.options.push('nofail'))).toBe(table.replace('rw,hard       ', 'rw,hard,nofail'))
    expect(edited(table, ({ mounts }) => mounts[1]!.options.shift())).toBe(table.replace('rw,hard   ', 'hard      '))
  })

  it('keeps one blank where a field outgrows its column', () => {
    expect(edited(table, ({ mounts }) => Object.assign(mounts[1]!, { source: '192.0.2.50:/a/b/c/d' }))).toBe(
      table.replace('192.0.2.50:/a   /data', '192.0.2.50:/a/b/c/d /data'),
    )
  })

  it('leaves rows alone that stand in no columns', () => {
    expect(edited('nas:/x /x nfs rw 0 0\n', ({ mounts }) => Object.assign(mounts[0]!, { source: 'nas.example.org:/x' }))).toBe(
      'nas.example.org:/x /x nfs rw 0 0\n',
    )
  })

  it('moves tabs as tabs', () => {
    const text = 'nas:/export\t/data\tnfs\trw\t0\t0\nnas:/x\t\t/x\tnfs\trw\t0\t0\n'
    expect(edited(text, ({ mounts }) => Object.assign(mounts[0]!, { source: 'nas:/e' }))).toBe(text.replace('nas:/export\t', 'nas:/e\t\t'))
    expect(edited(text, ({ mounts }) => Object.assign(mounts[1]!, { source: 'nas:/xyzabc' }))).toBe(
      text.replace('nas:/x\t\t', 'nas:/xyzabc\t'),
    )
  })

  it('keeps the spelling of fields and options that stay', () => {
    const text = 'a\\x /b nfs ro\\054context="x,y",soft\n'
    expect(edited(text, ({ mounts }) => mounts[0]!.options.splice(2, 1, 'hard'))).toBe('a\\x /b nfs ro,context="x,y",hard\n')
    expect(edited(text, ({ mounts }) => Object.assign(mounts[0]!, { type: 'nfs4' }))).toBe(text.replace(' nfs ', ' nfs4 '))
  })

  it('puts a new row into the columns of its neighbour', () => {
    const mount = { source: 'nas:/b', target: '/b', type: 'nfs', options: ['ro'], frequency: 0, pass: 0 }
    expect(edited(table, ({ mounts }) => mounts.push(mount))).toBe(
      `${table}nas:/b          /b        nfs     ro                 0      0\n`,
    )
    expect(edited(table, ({ mounts }) => mounts.splice(1, 0, mount))).toBe(
      table.replace('# the share', 'nas:/b          /b        nfs     ro                 0      0\n# the share'),
    )
    expect(edited('a\t/a\tnfs\tro\r\n', ({ mounts }) => mounts.push(mount))).toBe('a\t/a\tnfs\tro\r\nnas:/b\t/b\tnfs\tro\t0\t0\r\n')
  })

  it('writes options that were absent only when something must stand there', () => {
    expect(edited('a  /b  nfs\n', ({ mounts }) => Object.assign(mounts[0]!, { type: 'xfs' }))).toBe('a  /b  xfs\n')
    expect(edited('a  /b  nfs\n', ({ mounts }) => mounts[0]!.options.push('ro'))).toBe('a  /b  nfs  defaults,ro\n')
    expect(edited('a  /b  nfs\n', ({ mounts }) => Object.assign(mounts[0]!, { frequency: 0, pass: 2 }))).toBe(
      'a  /b  nfs  defaults  0  2\n',
    )
  })

  it('moves a comment above its row when fewer than six fields are left', () => {
    expect(
      edited('x /x nfs\n  a /b nfs ro 0 0 # why\n', ({ mounts }) => {
        delete mounts[1]!.pass
      }),
    ).toBe('x /x nfs\n  # why\n  a /b nfs ro 0\n')
  })

  it('works beside rows that are lost', () => {
    const text = 'broken /x\na /b nfs # lost\nc /d nfs\n'
    expect(edited(text, ({ mounts }) => Object.assign(mounts[0]!, { source: 'e' }))).toBe('broken /x\na /b nfs # lost\ne /d nfs\n')
  })
})

describe('ensureMount and removeMount', () => {
  const wanted = { source: 'nas:/a', target: '/data/', type: 'nfs', options: ['hard', 'nofail'] }
  const ensured = (text: string, mount = wanted): string => applyEdits(text, ensureMount(fstab.parse(text), mount))

  it('add what is missing and change what differs, once', () => {
    for (const text of ['', table, '# only\n', 'x /data xfs\ny /data xfs ro\n']) {
      const once = ensured(text)
      expect(fstab.parse(once).model.mounts.filter(({ target }) => /^\/data/.test(target))).toMatchObject([
        { source: 'nas:/a', type: 'nfs', options: ['hard', 'nofail'] },
      ])
      expect(ensureMount(fstab.parse(once), wanted)).toEqual([])
    }
  })

  it('keep the numbers unless asked for others', () => {
    expect(ensured(table)).toBe(
      table.replace('192.0.2.50:/a   /data     nfs     rw,hard            ', 'nas:/a          /data     nfs     hard,nofail        '),
    )
    expect(fstab.parse(ensured('a /data nfs\n', { ...wanted, pass: 2 } as typeof wanted)).model.mounts[0]).toMatchObject({
      frequency: 0,
      pass: 2,
    })
  })

  it('give a mount without options the defaults', () => {
    const { options: _, ...bare } = wanted
    expect(applyEdits('', ensureMount(fstab.parse(''), bare))).toBe('nas:/a  /data/  nfs  defaults\n')
  })

  it('tell swap areas apart by their source', () => {
    const swap = { source: '/dev/b', target: 'none', type: 'swap', options: ['sw'] }
    const text = '/dev/a  none  swap  sw\n'
    const both = ensured(text, swap)
    expect(both).toBe('/dev/a  none  swap  sw\n/dev/b  none  swap  sw\n')
    expect(ensureMount(fstab.parse(both), swap)).toEqual([])
  })

  it('remove one source of a target, also where that is no path', () => {
    const text = '/dev/a  none  swap  sw\n/dev/b  none  swap  sw\n/dev/c  /c  xfs\n'
    const left = (key: { target: string; source?: string }) => applyEdits(text, removeMount(fstab.parse(text), key))
    expect(left({ target: 'none', source: '/dev/a' })).toBe('/dev/b  none  swap  sw\n/dev/c  /c  xfs\n')
    expect(left({ target: 'none' })).toBe(text)
    expect(left({ target: '/c/', source: '/dev/b' })).toBe(text)
    expect(left({ target: '/c/', source: '/dev/c' })).toBe('/dev/a  none  swap  sw\n/dev/b  none  swap  sw\n')
  })

  it('remove every row of a target with the comment behind it', () => {
    expect(applyEdits(table, removeMount(fstab.parse(table), { target: '/data/' }))).toBe(`${table.split('\n').slice(0, 3).join('\n')}\n`)
    expect(removeMount(fstab.parse(table), { target: '/other' })).toEqual([])
  })
})

describe('laying fstab out', () => {
  it('aligns columns, keeps comments, and is done after once', () => {
    const text = '  # head\n a /b nfs ro 0 0 #why\nUUID=123\t/\text4   defaults\t0 1  \nlost /x\nlost  /b xfs ro   # c\n'
    const once = applyEdits(text, fstab.format(fstab.parse(text)))
    expect(once).toBe(
      '  # head\na         /b  nfs   ro        0  0  #why\nUUID=123  /   ext4  defaults  0  1\nlost /x\nlost  /b xfs ro   # c\n',
    )
    expect(fstab.format(fstab.parse(once))).toEqual([])
  })

  it('leaves wider columns alone where all rows agree, as a heading may have it', () => {
    expect(fstab.format(fstab.parse('# source  target\na         /b  nfs\nc         /d  xfs\n'))).toEqual([])
  })

  it('renders what it would not lay out again', () => {
    const text = fstab.render(fstab.parse(table).model)
    expect(text).toBe('UUID=0a1b2c3d  /      ext4  errors=remount-ro  0  1\n192.0.2.50:/a  /data  nfs   rw,hard            0  0\n')
    expect(fstab.format(fstab.parse(text))).toEqual([])
  })
})
