import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/document/index.ts'
import { jsonReport } from '../../../src/lint/report/index.ts'
import { ruleById } from '../../../src/stack/index.ts'

const texts: Readonly<Record<string, string>> = { '/w/a': 'ab\r\n日c\n', '/w/b': 'x\ny' }
const lookup = { textOf: (path: string) => texts[path], pathFor: (path: string) => path.replace('/w/', ''), ruleOf: ruleById }

const finding: Finding = {
  rule: 'exports/async',
  effect: 'unsafe',
  severity: 'warning',
  message: 'm',
  data: { path: '/srv' },
  path: '/w/a',
  span: { start: 4, end: 6 },
  related: [{ path: '/w/b', span: { start: 2, end: 3 }, message: 'there' }],
  fix: { title: 't', safe: true, edits: [{ start: 5, end: 6, text: 'd' }] },
}

describe('the report for programs', () => {
  const checked = { findings: [finding], files: [{ path: '/w/a', format: 'exports', host: 'nas1' }], skipped: ['/w/z'] }

  it('gives every place as offset, line and column, and every path as the reader knows it', () => {
    expect(jsonReport(checked, lookup)).toEqual({
      findings: [
        {
          rule: 'exports/async',
          effect: 'unsafe',
          severity: 'warning',
          message: 'm',
          data: { path: '/srv' },
          reason: expect.stringContaining('crash'),
          remedy: expect.stringContaining('sync'),
          page: 'docs/rules/exports/async.md',
          path: 'a',
          span: { start: { offset: 4, line: 2, column: 1 }, end: { offset: 6, line: 2, column: 3 } },
          related: [
            { path: 'b', span: { start: { offset: 2, line: 2, column: 1 }, end: { offset: 3, line: 2, column: 2 } }, message: 'there' },
          ],
          fix: {
            title: 't',
            safe: true,
            edits: [{ path: 'a', start: { offset: 5, line: 2, column: 2 }, end: { offset: 6, line: 2, column: 3 }, text: 'd' }],
          },
        },
      ],
      files: [{ path: 'a', format: 'exports', host: 'nas1' }],
      summary: { files: 1, errors: 0, warnings: 1, infos: 0, fixable: 1, skipped: ['z'] },
    })
  })

  it('is plain data', () => {
    const report = jsonReport(checked, lookup)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('puts a finding of an unread file at its top', () => {
    const { findings } = jsonReport(
      { findings: [{ ...finding, path: '/w/gone', span: { start: 0, end: 0 } }], files: [], skipped: [] },
      lookup,
    )
    expect(findings[0]!.span).toEqual({ start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } })
  })
})
