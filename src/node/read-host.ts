import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { signatures } from '../formats/signatures.ts'
import { Collection, type ReadFiles } from './collection.ts'
import type { Disk } from './disk.ts'
import { readIncludes } from './includes.ts'
import { type ReadLimit, unreadable } from './read-file.ts'
import { isThere, resolveWithin } from './within.ts'

/** What `readHost` does, with this disk. */
export async function readHostFrom(disk: Disk, root: string, options: ReadLimit): Promise<ReadFiles> {
  const collection = new Collection(disk, options)
  const host = await nameOf(collection, root)
  for (const { locations } of signatures) {
    for (const location of locations) {
      const folder = join(root, dirname(location))
      const name = location.slice(location.lastIndexOf('/') + 1)
      for (const entry of name.includes('*') ? await namesLike(collection, root, folder, name) : [name]) {
        await addFile(collection, root, join(folder, entry))
      }
    }
  }
  await readIncludes(collection)
  const read = collection.result()
  return host === undefined ? read : { ...read, files: read.files.map((file) => ({ ...file, host })) }
}

/** The host's own name: of this machine as it is called now, of a copy as its /etc/hostname says. */
async function nameOf(collection: Collection, root: string): Promise<string | undefined> {
  if (resolve(root) === '/') return hostname()
  const { file } = await collection.look(await resolveWithin(collection.disk, root, join(root, 'etc/hostname')))
  return file?.text
    .split('\n')
    .find((line) => line.trim() !== '' && !line.startsWith('#'))
    ?.trim()
}

async function addFile(collection: Collection, root: string, path: string): Promise<void> {
  try {
    const at = await resolveWithin(collection.disk, root, path)
    if (await isThere(collection.disk, at)) await collection.read(path, at)
  } catch (error) {
    collection.fail(path, unreadable(path, error))
  }
}

/** Names in a drop-in folder, in the order of their bytes; hidden ones are no configuration to any daemon. */
async function namesLike(collection: Collection, root: string, folder: string, pattern: string): Promise<string[]> {
  const [before = '', behind = ''] = pattern.split('*')
  try {
    const entries = await collection.disk.readdir(await resolveWithin(collection.disk, root, folder))
    const names = entries.map(({ name }) => name)
    return names.filter((name) => !name.startsWith('.') && name.startsWith(before) && name.endsWith(behind)).sort()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code !== 'ENOENT' && code !== 'ENOTDIR') collection.fail(folder, unreadable(folder, error))
    return []
  }
}
