import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { entriesOf, readManifest } from '../../.ci/entries.mjs'
import { rulesAlone } from '../../.ci/rule-examples.mjs'
import table from './budgets.json'
import { root } from './sources.ts'

/** Bytes that an entry may cost a browser user: everything it exports, bundled, minified and gzipped, zod/mini included, rules without their examples. */
const budgets: Readonly<Record<string, number>> = table
const entries = entriesOf(readManifest(root))

const sizeOf = async (source: string, platform: 'browser' | 'node') => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    minify: true,
    platform,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    plugins: [rulesAlone],
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).byteLength
}

describe('an entry keeps its byte budget', () => {
  it.each(entries)('$subpath', async ({ subpath, source, pure }) => {
    const budget = budgets[subpath]
    const size = await sizeOf(source, pure ? 'browser' : 'node')
    expect(size, `${subpath} has ${size} bytes of ${budget}`).toBeLessThanOrEqual(budget ?? 0)
  })

  it('and there is no budget without an entry', () => {
    expect(Object.keys(budgets).sort()).toEqual(entries.map(({ subpath }) => subpath).sort())
  })
})
