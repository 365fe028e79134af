// Writes the code that is derived and never committed:
//   grammars/<name>.ne            → src/generated/grammars/<name>.ts
//   src/formats/<id>/rules/*.ts   → src/generated/rules/<id>.ts
//   src/formats/<id>/<script>/rules/*.ts → src/generated/rules/<script>.ts
//   src/stack/rules/*.ts          → src/generated/rules/stack.ts
//   all of these lists            → src/generated/every-rule.ts
// A file or folder whose name starts with `_` is material for others and yields nothing itself.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import nearley from 'nearley'
import compile from 'nearley/lib/compile.js'
import generateSource from 'nearley/lib/generate.js'
import lint from 'nearley/lib/lint.js'
import bootstrapped from 'nearley/lib/nearley-language-bootstrapped.js'

/** Words that ES modules refuse as a binding name. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
)

/** @param {string} folder */
const list = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : [])

/** @param {string} fileName  'no-root-squash' */
export const aliasOf = (fileName) => {
  const camel = fileName.replace(/[^A-Za-z0-9]+(.)/g, (_, letter) => letter.toUpperCase())
  return reserved.has(camel) || /^[0-9]/.test(camel) ? `_${camel}` : camel
}

/** @param {string} file  @returns {string} TypeScript source */
const compileGrammar = (file) => {
  const parser = new nearley.Parser(nearley.Grammar.fromCompiled(bootstrapped))
  try {
    parser.feed(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message.split('\n\n')[0] : error}`)
  }
  if (parser.results.length === 0) throw new Error(`${file}: the grammar ends in the middle of a rule`)
  const compiled = compile(parser.results[0], { args: [file], version: 'generated' })
  compiled.config.preprocessor = 'typescript'
  // nearley only warns about a symbol without a rule, and then fails at run time.
  let warnings = ''
  const out = new Writable({
    write(chunk, _encoding, done) {
      warnings += chunk
      done()
    },
  })
  lint(compiled, { out })
  if (warnings) throw new Error(`${file}: ${warnings.trim()}`)
  return generateSource(compiled, 'grammar')
}

/**
 * @param {string} folder  holds one rule per file
 * @param {string} from    the same folder as the generated file imports it
 */
const rulesModule = (folder, from) => {
  const names = list(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && !name.startsWith('_'))
    .map((name) => name.slice(0, -'.ts'.length))
  const aliases = names.map(aliasOf)
  const twice = aliases.find((alias, index) => aliases.indexOf(alias) !== index)
  if (twice) throw new Error(`${folder}: two rule files become '${twice}'`)
  return [
    '// Generated from the rule files of the folder below: add a file there, not a line here.',
    ...names.map((name, index) => `import { rule as ${aliases[index]} } from '${from}/${name}.ts';`),
    '',
    `export const rules = [${aliases.join(', ')}] as const;`,
    '',
  ].join('\n')
}

/** @param {string[]} lists  'rules/nfs-conf.ts' */
const everyRuleModule = (lists) => {
  const aliases = lists.map((path) => aliasOf(basename(path, '.ts')))
  return [
    ...lists.map((path, index) => `import { rules as ${aliases[index]} } from './${path}';`),
    '',
    `export const everyRule = [${aliases.map((alias) => `...${alias}`).join(', ')}];`,
    '',
  ].join('\n')
}

/**
 * A format's folder may hold the format of scripts that make such files, with rules of its own.
 * @param {string} root  @param {string} id
 */
const scriptsOf = (root, id) =>
  (id.includes('.') ? [] : list(join(root, 'src/formats', id)))
    .filter((name) => existsSync(join(root, 'src/formats', id, name, 'rules')))
    .map((name) => ({ id: name, path: `formats/${id}/${name}/rules` }))

/** @param {string} file @param {string} content */
const writeIfChanged = (file, content) => {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return false
  mkdirSync(dirname(file), { recursive: true })
  // Through a rename: a test run in progress must never import half a file.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, file)
  return true
}

/**
 * @param {string} root  the repository
 * @returns {string[]} the files that changed
 */
export const generate = (root) => {
  /** @type {Map<string, string>} */
  const wanted = new Map()
  for (const name of list(join(root, 'grammars'))) {
    if (!name.endsWith('.ne') || name.startsWith('_')) continue
    wanted.set(`grammars/${basename(name, '.ne')}.ts`, compileGrammar(join(root, 'grammars', name)))
  }
  const ruleFolders = [
    ...list(join(root, 'src/formats')).map((id) => ({ id, path: `formats/${id}/rules` })),
    ...list(join(root, 'src/formats')).flatMap((id) => scriptsOf(root, id)),
    { id: 'stack', path: 'stack/rules' },
  ]
  for (const { id, path } of ruleFolders) {
    const folder = join(root, 'src', path)
    if (existsSync(folder)) wanted.set(`rules/${id}.ts`, rulesModule(folder, `../../${path}`))
  }

  wanted.set('every-rule.ts', everyRuleModule([...wanted.keys()].filter((path) => path.startsWith('rules/'))))

  const target = join(root, 'src/generated')
  const changed = []
  for (const [path, content] of wanted) if (writeIfChanged(join(target, path), content)) changed.push(path)
  for (const kind of ['grammars', 'rules']) {
    for (const name of list(join(target, kind))) {
      if (!name.endsWith('.ts') || wanted.has(`${kind}/${name}`)) continue
      rmSync(join(target, kind, name), { force: true })
      changed.push(`${kind}/${name}`)
    }
  }
  return changed
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  for (const path of generate(fileURLToPath(new URL('..', import.meta.url)))) console.log(`src/generated/${path}`)
}
