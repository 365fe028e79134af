import { describe, expect, it } from 'vitest'
import { subjects } from '../arbitraries/index.ts'
import { pathologiesOf } from './pathological.ts'
import { formatted, lint, read } from './reading.ts'

/** Below this many milliseconds a ratio measures the machine; what is quadratic takes seconds at these sizes. */
const FLOOR = 1000
/** Ten times the text may take this many times as long: a loaded machine's memory grows unevenly, what is quadratic takes a hundred. */
const GROWTH = 25

function time(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

describe.each(subjects.map(({ format }) => [format.id, format] as const))('law 1 on texts made to hurt %s', (id, format) => {
  for (const { name, size, of } of pathologiesOf(id)) {
    it(`${name}: linear time, a bounded number of findings`, () => {
      const [small, big] = [of(size / 10), of(size)]
      const readAll = (text: string): number => {
        const document = read(format, text)
        const findings = lint(document)
        formatted(document)
        const cut = findings.filter(({ rule }) => rule === 'quorate/too-many-findings')
        expect(findings.length - cut.length).toBeLessThanOrEqual(1000)
        if (document.tree.faults.length > 1000 || findings.length > 1000) expect(cut).toHaveLength(1)
        return findings.length
      }
      // What the machine does besides can only spoil a measurement, so one good one is enough.
      let seen = ''
      for (let attempt = 0; attempt < 3; attempt++) {
        const least = time(() => readAll(small))
        const most = time(() => readAll(big))
        if (most < Math.max(GROWTH * least, FLOOR)) return
        seen += `${least.toFixed(0)} ms, ten times the text ${most.toFixed(0)} ms; `
      }
      expect.fail(seen)
    }, 60_000)
  }
})
