import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generate } from '../../.ci/generate.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'quorate-generate-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (path: string, content = '') => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const generated = (path: string) => readFileSync(join(root, 'src/generated', path), 'utf8')

describe('the generator', () => {
  it('lists the rule files of a format by name, and only them', () => {
    for (const name of ['no-root-squash', 'async', 'default', '_base', 'index']) write(`src/formats/exports/rules/${name}.ts`)
    write('src/formats/exports/rules/notes.md')
    generate(root)
    expect(generated('rules/exports.ts')).toContain('export const rules = [async, _default, noRootSquash] as const;')
    expect(generated('rules/exports.ts')).toContain("import { rule as noRootSquash } from '../../formats/exports/rules/no-root-squash.ts';")
  })

  it('lists the rules of all formats, and of scripts and stacks', () => {
    for (const folder of ['formats/nfs-conf', 'formats/pacemaker/pcs', 'stack']) write(`src/${folder}/rules/a.ts`)
    generate(root)
    expect(generated('every-rule.ts')).toContain('export const everyRule = [...nfsConf, ...pcs, ...stack];')
  })

  it('writes only what changed, and drops what has no source any more', () => {
    write('src/formats/exports/rules/async.ts')
    expect(generate(root)).toEqual(['rules/exports.ts', 'every-rule.ts'])
    expect(generate(root)).toEqual([])
    rmSync(join(root, 'src/formats/exports'), { recursive: true })
    expect(generate(root)).toEqual(['every-rule.ts', 'rules/exports.ts'])
    expect(readdirSync(join(root, 'src/generated/rules'))).toEqual([])
  })

  it('compiles grammars to TypeScript', () => {
    write('grammars/address.ne', 'main -> "a" {% id %}\n')
    expect(generate(root)).toContain('grammars/address.ts')
    expect(generated('grammars/address.ts')).toContain('const grammar: Grammar = {')
  })

  it.each([
    ['a symbol without a rule', 'main -> gone\n', 'gone'],
    ['a grammar that does not parse', 'main -> -> "a"\n', 'address.ne'],
  ])('refuses %s', (_, grammar, message) => {
    write('grammars/address.ne', grammar)
    expect(() => generate(root)).toThrow(message)
  })

  it('refuses two rule files with one name', () => {
    write('src/formats/exports/rules/no-squash.ts')
    write('src/formats/exports/rules/no_squash.ts')
    expect(() => generate(root)).toThrow("two rule files become 'noSquash'")
  })
})
