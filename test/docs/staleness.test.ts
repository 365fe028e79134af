import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Checkout, checkout } from './checkout.ts'

const PATIENCE = 60_000

describe('what is generated and committed', () => {
  let copy: Checkout
  let before: string[] = []
  beforeAll(() => {
    copy = checkout()
  })
  afterAll(() => copy.remove())

  const change = (path: string, from: string, to: string): void => {
    const before = readFileSync(copy.path(path), 'utf8')
    expect(before).toContain(from)
    writeFileSync(copy.path(path), before.replace(from, to))
  }

  it('is up to date', { timeout: PATIENCE }, () => {
    const { status, output } = copy.run('.ci/docs.ts', '--check')
    before = output.split('\n')
    expect({ status, output }).toEqual({ status: 0, output: '' })
  })

  it('is stale when a rule changes, a lens appears, or an interface says more than its lenses', { timeout: PATIENCE }, () => {
    change('src/formats/nfs-conf/rules/v4-needs-tcp.ts', "severity: 'error'", "severity: 'warning'")
    change(
      'src/formats/nfs-conf/model/nfsd.ts',
      'threads: setting(',
      "newKey: setting('new-key', yesNo, { doc: 'A new key.' }),\n    threads: setting(",
    )
    change('src/formats/exports/types.ts', 'export interface ExportEntry {', 'export interface ExportEntry {\n  extra?: string')
    const { status, output } = copy.run('.ci/docs.ts', '--check')
    expect(status).toBe(1)
    const stale = output.split('\n').filter((line) => !before.includes(line) && !line.endsWith('npm run docs'))
    expect(stale).toEqual([
      'docs/formats/nfs-conf.md: out of date',
      'docs/rules/README.md: out of date',
      'docs/rules/nfs-conf/v4-needs-tcp.md: out of date',
      'src/formats/exports/types.ts: out of date',
      'src/formats/nfs-conf/types.ts: out of date',
    ])
  })
})
