import { beforeAll, expect, it } from 'vitest'
import { theirCommands } from '../drbd-comparison.ts'
import { type DrbdVerdict, runDrbdadm } from '../oracle/drbd.ts'
import { describeWithTools } from '../oracle/tools.ts'
import { type DrbdGotcha, drbdGotchas } from './drbd.ts'

const abbreviated = (text: string): string => text.replace(/x{20,}/g, (run) => `x{${run.length}}`)

/** Commands were written down for DRBD 9. */
const observed = ({ outcome, hosts }: DrbdVerdict, generation: DrbdGotcha['generation']): DrbdGotcha['observed'] => {
  const says = hosts.flatMap(({ messages }) => messages).find((message) => !/^WARN|^Misspelled/.test(message))
  const up = outcome === 'accept' && generation !== '8.4' ? theirCommands(hosts[0]!) : []
  return { outcome, ...(says === undefined ? {} : { says: abbreviated(says) }), ...(up.length === 0 ? {} : { up }) }
}

describeWithTools(['drbdadm'], 'drbdadm still does what was observed', () => {
  const titled = drbdGotchas.map(({ title }, index) => ({ title, index }))
  let verdicts: DrbdVerdict[] = []
  beforeAll(() => {
    verdicts = runDrbdadm(drbdGotchas.map(({ hosts = ['alpha', 'beta'], ...gotcha }) => ({ ...gotcha, hosts })))
  }, 60_000)

  it.each(titled)('$title', ({ index }) => {
    const { generation, observed: before } = drbdGotchas[index]!
    expect(observed(verdicts[index]!, generation)).toEqual(before)
  })
})
