import { beforeAll, expect, it } from 'vitest'
import { type CorosyncVerdict, runCorosync } from '../oracle/corosync.ts'
import { type DaemonVerdict, runDaemons } from '../oracle/corosync-daemon.ts'
import { describeWithTools } from '../oracle/tools.ts'
import { corosyncGotchas } from './corosync.ts'
import { observeCorosync } from './observe.ts'

const titled = corosyncGotchas.map(({ n, title }, index) => ({ name: `${n}: ${title}`, index }))

describeWithTools(['corosync'], 'corosync -t still does what was observed', () => {
  let verdicts: CorosyncVerdict[] = []
  beforeAll(() => {
    verdicts = runCorosync(corosyncGotchas)
  }, 60_000)

  it.each(titled)('$name', ({ index }) => {
    const { map, start, ...observed } = corosyncGotchas[index]!.observed
    expect(observeCorosync(verdicts[index]!)).toEqual(observed)
  })
})

describeWithTools(['corosync'], 'the daemon still does what was observed', () => {
  const started = titled.filter(({ index }) => {
    const { map, start } = corosyncGotchas[index]!.observed
    return map !== undefined || start !== undefined
  })
  let verdicts: DaemonVerdict[] = []
  beforeAll(() => {
    verdicts = runDaemons(started.map(({ index }) => corosyncGotchas[index]!))
  }, 60_000)

  it.each(started.map(({ name, index }, nth) => ({ name, index, nth })))('$name', ({ index, nth }) => {
    const { map = {}, start } = corosyncGotchas[index]!.observed
    const verdict = verdicts[nth]!
    const values = new Map(verdict.map.map(({ key, value }) => [key, value]))
    const seen = Object.fromEntries(Object.keys(map).map((key) => [key, values.get(key) ?? null]))
    expect({ map: seen, start: verdict.status }).toEqual({ map, start })
  })
})
