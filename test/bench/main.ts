// Runs every benchmark beside this file, one after the other in one process, so that each ratio and its yardstick
// see the same machine. `npm run bench -- exports` runs those whose name contains the word.

import { readdir } from 'node:fs/promises'

const wanted = process.argv.slice(2)
const names = (await readdir(new URL('.', import.meta.url))).filter(
  (name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((word) => name.includes(word))),
)

for (const name of names.sort()) {
  const { run } = (await import(new URL(name, import.meta.url).href)) as { run: () => Promise<void> | void }
  console.log(`── ${name.slice(0, -'.bench.ts'.length)}`)
  await run()
}
