import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { formatList } from '../src/formats/index.ts'
import { quorate } from './cli/quorate.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')

/** The fenced block behind a marker comment. */
const block = (marker: string) => {
  const found = new RegExp(`<!-- ${marker} -->\\n\`\`\`\\w*\\n([\\s\\S]*?)\`\`\`\\n`).exec(readme)
  if (!found) throw new Error(`README has no block "${marker}"`)
  return found[1]!
}

/** Where a format stands in the table. */
const order = (id: string) => readme.indexOf(`| \`${id}\` |`)

/** Runs an ES module whose imports of the package mean its source, and returns what it prints. */
async function run(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    alias: { quorate: `${root}src/index.ts` },
  })
  const printed: string[] = []
  const print = (...values: unknown[]) => printed.push(values.join(' '))
  new Function('console', 'module', 'exports', 'require', outputFiles[0]!.text)({ log: print }, { exports: {} }, {}, () => ({}))
  return `${printed.join('\n')}\n`
}

describe('README', () => {
  it('shows an example that prints what README says it prints', async () => {
    expect(await run(block('example'))).toBe(block('printed'))
  })

  it('shows what the command line says of the fixtures', async () => {
    const { code, out } = await quorate(['lint', 'fixtures/ha-nfs-pacemaker/nfs-node1'])
    expect(out).toBe(block('output'))
    expect(code).toBe(1)
  })

  it('lists every format with its state', () => {
    const rows = [...readme.matchAll(/^\| `([\w-]+)` \| .* \| (.*) \|$/gm)].map(([, id, state]) => [id, state === 'planned'])
    expect(rows.filter(([, planned]) => !planned).map(([id]) => id)).toEqual(
      formatList.map(({ id }) => id).sort((a, b) => order(a) - order(b)),
    )
  })

  it('keeps the example at twenty lines or so', () => {
    expect(block('example').split('\n').length).toBeLessThanOrEqual(25)
  })
})
