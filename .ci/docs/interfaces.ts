// src/formats/<format>/types.ts: the public types of a model. They are inferred from the lenses, and their comments are the
// lenses' documentation, which declaration emit would drop.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path/posix'
import ts from 'typescript'
import type { AnyBody, ItemsValue } from '../../src/lens/index.ts'
import { inferringProgram } from './inferring-program.ts'
import { lensesOfFormat, loadLens, type NamedLens } from './named-lenses.ts'
import { type Inside, itemDoc, itemRow, propertyDoc } from './property-docs.ts'
import { PRINT_AS, type TypeNames, typeNames } from './type-names.ts'

const HEADER = '// Generated from the lenses of ./model by `npm run docs`: change those, not this.\n'

/** The text of every format's types.ts by its path; a format without named lenses has none. */
export async function interfaceFiles(root: string, formats: readonly string[]): Promise<Map<string, string>> {
  const perFormat = new Map<string, readonly NamedLens[]>()
  for (const format of formats) {
    const lenses = lensesOfFormat(root, format)
    if (lenses.length > 0) perFormat.set(`src/formats/${format}/types.ts`, lenses)
  }
  const program = inferringProgram(root, perFormat)
  const files = new Map<string, string>()
  for (const [path, lenses] of perFormat) {
    const source = program.getSourceFile(join(root, path))!
    const names = typeNames({ program, root, path, own: new Set(lenses.map(({ typeName }) => typeName)) })
    const declarations: string[] = []
    for (const lens of lenses) {
      const loaded = await loadLens(root, lens)
      const inferred = inferredType(program.getTypeChecker(), source, lens)
      const text = 'fields' in loaded ? interfaceText(lens, inferred, loaded, names) : itemsText(lens, inferred, loaded, names)
      declarations.push(`${commentOf(lens.doc)}\n${text}\n`)
    }
    files.set(path, laidOut(root, path, [HEADER, ...names.importLines(), '', ...declarations].join('\n')))
  }
  return files
}

function inferredType(checker: ts.TypeChecker, source: ts.SourceFile, { file, typeName }: NamedLens): ts.TypeNode {
  const isDeclaration = (node: ts.Node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
  const node = source.statements.filter(isDeclaration).find(({ name }) => name.text === typeName)!
  const type = checker.getTypeAtLocation(ts.isInterfaceDeclaration(node) ? node.heritageClauses![0]!.types[0]! : node)
  const written = checker.typeToTypeNode(type, source, PRINT_AS | ts.NodeBuilderFlags.InTypeAlias)
  if (!written) throw new Error(`${file}: the type of ${typeName} cannot be inferred`)
  return written
}

const printer = ts.createPrinter()
const scratch = ts.createSourceFile('scratch.ts', '', ts.ScriptTarget.Latest)
const print = (node: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, node, scratch)

function interfaceText({ file, typeName }: NamedLens, inferred: ts.TypeNode, body: AnyBody, names: TypeNames): string {
  const properties = ts.isTypeLiteralNode(inferred) ? inferred.members.filter(ts.isPropertySignature) : []
  const members = new Map(properties.map((member) => [propertyName(member), member]))
  const order = [...Object.keys(body.labels), ...Object.keys(body.fields), ...(body.options.unknown ? ['unknown'] : [])]
  const strange = [...order.filter((name) => !members.has(name)), ...[...members.keys()].filter((name) => !order.includes(name))]
  if (strange.length > 0) throw new Error(`${file}: ${typeName} is inferred otherwise than its lenses say: ${strange.join(', ')}`)
  const written = order.map((name) => withDocs(names.plain(members.get(name)!) as ts.PropertySignature, [body]))
  const exported = [ts.factory.createToken(ts.SyntaxKind.ExportKeyword)]
  return print(ts.factory.createInterfaceDeclaration(exported, typeName, undefined, undefined, written))
}

/** A union in the order of the catalogue, each member with what that says about it. */
function itemsText({ typeName }: NamedLens, inferred: ts.TypeNode, { keywords }: ItemsValue<unknown>, names: TypeNames): string {
  const members = (ts.isUnionTypeNode(inferred) ? [...inferred.types] : [inferred]).map((member) => {
    const plain = names.plain(member)
    const property = ts.isTypeLiteralNode(plain) ? plain.members.find(ts.isPropertySignature) : undefined
    const word = ts.isLiteralTypeNode(plain) && ts.isStringLiteral(plain.literal) ? plain.literal.text : ''
    const item = property ? propertyName(property) : word
    const row = itemRow(keywords, item, property !== undefined)
    const doc = row ? itemDoc(row, item) : ''
    const text = property ? print(literal([commented(property, doc)])) : print(plain)
    return {
      rank: row ? keywords.indexOf(row) : keywords.length,
      text: doc === '' || property ? `| ${text}` : `${commentOf(doc)}\n| ${text}`,
    }
  })
  const lines = members.sort((a, b) => a.rank - b.rank).map(({ text }) => text)
  return `export type ${typeName} =\n${lines.join('\n')}`
}

const propertyName = ({ name }: ts.PropertySignature): string => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '')

/** The member with its lens's documentation, and likewise the members of object types written out inside it. */
function withDocs(member: ts.PropertySignature, inside: readonly Inside[]): ts.PropertySignature {
  const doc = propertyDoc(inside, propertyName(member))
  const deeper = (node: ts.Node): ts.Node => {
    if (!ts.isTypeLiteralNode(node)) return ts.visitEachChild(node, deeper, undefined)
    return literal(node.members.filter(ts.isPropertySignature).map((one) => withDocs(one, doc?.inner ?? [])))
  }
  const type = member.type && (deeper(member.type) as ts.TypeNode)
  const copy = ts.factory.createPropertySignature(member.modifiers, member.name, member.questionToken, type)
  return commented(copy, doc?.text ?? '')
}

/** An object type; on several lines where its members are documented. */
function literal(members: readonly ts.PropertySignature[]): ts.TypeLiteralNode {
  const made = ts.factory.createTypeLiteralNode(members)
  const isDocumented = members.some((member) => ts.getSyntheticLeadingComments(member) !== undefined)
  return isDocumented ? made : ts.setEmitFlags(made, ts.EmitFlags.SingleLine)
}

function commented(member: ts.PropertySignature, doc: string): ts.PropertySignature {
  if (doc === '') return member
  const comment = commentOf(doc).slice('/*'.length, -'*/'.length)
  return ts.addSyntheticLeadingComment(member, ts.SyntaxKind.MultiLineCommentTrivia, comment, true)
}

function commentOf(doc: string): string {
  const lines = doc
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((line) => line.trim())
  return lines.length === 1 ? `/** ${lines[0]} */` : `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */`
}

/** Laid out as the project's formatter does it, so that it is no fault of style. */
function laidOut(root: string, path: string, source: string): string {
  const biome = join(root, 'node_modules/.bin/biome')
  const { status, stdout, stderr } = spawnSync(biome, ['check', '--write', `--stdin-file-path=${path}`], {
    cwd: root,
    input: source,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${path}: ${stderr || stdout}`)
  return stdout
}
