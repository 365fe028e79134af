import { beforeAll, expect, it } from 'vitest'
import { type FindmntVerdict, runFindmnt } from '../oracle/findmnt.ts'
import { describeWithTools } from '../oracle/tools.ts'
import { fstabFacts } from './fstab.ts'

describeWithTools(['findmnt'], 'libmount still does what was observed', () => {
  const titled = fstabFacts.map(({ title }, index) => ({ title, index }))
  let verdicts: FindmntVerdict[] = []
  beforeAll(() => {
    verdicts = runFindmnt(fstabFacts.map(({ text }) => text))
  })

  it.each(titled)('$title', ({ index }) => {
    const { parseErrors, entries } = verdicts[index]!
    expect({ parseErrors, entries }).toEqual(fstabFacts[index]?.observed)
  })
})
