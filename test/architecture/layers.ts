// The import graph of src as data, and what the layers say about it.

import { dirname, join } from 'node:path/posix'
import ts from 'typescript'

/** From the bottom up: a layer imports itself and what stands before it. */
const layers: readonly string[] = [
  'text',
  'syntax',
  'lens',
  'edit',
  'document',
  'lint',
  'vocabulary',
  'formats',
  'stack',
  'editor',
  'node',
  'cli',
  'language-server',
]

/** `src/index.ts`, the front door, hands on everything that a browser can run, and nobody imports it but a shell. */
const frontDoor = layers.indexOf('editor') + 0.5

interface Import {
  readonly specifier: string
  /** The names taken: `*` for a namespace, `default`, or the exported name. */
  readonly names: readonly string[]
  /** Gone after compilation. */
  readonly typeOnly: boolean
}

/** Every static, dynamic and type import of a module, and every `export … from`. */
export const importsOf = (path: string, source: string): Import[] => {
  const imports: Import[] = []
  const add = (specifier: ts.Node | undefined, names: readonly string[], typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) imports.push({ specifier: specifier.text, names, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause
      const bindings = clause?.namedBindings
      const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : []
      const names = [
        ...(clause?.name ? ['default'] : []),
        ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []),
        ...named.map((element) => (element.propertyName ?? element.name).text),
      ]
      add(node.moduleSpecifier, names, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) {
      const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined
      const names = named?.map((element) => (element.propertyName ?? element.name).text) ?? ['*']
      add(node.moduleSpecifier, names, node.isTypeOnly)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, ['*'], true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], ['*'], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false))
  return imports
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** Path → source of every module below src, as `src/text/span.ts`. */
type Sources = Readonly<Record<string, string>>

const edgesOf = (sources: Sources): Edge[] =>
  Object.entries(sources).flatMap(([from, source]) =>
    importsOf(from, source)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier, typeOnly }) => ({ from, to: resolveModule(sources, from, specifier), typeOnly })),
  )

const resolveModule = (sources: Sources, from: string, specifier: string): string => {
  const path = join(dirname(from), specifier)
  const candidates = [path, `${path}.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')]
  return candidates.find((candidate) => candidate in sources) ?? path
}

/** A generated module has no layer of its own: its importers are judged by what it imports. */
const withoutGenerated = (edges: readonly Edge[]): Edge[] => {
  const isGenerated = (path: string) => path.startsWith('src/generated/')
  const out = new Map<string, Edge[]>()
  for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge])
  const reach = (edge: Edge, seen: ReadonlySet<string>): Edge[] =>
    !isGenerated(edge.to)
      ? [edge]
      : (out.get(edge.to) ?? [])
          .filter((next) => !seen.has(next.to))
          .flatMap((next) => reach({ ...edge, to: next.to }, new Set([...seen, next.to])))
  return edges.filter(({ from }) => !isGenerated(from)).flatMap((edge) => reach(edge, new Set()))
}

const rankOf = (path: string): number => {
  const [, folder = ''] = path.split('/')
  return folder === 'index.ts' ? frontDoor : layers.indexOf(folder)
}

/** `exports` for a module of src/formats/exports/. */
const formatOf = (path: string): string | undefined => /^src\/formats\/([^/]+)\//.exec(path)?.[1]

/** All formats at once, how to tell them apart, and one after the other. */
const registry = new Set(['src/formats/index.ts', 'src/formats/signatures.ts', 'src/formats/load.ts'])

const complaint = ({ from, to }: Edge, sources: Sources): string | undefined => {
  if (!(to in sources)) return 'is no module of src'
  if (rankOf(from) < 0) return 'comes from a folder that is no layer'
  if (rankOf(to) < 0) return 'leads to a folder that is no layer'
  if (rankOf(to) > rankOf(from)) return 'goes up'
  if (!from.startsWith('src/formats/') || !to.startsWith('src/formats/')) return undefined
  const [own, other] = [formatOf(from), formatOf(to)]
  if (own === other) return undefined
  if (own) return other ? 'goes from one format to another' : 'goes from a format to the registry'
  if (from === 'src/formats/signatures.ts' && !to.endsWith('/signature.ts')) return 'brings the code of a format along'
  return registry.has(from) ? undefined : 'knows a format outside the registry'
}

export const layerViolations = (sources: Sources): string[] =>
  withoutGenerated(edgesOf(sources)).flatMap((edge) => {
    const reason = complaint(edge, sources)
    return reason ? [`${edge.from} → ${edge.to} ${reason}`] : []
  })

/** Rings of modules that need each other at run time; types may refer to each other freely within a layer. */
export const cycles = (sources: Sources): string[] => {
  const out = new Map<string, string[]>()
  for (const { from, to, typeOnly } of edgesOf(sources)) {
    if (!typeOnly) out.set(from, [...(out.get(from) ?? []), to])
  }
  const found: string[] = []
  const done = new Set<string>()
  const trail: string[] = []
  const walk = (path: string): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    trail.push(path)
    for (const next of out.get(path) ?? []) walk(next)
    trail.pop()
    done.add(path)
  }
  for (const path of Object.keys(sources)) walk(path)
  return found
}
