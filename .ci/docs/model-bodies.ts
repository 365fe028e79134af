// Finds the public bodies of a format's model: every `export const nfsd: Body<Nfsd> = nfsdBody` below model/.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { AnyBody } from '../../src/lens/index.ts'

/** A body that has a name of its own, and the interface that stands for its model. */
export interface NamedBody {
  /** The module, from the repository's root. */
  readonly file: string
  /** `Nfsd` */
  readonly interfaceName: string
  /** `nfsd`, the exported constant of the annotated type. */
  readonly constant: string
  /** `nfsdBody`, whose type is inferred. */
  readonly inferred: string
  readonly doc: string
  /** Where the module declares the interface itself instead of importing what is generated. */
  readonly declared?: { readonly start: number; readonly end: number }
}

export function bodiesOfModule(file: string, source: string): NamedBody[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const interfaces = new Map(parsed.statements.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node]))
  return parsed.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ name, type, initializer }) => {
      const interfaceName = modelName(type)
      if (interfaceName === undefined || !ts.isIdentifier(name) || !initializer || !ts.isIdentifier(initializer)) return []
      const declared = interfaces.get(interfaceName)
      const doc = docOf(declared ?? statement)
      if (doc === '') throw new Error(`${file}: ${interfaceName} has no documentation; write it above the exported body`)
      return {
        file,
        interfaceName,
        constant: name.text,
        inferred: initializer.text,
        doc,
        ...(declared ? { declared: { start: declared.getFullStart(), end: declared.end } } : {}),
      }
    }),
  )
}

/** `Nfsd` of `Body<Nfsd>`. */
function modelName(type: ts.TypeNode | undefined): string | undefined {
  if (!type || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName) || type.typeName.text !== 'Body') return undefined
  const model = type.typeArguments?.[0]
  return model && ts.isTypeReferenceNode(model) && ts.isIdentifier(model.typeName) ? model.typeName.text : undefined
}

const docOf = (node: ts.Node): string => {
  const last = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)
  return (ts.getTextOfJSDocComment(last?.comment) ?? '').trim()
}

/** The named bodies of one format's folder, in the order of its files. */
export function bodiesOfFormat(root: string, format: string): NamedBody[] {
  const folder = `src/formats/${format}/model`
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => bodiesOfModule(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')))
}

/** The body itself, whose lenses hold the documentation. */
export async function loadBody(root: string, { file, constant }: NamedBody): Promise<AnyBody> {
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
  return module[constant] as AnyBody
}
