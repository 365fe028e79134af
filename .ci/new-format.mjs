// npm run new:format ID [-- --title 'name.conf(5)' --location /etc/name.conf]
// Writes what a format consists of, working and tested: a table of `NAME HOST:PORT` lines to be turned into the real thing.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const templates = fileURLToPath(new URL('new-format', import.meta.url))

/** @param {string} folder @returns {string[]} paths of all files below it */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

/** @param {string} text @param {Record<string, string>} names */
const fill = (text, names) => text.replace(/__([A-Za-z]+)__/g, (whole, name) => names[name] ?? whole)

/** Where a template's file goes. @param {string} path @param {string} id */
const targetOf = (path, id) => {
  const [part, ...rest] = path.split('/')
  const below = rest
    .join('/')
    .replace('FORMAT', id)
    .replace(/\.template$/, '')
  if (part === 'src') return `src/formats/${id}/${below}`
  if (part === 'test') return `test/formats/${id}/${below}`
  if (part === 'fixtures') return `fixtures/${id}/${below}`
  return `${part}/${below}`
}

/** @param {string} file @param {(text: string) => string} change */
const rewrite = (file, change) => {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} has no place for the new format`)
  writeFileSync(file, after)
}

/** Lines of a block kept in order. @param {string[]} lines */
const sorted = (lines) => [...lines].sort((a, b) => (a < b ? -1 : 1))

/** @param {string} text @param {RegExp} block  lines in order @param {string} line */
const withLine = (text, block, line) =>
  text.replace(block, (lines) =>
    sorted([...lines.trimEnd().split('\n'), line])
      .map((each) => `${each}\n`)
      .join(''),
  )

/**
 * @param {string} root  the repository
 * @param {{ id: string, title?: string, location?: string }} wanted
 * @returns {string[]} the files written
 */
export const newFormat = (root, { id, title = `${id}.conf(5)`, location = `/etc/${id}.conf` }) => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) throw new Error(`'${id}' is no format id: lower-case words, joined by dashes`)
  if (existsSync(join(root, 'src/formats', id))) throw new Error(`src/formats/${id} exists already`)
  const camel = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  const names = { id, camel, Pascal: camel[0].toUpperCase() + camel.slice(1), title, location }

  const written = []
  for (const template of filesBelow(templates)) {
    const target = targetOf(relative(templates, template), id)
    mkdirSync(dirname(join(root, target)), { recursive: true })
    writeFileSync(join(root, target), fill(readFileSync(template, 'utf8'), names))
    written.push(target)
  }

  rewrite(join(root, 'src/formats/index.ts'), (text) =>
    withLine(text, /(?:import \{ \w+ \} from '\.\/[\w/-]+\/index\.ts'\n)+/, `import { ${camel} } from './${id}/index.ts'`).replace(
      /export const formats = \{ (.*) \} as const/,
      (_, list) => `export const formats = { ${sorted([...list.split(', '), camel]).join(', ')} } as const`,
    ),
  )
  rewrite(join(root, 'src/formats/signatures.ts'), (text) =>
    withLine(
      text,
      /(?:import \{ signature as \w+ \} from '\.\/[\w/-]+\/signature\.ts'\n)+/,
      `import { signature as ${camel} } from './${id}/signature.ts'`,
    ).replace(
      /const formats = \[(.*)\] as const/,
      (_, list) => `const formats = [${sorted([...list.split(', '), camel]).join(', ')}] as const`,
    ),
  )
  const key = camel === id ? id : `'${id}'`
  rewrite(join(root, 'src/formats/load.ts'), (text) =>
    withLine(
      text,
      /(?: {2}\S+ async \(\) => \(await import\('.*\n)+/,
      `  ${key}: async () => (await import('./${id}/index.ts')).${camel},`,
    ),
  )
  rewrite(join(root, 'package.json'), (text) => {
    const manifest = JSON.parse(text)
    const { './package.json': own, ...entries } = manifest.exports
    entries[`./${id}`] = { types: `./dist/formats/${id}/index.d.ts`, default: `./dist/formats/${id}/index.js` }
    manifest.exports = { ...entries, './package.json': own }
    return `${JSON.stringify(manifest, null, 2)}\n`
  })
  rewrite(
    join(root, 'test/architecture/budgets.json'),
    (text) => `${JSON.stringify({ ...JSON.parse(text), [`./${id}`]: 30000 }, null, 2)}\n`,
  )
  return [
    ...written,
    ...['index', 'signatures', 'load'].map((name) => `src/formats/${name}.ts`),
    'package.json',
    'test/architecture/budgets.json',
  ]
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { title: { type: 'string' }, location: { type: 'string' } },
  })
  if (positionals.length !== 1) {
    console.error("usage: npm run new:format ID -- [--title 'name.conf(5)'] [--location /etc/name.conf]")
    process.exit(2)
  }
  const root = fileURLToPath(new URL('..', import.meta.url))
  for (const path of newFormat(root, { id: positionals[0], ...values })) console.log(path)
  console.log('\nnpm run docs writes its pages and public types; npm test checks it.')
}
