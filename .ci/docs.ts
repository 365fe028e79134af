// Writes what is derived, meant to be read, and therefore committed:
//   docs/rules/<format>/<rule>.md   from the rules and what linting says about their examples
//   docs/formats/<format>.md        from the keyword catalogues
//   src/formats/<format>/types.ts   from the lenses
// With --check nothing is written: names what is stale and exits 1.

import { fileURLToPath } from 'node:url'
import { formatList } from '../src/formats/index.ts'
import { rules } from '../src/stack/index.ts'
import { refresh, staleFiles } from './docs/files.ts'
import { interfaceFiles } from './docs/interfaces.ts'
import { pages } from './docs/pages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const interfaces = await interfaceFiles(
  root,
  formatList.map(({ id }) => id),
)
const wanted = new Map([...pages(formatList, rules), ...interfaces])
const stale = staleFiles(root, wanted)
for (const { path, problem } of stale) console.log(`${path}: ${problem}`)
if (!process.argv.includes('--check')) refresh(root, wanted, stale)
else if (stale.length > 0) {
  console.log(`${stale.length} files are stale: npm run docs`)
  process.exitCode = 1
}
