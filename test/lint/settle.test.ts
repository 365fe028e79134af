import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/document/index.ts'
import { settle } from '../../src/lint/index.ts'

interface File {
  readonly path: string
  readonly text: string
}

/** Finds the first of each word in each file, with a fix that writes the other word. */
const linter =
  (replacements: Readonly<Record<string, string>>, safe = true) =>
  (files: readonly File[]): { findings: Finding[] } => ({
    findings: files.flatMap(({ path, text }) =>
      Object.entries(replacements).flatMap(([from, to]): Finding[] => {
        const start = text.indexOf(from)
        if (start === -1) return []
        const span = { start, end: start + from.length }
        const fix = { title: to, safe, edits: [{ ...span, text: to }] }
        return [{ rule: `t/${from}`, effect: 'advice', severity: 'info', message: '', path, span, fix }]
      }),
    ),
  })

describe('settling', () => {
  it('applies fixes until none is left, in every file', () => {
    const { files, report } = settle(
      [
        { path: 'a', text: 'one one two' },
        { path: 'b', text: 'two' },
      ],
      linter({ one: 'two', two: '2' }),
    )
    expect(files).toEqual([
      { path: 'a', text: '2 2 2' },
      { path: 'b', text: '2' },
    ])
    expect(report.findings).toEqual([])
  })

  it('leaves fixes that are not safe alone', () => {
    const { files, report } = settle([{ path: 'a', text: 'one' }], linter({ one: 'two' }, false))
    expect(files).toEqual([{ path: 'a', text: 'one' }])
    expect(report.findings).toHaveLength(1)
  })

  it('ends when two fixes undo each other', () => {
    const { files, report } = settle([{ path: 'a', text: 'yes' }], linter({ yes: 'no', no: 'yes' }))
    expect(['yes', 'no']).toContain(files[0]!.text)
    expect(report.findings).toHaveLength(1)
  })
})
