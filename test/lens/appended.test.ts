import fc from 'fast-check'
import { expect, it } from 'vitest'
import { appended } from '../../src/lens/index.ts'

it('is the list with the item behind it, and a short list is left as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 8 }), fc.integer(), (list, item) => {
      const before = [...list]
      const more = appended(list, item)
      expect(more).toEqual([...before, item])
      expect(more === list).toBe(before.length >= 4)
      if (more !== list) expect(list).toEqual(before)
    }),
  )
})
