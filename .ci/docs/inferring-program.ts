// A program in which each public type is what the type checker infers, whatever types.ts holds on disk.

import { readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import ts from 'typescript'
import type { LensKind, NamedLens } from './named-lenses.ts'
import { importPath } from './type-names.ts'

/** Lenses by the types.ts that their types go to. */
export type LensesByFile = ReadonlyMap<string, readonly NamedLens[]>

export function inferringProgram(root: string, perFormat: LensesByFile): ts.Program {
  const sources = new Map<string, string>()
  for (const [path, lenses] of perFormat) {
    sources.set(join(root, path), inferredTypes(path, lenses))
    for (const file of new Set(lenses.map((lens) => lens.file))) {
      const own = lenses.filter((lens) => lens.file === file)
      const exported = own.map(({ inferred }) => inferred).join(', ')
      sources.set(join(root, file), `${readFileSync(join(root, file), 'utf8')}\nexport { ${exported} }\n`)
    }
  }
  const settings = compilerOptions(root)
  const host = ts.createCompilerHost(settings)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => sources.has(path) || fileExists(path)
  host.getSourceFile = (path, languageOptions, ...rest) => {
    const source = sources.get(path)
    return source === undefined ? getSourceFile(path, languageOptions, ...rest) : ts.createSourceFile(path, source, languageOptions)
  }
  const entries = [...perFormat.keys()].map((path) => join(root, path))
  return ts.createProgram(entries, settings, host)
}

function compilerOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  return {
    ...options,
    types: [],
    // Keeps `| undefined` out of what may be absent.
    exactOptionalPropertyTypes: true,
    // Or a union's order would depend on what else the program holds.
    stableTypeOrdering: true,
  }
}

const DECLARED: Readonly<Record<LensKind, (name: string) => string>> = {
  Body: (name) => `export interface ${name} extends $Infer<typeof $${name}> {}`,
  ItemsValue: (name) => `export type ${name} = $ValueOf<typeof $${name}>[number]`,
}

function inferredTypes(path: string, lenses: readonly NamedLens[]): string {
  const lines = lenses.flatMap(({ kind, file, typeName, inferred }) => [
    `import type { ${inferred} as $${typeName} } from '${importPath(path, file)}'`,
    DECLARED[kind](typeName),
  ])
  return [`import type { Infer as $Infer, ValueOf as $ValueOf } from '${importPath(path, 'src/lens/index.ts')}'`, ...lines].join('\n')
}
