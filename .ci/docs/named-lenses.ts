// Finds the lenses of a format's model whose types are public: every `export const nfsd: Body<Nfsd> = nfsdBody` below
// model/, and every `export const options: ItemsValue<ExportOption> = exportOptions`.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { AnyBody, ItemsValue } from '../../src/lens/index.ts'

/** A block's body, or a list of items with keywords. */
export type LensKind = 'Body' | 'ItemsValue'

/** A lens with a name, and the type that stands for what it reads. */
export interface NamedLens {
  readonly kind: LensKind
  /** The module, from the repository's root. */
  readonly file: string
  /** `Nfsd` */
  readonly typeName: string
  /** `nfsd`, the exported constant of the annotated type. */
  readonly constant: string
  /** `nfsdBody`, whose type is inferred. */
  readonly inferred: string
  readonly doc: string
}

/** The named lenses of one format's folder, in the order of its files. */
export function lensesOfFormat(root: string, format: string): NamedLens[] {
  const folder = `src/formats/${format}/model`
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => lensesOfModule(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')))
}

function lensesOfModule(file: string, source: string): NamedLens[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const declared = new Set(parsed.statements.filter(ts.isInterfaceDeclaration).map((node) => node.name.text))
  return parsed.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ name, type, initializer }) => {
      const annotated = annotation(type)
      if (!annotated || !ts.isIdentifier(name) || !initializer || !ts.isIdentifier(initializer)) return []
      const { typeName } = annotated
      const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      if (!isExported) throw new Error(`${file}: ${name.text} is not exported, so ${typeName} cannot be documented`)
      if (declared.has(typeName)) throw new Error(`${file}: ${typeName} is generated; import it from types.ts instead of declaring it`)
      const doc = docOf(statement)
      if (doc === '') throw new Error(`${file}: ${typeName} has no documentation; write it above ${name.text}`)
      return [{ ...annotated, file, constant: name.text, inferred: initializer.text, doc }]
    }),
  )
}

/** `Body<Nfsd>` taken apart. */
function annotation(type: ts.TypeNode | undefined): Pick<NamedLens, 'kind' | 'typeName'> | undefined {
  if (!type || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined
  const kind = type.typeName.text
  const model = type.typeArguments?.[0]
  if (kind !== 'Body' && kind !== 'ItemsValue') return undefined
  return model && ts.isTypeReferenceNode(model) && ts.isIdentifier(model.typeName) ? { kind, typeName: model.typeName.text } : undefined
}

const docOf = (node: ts.Node): string => {
  const last = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)
  return (ts.getTextOfJSDocComment(last?.comment) ?? '').trim()
}

/** The lens itself, which holds the documentation. */
export async function loadLens(root: string, { file, constant }: NamedLens): Promise<AnyBody | ItemsValue<unknown>> {
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
  return module[constant] as AnyBody | ItemsValue<unknown>
}
