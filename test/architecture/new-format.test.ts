import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../.ci/generate.mjs'
import { newFormat } from '../../.ci/new-format.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const TOP_LEVEL = ['src', 'grammars', 'test', 'fixtures', '.ci', 'package.json', 'tsconfig.json']

describe('a format that was just generated', () => {
  const copy = mkdtempSync(join(tmpdir(), 'quorate-'))
  /** What a command prints; whether other parts of the copy are sound is not asked here. */
  const run = (command: string, ...args: string[]) =>
    spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: copy, encoding: 'utf8', maxBuffer: 64 << 20 }).stdout

  beforeAll(() => {
    for (const path of TOP_LEVEL) cpSync(join(root, path), join(copy, path), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    newFormat(copy, { id: 'toy-table', title: 'toy(5)', location: '/etc/toy.conf' })
    generate(copy)
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('type-checks', () => {
    const include = [
      'src/formats/toy-table',
      'test/formats/toy-table',
      ...['index', 'load', 'signatures'].map((name) => `src/formats/${name}.ts`),
    ]
    writeFileSync(join(copy, 'toy.json'), JSON.stringify({ extends: './tsconfig.json', compilerOptions: { skipLibCheck: true }, include }))
    const complaints = run('tsc', '--noEmit', '--project', 'toy.json').split('\n')
    expect(complaints.filter((line) => /toy-table|formats\/(?:index|load|signatures)|error TS\d+: (?:Option|Cannot)/.test(line))).toEqual(
      [],
    )
  }, 120_000)

  it('passes its own tests and those that every format must pass', () => {
    const tests = ['test/formats/toy-table', 'test/formats/examples.test.ts', 'test/formats/contract.test.ts', 'test/fixtures.test.ts']
    const report = JSON.parse(run('vitest', 'run', '--config', 'test/vitest.config.ts', '--reporter=json', ...tests)) as {
      testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[]
    }
    const ours = report.testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ fullName }) => /toy[-(]/.test(fullName))
    expect(ours.length).toBeGreaterThan(8)
    expect(ours.filter(({ status }) => status !== 'passed')).toEqual([])
  }, 120_000)

  it('is an entry of the package and of the registry', () => {
    expect(JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')).exports).toHaveProperty('./toy-table')
    const registry = (name: string) => readFileSync(join(copy, `src/formats/${name}.ts`), 'utf8')
    expect(registry('index')).toMatch(/formats = \{[^}]* toyTable\b/)
    expect(registry('signatures')).toMatch(/formats = \[[^\]]* toyTable\b/)
    expect(registry('load')).toMatch(/^ {2}'toy-table': async .*\.toyTable,$/m)
  })

  it('needs a name of its own', () => {
    expect(() => newFormat(copy, { id: 'exports' })).toThrow(/exists already/)
    expect(() => newFormat(copy, { id: 'No Name' })).toThrow(/no format id/)
  })
})
