// Which names the types of a generated module use, and where they come from.

import { dirname, join, relative } from 'node:path/posix'
import ts from 'typescript'

export const importPath = (from: string, to: string): string => {
  const path = relative(dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

export const PRINT_AS =
  ts.NodeBuilderFlags.NoTruncation |
  ts.NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope |
  ts.NodeBuilderFlags.UseSingleQuotesForStringLiteralType

export interface TypeNames {
  /** Writes every name without its module, and remembers to import it. */
  readonly plain: (node: ts.Node) => ts.Node
  importLines(): string[]
}

interface Scene {
  readonly program: ts.Program
  readonly root: string
  /** The generated module. */
  readonly path: string
  /** Names that the module declares. */
  readonly own: ReadonlySet<string>
}

export function typeNames(scene: Scene): TypeNames {
  const { path, own } = scene
  const aliases = modelAliases(scene)
  const sources = new Map<string, string>()
  const take = (name: string, symbol: ts.Symbol | undefined): void => {
    const from = moduleOf(scene, name, symbol)
    if (from === undefined) return
    if ((sources.get(name) ?? from) !== from || own.has(name)) throw new Error(`${path}: two different types are named ${name}`)
    sources.set(name, from)
  }
  const plain = (node: ts.Node): ts.Node => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) throw new Error(`${path}: a property is of type any, so something does not type-check`)
    const alias = aliases.get(printed(node))
    if (alias) {
      take(alias.name, alias)
      return ts.factory.createTypeReferenceNode(alias.name)
    }
    if (ts.isParenthesizedTypeNode(node)) {
      const inner = plain(node.type) as ts.TypeNode
      return ts.isTypeReferenceNode(inner) ? inner : ts.factory.createParenthesizedType(inner)
    }
    if (!ts.isImportTypeNode(node) && !ts.isTypeReferenceNode(node)) return ts.visitEachChild(node, plain, undefined)
    const name = ts.isImportTypeNode(node) ? node.qualifier : node.typeName
    if (!name || !ts.isIdentifier(name)) throw new Error(`${path}: ${printed(node)} has no name of its own`)
    take(name.text, symbolOf(name))
    return ts.factory.createTypeReferenceNode(
      name.text,
      node.typeArguments?.map((argument) => plain(argument) as ts.TypeNode),
    )
  }
  return {
    plain,
    importLines() {
      const names = new Map<string, string[]>()
      for (const [name, file] of sources) names.set(file, [...(names.get(file) ?? []), name])
      return [...names].map(([file, list]) => `import type { ${list.join(', ')} } from '${importPath(path, file)}'`)
    },
  }
}

/** The symbol that the checker leaves on the identifiers it makes. */
const symbolOf = (name: ts.Identifier): ts.Symbol | undefined => (name as ts.Identifier & { readonly symbol?: ts.Symbol }).symbol

const printer = ts.createPrinter({ removeComments: true })
const scratch = ts.createSourceFile('scratch.ts', '', ts.ScriptTarget.Latest)
const printed = (node: ts.Node): string => (ts.isTypeNode(node) ? printer.printNode(ts.EmitHint.Unspecified, node, scratch) : '')

/** Exported aliases of the model, and of the module itself, by how the checker writes them: it forgets the name of what it computes. */
function modelAliases({ program, root, path }: Scene): Map<string, ts.Symbol> {
  const checker = program.getTypeChecker()
  const folder = join(root, dirname(path), 'model/')
  const found = new Map<string, ts.Symbol>()
  const within = program.getSourceFile(join(root, path))
  for (const source of program.getSourceFiles()) {
    const module = source.fileName.startsWith(folder) || source === within ? checker.getSymbolAtLocation(source) : undefined
    for (const symbol of module ? checker.getExportsOfModule(module) : []) {
      const declaration = symbol.declarations?.find(ts.isTypeAliasDeclaration)
      if (!declaration || declaration.typeParameters) continue
      for (const flags of [PRINT_AS, PRINT_AS | ts.NodeBuilderFlags.InTypeAlias]) {
        const node = checker.typeToTypeNode(checker.getDeclaredTypeOfSymbol(symbol), within, flags)
        if (node && isTelling(node)) found.set(printed(node), symbol)
      }
    }
  }
  return found
}

/** Whether nobody would write such a type for another purpose. */
const isTelling = (node: ts.TypeNode): boolean =>
  ts.isUnionTypeNode(node) || ((ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node)) && node.typeArguments !== undefined)

/** The module to import a name from: a layer's index where that hands the name on, else the file itself; none for what needs no import. */
function moduleOf({ program, root, path }: Scene, name: string, symbol: ts.Symbol | undefined): string | undefined {
  const declared = symbol?.declarations?.[0]?.getSourceFile()
  if (!symbol || !declared) throw new Error(`${path}: ${name} is declared nowhere`)
  const file = relative(root, declared.fileName)
  if (program.isSourceFileDefaultLibrary(declared) || file === path) return undefined
  const index = `${file.split('/').slice(0, 2).join('/')}/index.ts`
  const candidates = file.startsWith('src/formats/') ? [file] : [index, file]
  const from = candidates.find((candidate) => hasExport(program, join(root, candidate), symbol))
  if (from === undefined) throw new Error(`${path}: ${name} is not exported by ${file}`)
  return from
}

function hasExport(program: ts.Program, file: string, symbol: ts.Symbol): boolean {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  const exported = module && checker.getExportsOfModule(module).find(({ name }) => name === symbol.name)
  if (!exported) return false
  return (exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported) === symbol
}
