// Builds the commands as their users start them. What one call needs is in few files and little else is; CommonJS starts
// faster than modules do; names stay, so that the trace of an internal failure means something.

import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { commandsOf, readManifest } from './entries.mjs'
import { isRuleFile, onlyExamples, withoutExamples } from './rule-examples.mjs'

const EXAMPLES = '?examples'

/** Rules come without examples, but for the module that hands out examples, to which they come with nothing else. @returns {import('rolldown').Plugin} */
const partExamples = () => ({
  name: 'part-examples',
  async resolveId(specifier, importer, options) {
    if (!importer || !/\/stack\/examples\.ts$|\?examples$/.test(importer)) return null
    const found = await this.resolve(specifier, importer.replace(EXAMPLES, ''), { ...options, skipSelf: true })
    if (!found || !(isRuleFile(found.id) || /\/generated\/(?:every-rule|rules\/[^/]+)\.ts$/.test(found.id))) return found
    return `${found.id}${EXAMPLES}`
  },
  load(id) {
    const isForExamples = id.endsWith(EXAMPLES)
    const path = id.replace(EXAMPLES, '')
    if (!isForExamples && !isRuleFile(path)) return null
    const source = readFileSync(path, 'utf8')
    const code = !isRuleFile(path) ? source : isForExamples ? onlyExamples(source) : withoutExamples(source)
    return { code, moduleType: 'ts' }
  },
})

/**
 * @param {string} root     the repository
 * @param {string} folder   where `dist` is, or comes to be
 * @returns {Promise<import('rolldown').RolldownOutput['output']>}
 */
export const buildCommands = async (root, folder) => {
  const commands = commandsOf(readManifest(root))
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(commands.map(({ name, source }) => [name, source])),
    platform: 'node',
    plugins: [partExamples()],
    preserveEntrySignatures: 'allow-extension',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  })
  const [{ name }] = commands
  const chunks = dirname(name)
  rmSync(join(folder, 'dist', chunks), { recursive: true, force: true })
  const { output } = await bundle.write({
    dir: join(folder, 'dist'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: `${chunks}/[name].cjs`,
    minify: { compress: true, mangle: false, codegen: true },
    codeSplitting: {
      groups: [
        { name: 'start', test: /\/src\/cli\/main\.ts$/, priority: 3 },
        { name: 'core', test: /\/src\/(?:cli\/commands\/lint|lint\/define-format)\.ts$/, priority: 2 },
      ],
    },
  })
  await bundle.close()
  for (const command of commands) chmodSync(join(folder, 'dist', `${command.name}.cjs`), 0o755)
  return output
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  for (const chunk of await buildCommands(root, root))
    if (chunk.type === 'chunk') console.log(chunk.fileName.padEnd(48), `${(chunk.code.length / 1000).toFixed(1)} kB`)
}
