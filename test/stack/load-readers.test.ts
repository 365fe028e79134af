import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ExampleFiles } from '../../src/document/index.ts'
import { formatList } from '../../src/formats/index.ts'
import { readFiles } from '../../src/node/index.ts'
import type { InputFile } from '../../src/stack/hosts.ts'
import { type LintReport, lint, stackRules } from '../../src/stack/index.ts'
import { lintFiles } from '../../src/stack/lint.ts'
import { loadReaders } from '../../src/stack/load-readers.ts'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const folders = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

const inputs = (files: ExampleFiles): InputFile[] =>
  typeof files === 'string' ? [{ path: 'file', text: files }] : Object.entries(files).map(([path, text]) => ({ path, text }))

const lintWithFew = async (files: readonly InputFile[]): Promise<LintReport> => lintFiles(files, {}, await loadReaders(files))

describe('readers of these files alone', () => {
  it.each(folders)('find in fixtures/%s what all readers find', async (folder) => {
    // Each file by its name, too: those of single formats lie at no place that a daemon knows.
    const names = readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.[a-z]+$/.test(name))
    const { files } = await readFiles([join(fixtures, folder), ...names.map((name) => join(fixtures, folder, name))])
    expect(files.length).toBeGreaterThan(0)
    expect(await lintWithFew(files)).toEqual(lint(files))
  })

  it('find in the examples of stacks what all readers find', async () => {
    for (const { examples = [] } of stackRules) {
      for (const { bad, good } of examples)
        for (const files of [inputs(bad), inputs(good)]) expect(await lintWithFew(files)).toEqual(lint(files))
    }
  })

  it('are as few as the files call for', async () => {
    const files = [{ path: 'nas1/etc/exports', text: '/srv *(ro)\n' }]
    const { format, manifest, rules } = await loadReaders(files)
    expect(format('exports').id).toBe('exports')
    expect(() => format('drbd')).toThrow('drbd is called for')
    expect(() => manifest('kind: Node\n', 'a.yaml')).toThrow('a.yaml')
    expect(new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))).toEqual(new Set(['exports', 'stack', 'quorate']))
  })

  it('have with a cluster what its agents do in its place', async () => {
    const cluster = formatList.find(({ id }) => id === 'pacemaker')!
    const { format } = await loadReaders([{ path: `nas1${cluster.locations[0]}`, text: '<cib/>' }])
    expect(format('exports').id).toBe('exports')
    expect((await loadReaders([{ path: 'setup', text: '', format: 'pcs' }])).format('pacemaker').id).toBe('pacemaker')
  })

  it('take a format that was said', async () => {
    expect((await loadReaders([{ path: 'x', text: '', format: 'fstab' }])).format('fstab').id).toBe('fstab')
  })
})
