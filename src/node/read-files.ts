import { dirname, resolve } from 'node:path'
import { detect } from '../formats/detect.ts'
import { signatures } from '../formats/signatures.ts'
import { isClusterFile } from '../stack/hosts.ts'
import { isManifestPath, resemblesManifest } from '../stack/kubernetes/signature.ts'
import { Collection, type ReadFiles } from './collection.ts'
import type { Disk } from './disk.ts'
import { readIncludes } from './includes.ts'
import { readPrograms } from './programs.ts'
import { type ReadLimit, unreadable } from './read-file.ts'
import { type Met, walk } from './walk.ts'
import { isWithin } from './within.ts'

/** What `readFiles` does, with this disk. */
export async function readFilesFrom(disk: Disk, paths: readonly string[], options: ReadLimit): Promise<ReadFiles> {
  const collection = new Collection(disk, options)
  for (const given of paths) {
    const path = resolve(given)
    const status = await disk.stat(path).catch(() => undefined)
    if (status?.isDirectory()) await addFolder(collection, path, given)
    else if (!status && isPattern(given)) await addMatches(collection, given)
    else {
      collection.named.add(path)
      await collection.read(path)
    }
  }
  await readIncludes(collection)
  await readPrograms(collection)
  return collection.result()
}

/** A name with a character that a shell would expand; such a name that exists was looked for by itself before. */
const isPattern = (path: string): boolean => /[*?[\]{}]/.test(path)

async function addFolder(collection: Collection, folder: string, given: string): Promise<void> {
  let isEmpty = true
  for (const met of await walk(collection.disk, folder)) {
    if (met.kind === 'closed') collection.fail(met.path, unreadable(met.path, met.error))
    else if (detect(met.path)) await addFound(collection, met, folder, given)
    else if (isClusterFile(met.path)) collection.addUnread(met.path)
    else if (!(await addTelling(collection, met))) continue
    isEmpty = false
  }
  if (isEmpty) collection.unmatched.push(given)
}

/** A name such as `*.sh` or `*.yaml` says little: the text has to show that a format knows it, or that it tells who uses the store. */
async function addTelling(collection: Collection, { path, kind }: Met): Promise<boolean> {
  const isManifest = isManifestPath(path)
  if (kind !== 'file' || !(isManifest || signatures.some(({ endings }) => endings?.some((ending) => path.endsWith(ending))))) return false
  const reading = await collection.look(path)
  if (!reading.file || !(detect(path, reading.file.text) || (isManifest && resemblesManifest(reading.file.text)))) return false
  collection.add(path, reading)
  return true
}

async function addFound(collection: Collection, { path, kind }: Met, folder: string, given = folder): Promise<void> {
  if (kind === 'file') return collection.read(path)
  const { disk } = collection
  const target = await disk.realpath(path).catch(() => undefined)
  const status = target === undefined ? undefined : await disk.stat(target)
  if (status?.isDirectory()) return
  if (!status) collection.fail(path, unreadable(path, 'the symbolic link leads nowhere'))
  else if (!status.isFile()) collection.fail(path, unreadable(path, 'not a regular file'))
  else if (isWithin(await disk.realpath(folder), target!)) await collection.read(path)
  else collection.fail(path, unreadable(path, `a symbolic link that leads out of ${given}`))
}

async function addMatches(collection: Collection, pattern: string): Promise<void> {
  const { disk } = collection
  const { glob } = await import('tinyglobby')
  const found = (await glob(pattern, { absolute: true, expandDirectories: false, followSymbolicLinks: false }))
    .map((path) => resolve(path))
    .sort()
  for (const path of found) {
    const status = await disk.stat(path).catch(() => undefined)
    if (detect(path)) await addFound(collection, { path, kind: 'link' }, fixedPart(pattern))
    else if (status?.isFile() && isWithin(await disk.realpath(fixedPart(pattern)), await disk.realpath(path))) {
      // A pattern may catch anything; what has no telling name must at least be text.
      const reading = await collection.look(path)
      if (reading.file) collection.add(path, reading)
    }
  }
  if (found.length === 0) collection.unmatched.push(pattern)
}

/** The folder in front of a pattern's first special character. */
function fixedPart(pattern: string): string {
  const special = pattern.search(/[*?[\]{}]/)
  return dirname(`${pattern.slice(0, special)}x`)
}
