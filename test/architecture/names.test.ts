import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { root } from './sources.ts'

const allowedAtTop = new Set([
  ...['src', 'grammars', 'fixtures', 'test', 'docs', '.ci'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts', 'biome.json'],
  ...['README.md', 'LICENSE', 'CHANGELOG.md', '.npmrc', '.gitignore', '.editorconfig'],
])

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)

/** A file is a room with one purpose, and its name says it: these names say nothing. */
const saysNothing = (path: string) => path.split('/').some((part) => /^(utils?|helpers?|common|misc|shared|stuff)(\.[^/]*)?$/i.test(part))

describe('the tree', () => {
  it('has nothing at the top but what everybody looks for there', () => {
    expect([...new Set(tracked.map((path) => path.split('/')[0]!))].filter((name) => !allowedAtTop.has(name))).toEqual([])
  })

  it('has no file or folder whose name says nothing', () => {
    const ours = tracked.filter((path) => !path.startsWith('fixtures/'))
    expect(ours.filter(saysNothing)).toEqual([])
    expect(['src/text/utils.ts', 'src/common/a.ts', 'test/helpers.test.ts', 'src/text/span.ts'].filter(saysNothing)).toHaveLength(3)
  })

  it('holds nothing that is generated', () => {
    expect(tracked.filter((path) => /^(dist|src\/generated|node_modules)\//.test(path))).toEqual([])
  })
})
