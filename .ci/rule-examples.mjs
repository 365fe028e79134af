// A rule and its examples stand in one file. What runs needs the one, and who explains rules the other: bundles part them here.

import { readFile } from 'node:fs/promises'
import ts from 'typescript'

/** @param {string} path */
export const isRuleFile = (path) => /(?:^|\/)src\/(?:formats\/[^?]+|stack)\/rules\/[^_/?][^/?]*\.ts$/.test(path)

/** @param {string} source */
export const withoutExamples = (source) => reduced(source, (name) => name !== 'examples')

/** @param {string} source */
export const onlyExamples = (source) => reduced(source, (name) => name === 'id' || name === 'examples')

/** For bundles of rules without their examples. @type {import('esbuild').Plugin} */
export const rulesAlone = {
  name: 'rules-alone',
  setup(build) {
    build.onLoad({ filter: /[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) =>
      isRuleFile(path) ? { contents: withoutExamples(await readFile(path, 'utf8')), loader: 'ts' } : null,
    )
  },
}

/** @param {string} source @param {(property: string) => boolean} keeps */
function reduced(source, keeps) {
  const file = parse(source)
  const exported = file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) && isExported(statement) ? [...statement.declarationList.declarations] : [],
  )
  const made = exported.find(({ name }) => name.getText() === 'rule')?.initializer
  const [head] = made && ts.isCallExpression(made) ? made.arguments : []
  if (!head || !ts.isObjectLiteralExpression(head)) throw new Error('a rule file exports `rule`, made of one object')
  const dropped = head.properties.filter(({ name }) => name && !keeps(name.getText()))
  return withoutUnused(without(source, dropped))
}

/**
 * Takes out what only the part that is gone had a use for: a call at the top of a file is run whether it is used or not.
 * @param {string} source
 * @returns {string}
 */
function withoutUnused(source) {
  const { statements } = parse(source)
  const uses = new Map()
  for (const statement of statements) for (const name of namesIn(statement)) uses.set(name, (uses.get(name) ?? 0) + 1)
  const unused = statements.flatMap((statement) => unusedIn(statement, (name) => uses.get(name.getText()) === 1))
  return unused.length === 0 ? source : withoutUnused(without(source, unused))
}

/**
 * @param {ts.Statement} statement
 * @param {(name: ts.Node) => boolean} isUnused
 * @returns {ts.Node[]}
 */
function unusedIn(statement, isUnused) {
  if (ts.isVariableStatement(statement) && !isExported(statement))
    return statement.declarationList.declarations.every(({ name }) => isUnused(name)) ? [statement] : []
  const imported = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined
  if (!imported || !ts.isNamedImports(imported)) return []
  const unused = imported.elements.filter(({ name }) => isUnused(name))
  return unused.length === imported.elements.length ? [statement] : unused
}

/** @param {string} source */
const parse = (source) => ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true)

/** @param {ts.VariableStatement} statement */
const isExported = ({ modifiers }) => [...(modifiers ?? [])].some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** The names that a statement declares or uses, each once; of `a.b` and `{ a: 1 }` the second and the first are none. @param {ts.Node} root */
function namesIn(root) {
  const names = new Set()
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const { parent } = node
      const isLabel = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node
      if (!isLabel) names.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(root)
  return names
}

/** A text without these nodes, and without the commas behind them. @param {string} source @param {readonly ts.Node[]} nodes */
const without = (source, nodes) =>
  [...nodes]
    .sort((a, b) => b.pos - a.pos)
    .reduce((text, node) => text.slice(0, node.getFullStart()) + text.slice(node.getEnd()).replace(/^,/, ''), source)
