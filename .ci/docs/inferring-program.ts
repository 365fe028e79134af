// A program in which each public interface is what the type checker infers, whatever types.ts holds on disk.

import { readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import ts from 'typescript'
import type { NamedBody } from './model-bodies.ts'
import { importPath } from './type-names.ts'

/** Bodies by the types.ts that their interfaces go to. */
export type BodiesByFile = ReadonlyMap<string, readonly NamedBody[]>

export function inferringProgram(root: string, perFormat: BodiesByFile): ts.Program {
  const sources = new Map<string, string>()
  for (const [path, bodies] of perFormat) {
    sources.set(join(root, path), inferredInterfaces(path, bodies))
    for (const file of new Set(bodies.map((body) => body.file))) {
      const own = bodies.filter((body) => body.file === file)
      sources.set(join(root, file), openModule(readFileSync(join(root, file), 'utf8'), own, importPath(file, path)))
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

function inferredInterfaces(path: string, bodies: readonly NamedBody[]): string {
  const lines = bodies.flatMap(({ file, interfaceName, inferred }) => [
    `import type { ${inferred} as $${interfaceName} } from '${importPath(path, file)}'`,
    `export interface ${interfaceName} extends $Infer<typeof $${interfaceName}> {}`,
  ])
  return [`import type { Infer as $Infer } from '${importPath(path, 'src/lens/index.ts')}'`, ...lines].join('\n')
}

/** The module with its inferred bodies exported, and with interfaces that it declares itself taken from types.ts. */
function openModule(source: string, bodies: readonly NamedBody[], types: string): string {
  let text = source
  for (const { declared } of [...bodies].reverse()) {
    if (declared) text = text.slice(0, declared.start) + text.slice(declared.end)
  }
  const taken = bodies.filter(({ declared }) => declared).map(({ interfaceName }) => interfaceName)
  const handedOn = taken.length > 0 ? `import type { ${taken.join(', ')} } from '${types}'\nexport type { ${taken.join(', ')} }\n` : ''
  return `${text}\n${handedOn}export { ${bodies.map(({ inferred }) => inferred).join(', ')} }\n`
}
