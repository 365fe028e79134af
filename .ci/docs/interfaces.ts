// src/formats/<format>/types.ts: the public interfaces of a model. Their types are inferred from the lenses and their
// comments are the lenses' documentation, which declaration emit would drop.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path/posix'
import ts from 'typescript'
import type { AnyBody } from '../../src/lens/index.ts'
import { inferringProgram } from './inferring-program.ts'
import { bodiesOfFormat, loadBody, type NamedBody } from './model-bodies.ts'
import { type Inside, propertyDoc } from './property-docs.ts'
import { PRINT_AS, type TypeNames, typeNames } from './type-names.ts'

const HEADER = '// Generated from the lenses of ./model by `npm run docs`: change those, not this.\n'

/** The text of every format's types.ts by its path; a format without named bodies has none. */
export async function interfaceFiles(root: string, formats: readonly string[]): Promise<Map<string, string>> {
  const perFormat = new Map<string, readonly NamedBody[]>()
  for (const format of formats) {
    const bodies = bodiesOfFormat(root, format)
    if (bodies.length > 0) perFormat.set(`src/formats/${format}/types.ts`, bodies)
  }
  const program = inferringProgram(root, perFormat)
  const files = new Map<string, string>()
  for (const [path, bodies] of perFormat) {
    const source = program.getSourceFile(join(root, path))!
    const names = typeNames({ program, root, path, own: new Set(bodies.map(({ interfaceName }) => interfaceName)) })
    const declarations: string[] = []
    for (const named of bodies) {
      const inferred = inferredType(program.getTypeChecker(), source, named)
      declarations.push(interfaceText(named, inferred, await loadBody(root, named), names))
    }
    files.set(path, laidOut(root, path, [HEADER, ...names.importLines(), '', ...declarations].join('\n')))
  }
  return files
}

function inferredType(checker: ts.TypeChecker, source: ts.SourceFile, { file, interfaceName }: NamedBody): ts.TypeLiteralNode {
  const node = source.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === interfaceName)!
  const type = checker.getTypeAtLocation(node.heritageClauses![0]!.types[0]!)
  const written = checker.typeToTypeNode(type, source, PRINT_AS | ts.NodeBuilderFlags.InTypeAlias)
  if (!written || !ts.isTypeLiteralNode(written)) throw new Error(`${file}: ${interfaceName} is inferred as no object type`)
  return written
}

const printer = ts.createPrinter()

function interfaceText(named: NamedBody, inferred: ts.TypeLiteralNode, body: AnyBody, names: TypeNames): string {
  const members = new Map(inferred.members.filter(ts.isPropertySignature).map((member) => [propertyName(member), member]))
  const order = [...Object.keys(body.labels), ...Object.keys(body.fields), ...(body.options.unknown ? ['unknown'] : [])]
  const strange = [...order.filter((name) => !members.has(name)), ...[...members.keys()].filter((name) => !order.includes(name))]
  if (strange.length > 0) throw new Error(`${named.file}: ${named.interfaceName} is inferred otherwise than its lenses say: ${strange}`)
  const written = order.map((name) => withDocs(names.plain(members.get(name)!) as ts.PropertySignature, [body]))
  const exported = [ts.factory.createToken(ts.SyntaxKind.ExportKeyword)]
  const declaration = ts.factory.createInterfaceDeclaration(exported, named.interfaceName, undefined, undefined, written)
  return `${commentOf(named.doc)}\n${printer.printNode(ts.EmitHint.Unspecified, declaration, inferred.getSourceFile())}\n`
}

const propertyName = ({ name }: ts.PropertySignature): string => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '')

/** The member with its lens's documentation, and likewise the members of object types written out inside it. */
function withDocs(member: ts.PropertySignature, inside: readonly Inside[]): ts.PropertySignature {
  const doc = propertyDoc(inside, propertyName(member))
  const deeper = (node: ts.Node): ts.Node =>
    ts.isPropertySignature(node) ? withDocs(node, doc?.inner ?? []) : ts.visitEachChild(node, deeper, undefined)
  const type = member.type && (deeper(member.type) as ts.TypeNode)
  const copy = ts.factory.createPropertySignature(member.modifiers, member.name, member.questionToken, type)
  if (!doc || doc.text === '') return copy
  const comment = commentOf(doc.text).slice('/*'.length, -'*/'.length)
  return ts.addSyntheticLeadingComment(copy, ts.SyntaxKind.MultiLineCommentTrivia, comment, true)
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
