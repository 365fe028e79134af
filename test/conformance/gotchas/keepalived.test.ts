import { beforeAll, expect, it } from 'vitest'
import { type KeepalivedVerdict, runKeepalived } from '../oracle/keepalived.ts'
import { describeWithTools } from '../oracle/tools.ts'
import { keepalivedGotchas } from './keepalived.ts'

describeWithTools(['keepalived'], 'keepalived still says what was observed', () => {
  const titled = keepalivedGotchas.map(({ title }, index) => ({ title, index }))
  let verdicts: KeepalivedVerdict[] = []
  beforeAll(() => {
    verdicts = runKeepalived(keepalivedGotchas.map(({ text }) => ({ files: text })))
  }, 60_000)

  it.each(titled)('$title', ({ index }) => {
    const { status, messages } = verdicts[index]!
    const said = messages.map(({ line, class: kind, text }) => `${line ?? '-'} ${kind}: ${text}`)
    expect(status === 'ok' ? said : 'inconclusive').toEqual(keepalivedGotchas[index]?.observed)
  })
})
