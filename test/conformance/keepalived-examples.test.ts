import { expect, it } from 'vitest'
import type { ExampleFiles } from '../../src/document/index.ts'
import { formats } from '../../src/formats/index.ts'
import { type KeepalivedCase, runKeepalived } from './oracle/keepalived.ts'
import { describeWithTools } from './oracle/tools.ts'

const FOLDER = '/etc/keepalived/'

/** As the oracle runs it: keepalived -t of 2.2.7 kills itself where a script has an account of its own. */
const caseOf = (files: ExampleFiles): KeepalivedCase => {
  const asRoot = (text: string) => text.replaceAll('script_user nobody', 'script_user root')
  if (typeof files === 'string') return { files: asRoot(files) }
  return { files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(FOLDER, ''), asRoot(text)])) }
}

/** Examples about releases younger than the one that is installed. */
const examples = formats.keepalived.rules.flatMap(({ id, effect, examples }) =>
  examples!.flatMap((example) => (example.target === undefined ? [{ id, effect, ...example }] : [])),
)

describeWithTools(['keepalived'], "examples of keepalived's rules", () => {
  it('are good where the daemon has nothing to say', () => {
    const verdicts = runKeepalived(examples.map(({ good }) => caseOf(good)))
    const said = examples.map(({ id }, i) => ({ id, messages: verdicts[i]!.messages.map(({ text }) => text) }))
    expect(said.filter(({ messages }) => messages.length > 0)).toEqual([])
    expect(verdicts.filter(({ status }) => status === 'ok').length).toBeGreaterThan(examples.length * 0.9)
  }, 60_000)

  it('are refused by the daemon where the rule says so', () => {
    const rejected = examples.filter(({ effect }) => effect === 'rejected')
    const verdicts = runKeepalived(rejected.map(({ bad }) => caseOf(bad)))
    const accepted = rejected.filter((_, i) => verdicts[i]!.status === 'ok' && verdicts[i]!.messages.every((one) => one.class === 'value'))
    expect(accepted.map(({ id }) => id)).toEqual([])
  }, 60_000)
})
