import { describe, expect, it } from 'vitest'
import type { Finding, RuleHead } from '../../../src/document/index.ts'
import { type Checked, plain, prettyReport } from '../../../src/lint/report/index.ts'

const rule: RuleHead = {
  id: 'exports/async',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Writes are acknowledged early.',
  reason: 'A crash loses data that clients were told is safe.',
  remedy: 'Write `sync`.',
  source: 'exports(5)',
  message: () => '',
  examples: [],
}

const TEXT = '# data\n/srv/a\t192.0.2.1(rw,async)\n'
const at = TEXT.indexOf('async')
const finding: Finding = {
  rule: rule.id,
  effect: 'unsafe',
  severity: 'error',
  message: '/srv/a is async',
  path: 'nas1/etc/exports',
  span: { start: at, end: at + 5 },
}

const report = (findings: Finding[], more: Partial<Checked> = {}, text: string | undefined = TEXT) =>
  prettyReport(
    { findings, files: [{ path: 'nas1/etc/exports', format: 'exports', host: 'nas1' }], skipped: [], ...more },
    { textOf: () => text, ruleOf: (id) => (id === rule.id ? rule : undefined) },
  )

describe('the report for people', () => {
  it('says where, what, what happens, what to do, and what else to look at', () => {
    const related = [{ path: 'nas2/etc/exports', span: { start: 0, end: 6 }, message: 'is sync there' }]
    const fix = { title: 'write sync', edits: [{ start: at, end: at + 5, text: 'sync' }], safe: true }
    expect(report([{ ...finding, related, fix }])).toBe(`\
nas1/etc/exports:2:21  error  /srv/a is async  exports/async
  2 │ /srv/a  192.0.2.1(rw,async)
    │                      ^^^^^
  what happens  A crash loses data that clients were told is safe.
  what to do    Write \`sync\`.
  safe fix      write sync
  see           nas2/etc/exports:1:1 is sync there

1 file checked: 1 error · 1 can be fixed with --fix
`)
  })

  it('explains a rule once', () => {
    const lines = report([finding, { ...finding, severity: 'warning', span: { start: 7, end: 13 } }])
    expect(lines.match(/what happens/g)).toHaveLength(1)
    expect(lines.match(/\^+/g)).toEqual(['^^^^^', '^^^^^^'])
    expect(lines.endsWith('1 file checked: 1 error, 1 warning\n')).toBe(true)
  })

  it('names the file alone where its text is unknown', () => {
    const lines = prettyReport(
      { findings: [{ ...finding, rule: 'quorate/unreadable' }], files: [], skipped: [] },
      { textOf: () => undefined, ruleOf: () => undefined },
    )
    expect(lines).toBe('nas1/etc/exports  error  /srv/a is async  quorate/unreadable\n\n0 files checked: 1 error\n')
  })

  it('says that nothing was found, and what was not checked', () => {
    expect(report([])).toBe('1 file checked: nothing found\n')
    const skipped = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.res`)
    expect(report([], { skipped })).toBe(
      `1 file checked: nothing found · 7 files not checked: quorate has no format for them\n${skipped
        .slice(0, 5)
        .map((path) => `  not checked: ${path}\n`)
        .join('')}  and 2 more\n`,
    )
  })

  it('shows the first line of a span over several, without CR', () => {
    const lines = report([{ ...finding, span: { start: 2, end: 12 } }], {}, '[nfsd]\r\nthreads=1\r\n')
    expect(lines).toContain('\n  1 │ [nfsd]\n    │   ^^^^\n')
  })

  it('lets nothing from a file reach the terminal as a command', () => {
    const lines = report(
      [{ ...finding, message: 'bad \u001b[31mname\u0007', path: 'nas\u001b1/etc/exports' }],
      {},
      TEXT.replace('data', '\u001b]0;x'),
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(lines).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
  })

  it('colours by the palette it is given', () => {
    const lines = prettyReport(
      { findings: [finding], files: [], skipped: [] },
      { textOf: () => TEXT, ruleOf: () => rule },
      { palette: { ...plain, error: (text) => `<e>${text}</e>` } },
    )
    expect(lines).toContain('<e>error</e>  /srv/a is async')
    expect(lines).toContain('<e>^^^^^</e>')
  })

  it('stays quick with a thousand findings on one line of ten megabytes', () => {
    const text = `/srv/a ${'192.0.2.1(rw) '.repeat(700_000)}`
    const findings = Array.from({ length: 1000 }, (_, i) => ({ ...finding, span: { start: 7 + i * 14, end: 16 + i * 14 } }))
    const started = performance.now()
    expect(report(findings, {}, text).length).toBeLessThan(500_000)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
