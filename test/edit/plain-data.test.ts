import { describe, expect, it } from 'vitest'
import { changedObjects, copyData, sameData } from '../../src/edit/plain-data.ts'

const model = {
  list: [
    { name: 'a', options: ['x'] },
    { name: 'b', options: [] as string[] },
  ],
  one: { port: 1 } as { port?: number },
}

function changedBy(change: (draft: typeof model) => void): unknown[] {
  const originals = new Map<object, object>()
  const draft = copyData(model, originals)
  change(draft)
  return [...changedObjects(draft, originals)]
}

describe('what of a draft has changed', () => {
  it('is nothing when nothing was done, or was undone', () => {
    expect(changedBy(() => {})).toEqual([])
    expect(changedBy((draft) => void draft.list.push(draft.list.pop()!))).toEqual([])
  })

  it('is the object and all around it', () => {
    expect(changedBy((draft) => void draft.list[0]!.options.push('y'))).toHaveLength(4)
    expect(changedBy((draft) => void delete draft.one.port)).toEqual([{}, { ...model, one: {} }])
  })

  it('is the list, not its items, when they only change places', () => {
    const changed = changedBy((draft) => void draft.list.reverse())
    expect(changed).toHaveLength(2)
    expect(changed[0]).toBeInstanceOf(Array)
  })

  it('is what is new, and where it was put', () => {
    expect(changedBy((draft) => void draft.list.push({ name: 'c', options: [] }))).toHaveLength(4)
  })
})

describe('equality of data', () => {
  it('takes an undefined property for an absent one', () => {
    expect(sameData({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(sameData({ a: 1 }, { a: 1, b: null })).toBe(false)
    expect(sameData([1], { 0: 1 })).toBe(false)
  })
})
