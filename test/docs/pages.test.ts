import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { refresh, staleFiles } from '../../.ci/docs/files.ts'
import { code, fence, prose, table } from '../../.ci/docs/markdown.ts'
import { pages } from '../../.ci/docs/pages.ts'
import type { RuleHead } from '../../src/document/index.ts'
import { formatList } from '../../src/formats/index.ts'
import { ruleById, rules } from '../../src/stack/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const wanted = pages(formatList, rules)
const committed = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')

describe('rule pages', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const page = committed(`docs/rules/${id}.md`)
    expect(page).toMatch(new RegExp(`^# ${id}\n`))
    expect(page).toContain(`Severity: **${rule.severity}** · Effect: **${rule.effect}**`)
    for (const { bad, good } of rule.examples!) {
      for (const [files, others] of [
        [bad, good],
        [good, bad],
      ] as const) {
        for (const [path, text] of typeof files === 'string' ? [['', files] as const] : Object.entries(files)) {
          // Of several hosts' files those are shown that differ; the others are named.
          const isNamed = id.startsWith('stack/') && typeof others !== 'string' && others[path] === text && !page.includes(', mode 0')
          expect(page).toContain(isNamed ? code(path) : fence('', text).slice(3))
        }
      }
    }
    expect(page.match(/^Reported/gm)?.length ?? 0).toBe(rule.examples!.length)
    expect(page.match(new RegExp(`^\\S+:\\d+ (error|warning|info) ${id}: `, 'gm'))?.length ?? 0).toBeGreaterThanOrEqual(
      rule.examples!.length,
    )
    expect(committed('docs/rules/README.md')).toContain(`[${id}](${id}.md)`)
  })

  it('tell a known rule as a whole', () => {
    const page = wanted.get('docs/rules/nfs-conf/v4-needs-tcp.md')!
    const parts = ['What happens', 'What to write instead', 'Example', 'Automatic fix', 'Source']
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(parts)
    expect(page).toContain('\n2:7 error nfs-conf/v4-needs-tcp: NFSv4 needs TCP, and tcp is off: rpc.nfsd will not start\n')
    expect(page).toMatch(/^- Safe: .*\.$/m)
  })

  it('change with the rule, and only then', () => {
    const changed = (id: string, change: (rule: RuleHead) => RuleHead) => {
      const other = pages(
        formatList,
        rules.map((rule) => (rule.id === id ? change(rule) : rule)),
      )
      return [...wanted].filter(([path, text]) => other.get(path) !== text).map(([path]) => path)
    }
    const id = 'nfs-conf/v4-needs-tcp'
    const page = `docs/rules/${id}.md`
    expect(changed(id, (rule) => rule)).toEqual([])
    expect(changed(id, (rule) => ({ ...rule, reason: 'Another.' }))).toEqual([page])
    expect(changed(id, (rule) => ({ ...rule, summary: 'Another.' }))).toEqual(['docs/rules/README.md', page])
    expect(changed(id, (rule) => ({ ...rule, examples: [...rule.examples!, rule.examples![0]!] }))).toEqual([page])
    expect(ruleById(id)!.examples!.length).toBeGreaterThan(0)
  })
})

describe('format pages', () => {
  it.each(formatList.map((format) => [format.id, format] as const))('%s has every keyword', (id, format) => {
    const page = wanted.get(`docs/formats/${id}.md`)!
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    expect(rows).toHaveLength(format.keywords.length)
    for (const { keyword } of format.keywords) expect(rows.some((row) => row.includes(code(keyword)))).toBe(true)
  })
})

describe('files on disk', () => {
  it('are written, found stale, and removed when nothing wants them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quorate-pages-'))
    try {
      const files = new Map([
        ['docs/rules/x/a.md', 'a'],
        ['docs/rules/x/b.md', 'b'],
      ])
      const problems = (now: ReadonlyMap<string, string>) => staleFiles(folder, now).map(({ path, problem }) => `${path} ${problem}`)
      expect(problems(files)).toEqual(['docs/rules/x/a.md missing', 'docs/rules/x/b.md missing'])
      refresh(folder, files, staleFiles(folder, files))
      writeFileSync(join(folder, 'docs/by-hand.md'), 'stays')
      expect(problems(files)).toEqual([])
      const fewer = new Map([['docs/rules/x/a.md', 'A']])
      expect(problems(fewer)).toEqual(['docs/rules/x/a.md out of date', 'docs/rules/x/b.md left over'])
      refresh(folder, fewer, staleFiles(folder, fewer))
      expect(problems(fewer)).toEqual([])
      expect(readFileSync(join(folder, 'docs/rules/x/a.md'), 'utf8')).toBe('A')
      expect(existsSync(join(folder, 'docs/rules/x/b.md'))).toBe(false)
      expect(existsSync(join(folder, 'docs/by-hand.md'))).toBe(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('markdown', () => {
  it('shows text as it is', () => {
    expect(prose('a *b* <c> `d*e` f_g _h_ $1')).toBe('a \\*b\\* \\<c\\> `d*e` f_g \\_h\\_ \\$1')
    expect(code('a`b')).toBe('``a`b``')
    expect(fence('x', 'a\n```\nb\n')).toBe('````x\na\n```\nb\n````')
    expect(fence('x', 'a\rb\0')).toBe('```x\na␍b␀\n```')
    expect(fence('x', `${'y'.repeat(300)}\n`)).toBe(`\`\`\`x\n${'y'.repeat(200)}… (300 characters)\n\`\`\``)
    expect(table(['a'], [['b|c']])).toBe('| a |\n| --- |\n| b\\|c |')
  })
})
