// Looks at the package as its users get it: packs it, reads the archive with publint and attw, compiles and runs a
// small project that depends on it, and then asks knip for what nobody uses and the tests for purity and budgets.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandsOf, entriesOf, readManifest } from './entries.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = readManifest(root)
const scratch = mkdtempSync(join(tmpdir(), 'quorate-package-'))
/** @param {string} name */
const bin = (name) => join(root, 'node_modules/.bin', name)
/** @type {string[]} */
const failures = []

/** @param {string} title @param {string} command @param {string[]} args @param {string} [cwd] */
const step = (title, command, args, cwd = root) => {
  console.log(`── ${title}`)
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (error) console.error(error.message)
  if (status !== 0) failures.push(title)
  return status === 0
}

const unpack = () => {
  const archive = join(scratch, `${manifest.name}-${manifest.version}.tgz`)
  const modules = join(scratch, 'consumer/node_modules')
  const installed = join(modules, manifest.name)
  mkdirSync(installed, { recursive: true })
  if (!step('unpack', 'tar', ['-xzf', archive, '-C', installed, '--strip-components=1'])) return undefined
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir')
  }
  return { archive, installed }
}

/** A project that imports every entry, under the strictest settings a user may have. */
const writeConsumer = () => {
  const folder = join(scratch, 'consumer')
  const specifiers = entriesOf(manifest).map(({ subpath }) => manifest.name + subpath.slice(1))
  const imports = specifiers.map((specifier, index) => `import * as entry${index} from '${specifier}';`)
  const names = specifiers.map((_, index) => `entry${index}`)
  const isEmpty = `for (const entry of [${names.join(', ')}]) if (Object.keys(entry).length === 0) throw new Error('an entry exports nothing');`
  const source = `${[...imports, isEmpty].join('\n')}\n`
  const compilerOptions = {
    target: 'ES2023',
    // DOM for zod, whose declarations name URL.
    lib: ['ES2023', 'DOM'],
    types: [],
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: false,
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['all.mts'] }))
  writeFileSync(join(folder, 'all.mts'), source)
  writeFileSync(join(folder, 'all.mjs'), source)
  return folder
}

const checkArchive = () => {
  if (!step('build', 'npm', ['run', '--silent', 'build'])) return
  if (!step('pack', 'npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', scratch])) return
  const unpacked = unpack()
  if (!unpacked) return
  step('publint', bin('publint'), [unpacked.archive, '--strict'])
  step('are the types wrong', bin('attw'), [unpacked.archive, '--profile', 'esm-only', '--format', 'table-flipped'])
  const consumer = writeConsumer()
  step('a consumer compiles', bin('tsc'), ['--project', consumer])
  step('a consumer runs', process.execPath, ['all.mjs'], consumer)
  for (const { command, name } of commandsOf(manifest)) {
    const program = join(unpacked.installed, 'dist', `${name}.cjs`)
    step(`${command} starts`, process.execPath, [program, '--version'])
    step(`${command} works`, process.execPath, [program, 'lint', '--fail-on', 'never', 'fixtures/ha-nfs'])
  }
}

try {
  checkArchive()
  // What is generated is ignored by git, and yet the only importer of the rules.
  step('knip', bin('knip'), ['--no-gitignore'])
  step('purity and budgets', bin('vitest'), ['run', '--config', 'test/vitest.config.ts', 'test/architecture'])
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

if (failures.length > 0) {
  console.error(`failed: ${failures.join(', ')}`)
  process.exitCode = 1
}
