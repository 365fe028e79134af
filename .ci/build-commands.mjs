// Builds the commands as their users start them: split, so that a call reads little that it does not need; in few files,
// for each costs as much as a few thousand lines; as CommonJS, which starts faster than modules and can load on demand.

import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { commandsOf, readManifest } from './entries.mjs'
import { isRuleFile, onlyExamples, withoutExamples } from './rule-examples.mjs'

/** What all need that read files; whatever these modules import comes along. */
const CORE =
  /\/src\/(?:cli\/commands\/lint|lint\/define-format|document\/(?!index)[\w-]+|lens\/(?!xml|index|field\/element)[\w/-]+|syntax\/(?:builder|characters|codes|keywords)|vocabulary\/(?:release|version-order))\.ts$/

/** Packages that few calls call for: the file that each goes to, and which of its functions are used. @type {Readonly<Record<string, { file: string, names: readonly string[] }>>} */
const DEFERRED = {
  'zod/mini': {
    file: 'zod',
    names:
      'array boolean discriminatedUnion enum extend gte int literal lte maxLength minLength never number optional record refine regex safeExtend strictObject string toJSONSchema union'.split(
        ' ',
      ),
  },
  'picomatch/posix': { file: 'picomatch', names: ['default'] },
}

const STUB = '\0stub of '
const WHOLE = '\0whole '

/** What stands in for such a package loads it when one of its functions is first called. @returns {import('rolldown').Plugin} */
const defer = () => ({
  name: 'defer',
  resolveId(specifier, importer) {
    if (importer?.startsWith(STUB)) return { id: specifier, external: true }
    if (specifier.startsWith(WHOLE)) return specifier
    return importer?.includes('/src/') && specifier in DEFERRED ? STUB + specifier : null
  },
  load(id) {
    const specifier = id.replace(STUB, '').replace(WHOLE, '')
    if (id === specifier) return null
    const { file, names } = DEFERRED[specifier]
    if (id.startsWith(WHOLE)) return names.map((name) => `export { ${name} as own_${name} } from '${specifier}'`).join('\n')
    const own = names.map((name) => `const own_${name} = (...given) => require('./${file}.cjs').own_${name}(...given)`)
    return [...own, `export { ${names.map((name) => `own_${name} as ${name}`).join(', ')} }`].join('\n')
  },
})

const EXAMPLES_MARK = '?examples'

/** Rules come without examples, but for the module that hands examples out, to which they come with nothing else. @returns {import('rolldown').Plugin} */
const partExamples = () => ({
  name: 'part-examples',
  async resolveId(specifier, importer, options) {
    if (!importer || !/\/stack\/examples\.ts$|\?examples$/.test(importer)) return null
    const found = await this.resolve(specifier, importer.replace(EXAMPLES_MARK, ''), { ...options, skipSelf: true })
    if (!found || !(isRuleFile(found.id) || /\/generated\/(?:every-rule|rules\/[^/]+)\.ts$/.test(found.id))) return found
    return found.id + EXAMPLES_MARK
  },
  load(id) {
    const isForExamples = id.endsWith(EXAMPLES_MARK)
    const path = id.replace(EXAMPLES_MARK, '')
    if (!isForExamples && !isRuleFile(path)) return null
    const source = readFileSync(path, 'utf8')
    const code = !isRuleFile(path) ? source : isForExamples ? onlyExamples(source) : withoutExamples(source)
    return { code, moduleType: 'ts' }
  },
})

/** A file of nothing but ASCII is read in half the time. @returns {import('rolldown').Plugin} */
const inAscii = () => ({
  name: 'in-ascii',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      // Of an escape nobody would know where it ends, and such a template keeps what is written.
      if (/\\[^\0-\x7f]|String\.raw/.test(chunk.code)) throw new Error(`${chunk.fileName} holds what cannot be written in ASCII`)
      chunk.code = chunk.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    }
  },
})

/**
 * @param {string} root     the repository
 * @param {string} folder   where `dist` is, or comes to be
 * @returns {Promise<import('rolldown').RolldownOutput['output']>}
 */
export const buildCommands = async (root, folder) => {
  const commands = commandsOf(readManifest(root))
  const chunks = dirname(commands[0].name)
  const bundle = await rolldown({
    cwd: root,
    input: {
      ...Object.fromEntries(commands.map(({ name, source }) => [name, source])),
      ...Object.fromEntries(Object.entries(DEFERRED).map(([specifier, { file }]) => [`${chunks}/${file}`, WHOLE + specifier])),
    },
    platform: 'node',
    plugins: [partExamples(), defer(), inAscii()],
    onLog(level, log) {
      // A function that DEFERRED does not name.
      if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message)
      if (level === 'warn' && log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') console.warn(log.message)
    },
    preserveEntrySignatures: 'allow-extension',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  })
  rmSync(join(folder, 'dist', chunks), { recursive: true, force: true })
  const { output } = await bundle.write({
    dir: join(folder, 'dist'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: `${chunks}/[name].cjs`,
    // The names of functions stay: the trace of an internal failure is to mean something.
    minify: { compress: true, mangle: { keepNames: true }, codegen: true },
    codeSplitting: {
      groups: [
        { name: 'start', test: /\/src\/cli\/main\.ts$/, priority: 2 },
        { name: 'core', test: CORE, priority: 1 },
      ],
    },
  })
  await bundle.close()
  for (const { name } of commands) chmodSync(join(folder, 'dist', `${name}.cjs`), 0o755)
  return output
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  for (const chunk of await buildCommands(root, root))
    if (chunk.type === 'chunk') console.log(chunk.fileName.padEnd(48), `${(chunk.code.length / 1000).toFixed(1)} kB`)
}
