import { build } from 'esbuild'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { entriesOf, readManifest } from '../../.ci/entries.mjs'
import { importsOf } from './layers.ts'
import { isPure, root, sources } from './sources.ts'

const entries = entriesOf(readManifest(root))
const pureSources = Object.entries(sources).filter(([path]) => isPure(path))

const bundleForBrowser = (source: string) =>
  build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  })

describe('an entry that promises to run in a browser', () => {
  it.each(entries.filter(({ pure }) => pure))('$subpath bundles without the host', async ({ source }) => {
    const { warnings } = await bundleForBrowser(source)
    expect(warnings).toEqual([])
  })

  it.each(entries.filter(({ pure }) => !pure))('unlike $subpath, which needs it', async ({ source }) => {
    await expect(bundleForBrowser(source)).rejects.toThrow(/Could not resolve "(?:node:|fs"|path"|module")/)
  })
})

/** What a pure module may import from outside. */
const packages = new Set(['fast-xml-parser', 'nearley', 'picomatch/posix', 'ts-pattern', 'yaml', 'zod/mini'])

const foreignImports = (path: string, source: string) => importsOf(path, source).filter(({ specifier }) => !specifier.startsWith('.'))

/** Mentions of a clock, of chance and of the global object: the same text must always get the same answer. */
const impurities = (path: string, source: string): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = ts.isPropertyAccessExpression(node)
      ? `${node.expression.getText()}.${node.name.text}`
      : ts.isNewExpression(node)
        ? `new ${node.expression.getText()}`
        : ts.isIdentifier(node)
          ? node.text
          : ''
    if (['Date.now', 'new Date', 'Math.random', 'globalThis'].includes(name)) found.push(`${path}: ${name}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
  return found
}

describe('a pure module', () => {
  it('imports only packages that run anywhere', () => {
    const others = pureSources.flatMap(([path, source]) =>
      foreignImports(path, source)
        .filter(({ specifier }) => !packages.has(specifier))
        .map(({ specifier }) => `${path}: ${specifier}`),
    )
    expect(others).toEqual([])
  })

  it('asks neither clock nor chance', () => {
    expect(pureSources.flatMap(([path, source]) => impurities(path, source))).toEqual([])
    expect(impurities('a.ts', 'Date.now(); new Date(); Math.random(); globalThis.x;')).toHaveLength(4)
  })
})

describe('zod', () => {
  /** `zod` instead of `zod/mini` costs every user 20 KB and more; `{ z }` keeps the bundler from dropping what is unused. */
  const wrongForms = (path: string, source: string) =>
    foreignImports(path, source)
      .filter(({ specifier }) => specifier === 'zod' || specifier.startsWith('zod/'))
      .filter(({ specifier, names, typeOnly }) => specifier !== 'zod/mini' || (!typeOnly && names.join() !== '*'))
      .map(({ specifier, names }) => `${path}: { ${names.join(', ')} } from '${specifier}'`)

  it("is imported as * from 'zod/mini' only", () => {
    expect(Object.entries(sources).flatMap(([path, source]) => wrongForms(path, source))).toEqual([])
  })

  it.each(["import { z } from 'zod';", "import * as z from 'zod';", "import { z } from 'zod/mini';", "export * from 'zod/v4';"])(
    'is noticed as %s',
    (source) => {
      expect(wrongForms('a.ts', source)).toHaveLength(1)
    },
  )

  it.each(["import * as z from 'zod/mini';", "import type { ZodMiniType } from 'zod/mini';"])('may be %s', (source) => {
    expect(wrongForms('a.ts', source)).toEqual([])
  })
})
