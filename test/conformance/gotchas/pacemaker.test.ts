import { expect, it } from 'vitest'
import { crmVerdicts } from '../oracle/pacemaker.ts'
import { describeWithTools } from '../oracle/tools.ts'
import { pacemakerGotchas } from './pacemaker.ts'

describeWithTools(['crm_verify'], 'what is recorded of crm_verify', () => {
  it('is what it says', () => {
    const verdicts = crmVerdicts(pacemakerGotchas.map(({ text }) => text))
    const now = pacemakerGotchas.map(({ title }, i) => {
      const { status, errors } = verdicts[i]!
      return { title, status, ...(errors[0] === undefined ? {} : { error: errors[0] }) }
    })
    expect(now).toEqual(pacemakerGotchas.map(({ title, observed }) => ({ title, ...observed })))
  })
})
