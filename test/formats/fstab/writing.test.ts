import { describe, expect, it } from 'vitest'
import { fstab } from '../../../src/formats/fstab/index.ts'
import { RenderError } from '../../../src/lens/index.ts'

const mount = { source: 'nas:/x', target: '/x', type: 'nfs', options: ['ro'] }

describe('writing fstab', () => {
  it('escapes what would end a field or begin a comment', () => {
    const model = { mounts: [{ source: '#a b', target: '/c\td\\', type: 'nfs', options: ['x=a b', 'context="a,b"'] }] }
    const text = fstab.render(model)
    expect(text).toBe('\\043a\\040b  /c\\011d\\134  nfs  x=a\\040b,context="a,b"\n')
    expect(fstab.parse(text).model).toEqual(model)
  })

  it('escapes quotes that would look as if they held a field together, but not those of a tag', () => {
    expect(fstab.render({ mounts: [{ ...mount, source: 'LABEL="d"', target: '"x"' }] })).toBe('LABEL="d"  \\042x\\042  nfs  ro\n')
  })

  it('puts a header above', () => {
    expect(fstab.render({ mounts: [mount] }, { header: 'made by hand' })).toBe('# made by hand\n\nnas:/x  /x  nfs  ro\n')
  })

  it('fills in options that are left out', () => {
    const { options: _, ...bare } = mount
    expect(fstab.make({ mounts: [bare] })).toEqual({ mounts: [{ ...bare, options: ['defaults'] }] })
    expect(fstab.make({})).toEqual({ mounts: [] })
  })

  it.each([
    ['an empty source', { source: '' }],
    ['an empty target', { target: '' }],
    ['an empty type', { type: '' }],
    ['a newline', { target: '/x\n/etc' }],
    ['a carriage return', { source: 'a\r' }],
    ['a NUL', { source: 'a\0b' }],
    ['a control character', { type: 'nfs\x1b' }],
    ['a lone surrogate', { target: '/\ud800' }],
    ['bytes that would read back as a character', { target: '/\udcc3\udca9' }],
    ['no options', { options: [] }],
    ['an empty option', { options: ['ro', ''] }],
    ['two options in one', { options: ['ro,soft'] }],
    ['a quote that is not closed', { options: ['context="a'] }],
    ['a newline in an option', { options: ['ro\n'] }],
    ['a pass without a frequency', { pass: 1 }],
    ['a number beyond 32 bits', { frequency: 2147483648 }],
    ['half a number', { frequency: 0.5 }],
    ['a property that there is not', { dump: 1 }],
  ])('refuses %s', (_, change) => {
    const model = { mounts: [{ ...mount, ...change }] }
    expect(fstab.schema().safeParse(model).success).toBe(false)
    expect(() => fstab.render(model)).toThrow(RenderError)
  })

  it('refuses in edits what it refuses in models', () => {
    const document = fstab.parse('nas:/x /x nfs ro\n')
    const set = (options: string[]) => () =>
      document.edit(({ mounts }) => {
        mounts[0]!.options = options
      })
    expect(set(['a,b'])).toThrow(RenderError)
    expect(set(['a\nb'])).toThrow(RenderError)
  })
})
