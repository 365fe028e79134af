import { randomBytes } from 'node:crypto'
import { type FileHandle, lstat, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * Replaces a file's content so that a reader sees the old text or the new one and never a part, even across a power
 * cut. Mode and owner stay, unless a mode is given; of a symbolic link the file that it leads to is replaced. Extended attributes are not
 * kept. On failure the file is as it was and nothing is left beside it.
 * @throws TypeError when the text has no UTF-8 form; the system's error when the file or its folder cannot be written
 * or the owner cannot be kept.
 */
export async function writeFileAtomically(path: string, text: string, mode?: number): Promise<void> {
  if (/[\ud800-\udfff]/u.test(text)) throw new TypeError(`${path}: the text holds half a character`)
  const target = await targetOf(path)
  // Hidden: no daemon takes a file whose name starts with a dot for a drop-in.
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeDraft(draft, text, target, mode)
    await rename(draft, target)
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(target))
}

/** The file that a chain of links leads to, which need not exist yet. */
async function targetOf(path: string): Promise<string> {
  let at = resolve(path)
  for (let links = 0; links < 40; links++) {
    const status = await lstat(at).catch(() => undefined)
    if (!status?.isSymbolicLink()) return join(await realpath(dirname(at)), basename(at))
    at = resolve(dirname(at), await readlink(at))
  }
  throw Object.assign(new Error(`too many symbolic links: ${path}`), { code: 'ELOOP' })
}

async function writeDraft(draft: string, text: string, target: string, mode: number | undefined): Promise<void> {
  const old = await stat(target).catch(() => undefined)
  // Closed to others until it has the old file's mode: it may hold a secret.
  const handle = await open(draft, 'wx', old || mode !== undefined ? 0o600 : 0o666)
  try {
    await handle.writeFile(text)
    if (old) await keepOwnerAndMode(handle, old)
    if (mode !== undefined) await handle.chmod(mode)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function keepOwnerAndMode(handle: FileHandle, { uid, gid, mode }: { uid: number; gid: number; mode: number }): Promise<void> {
  const now = await handle.stat()
  if (now.uid !== uid || now.gid !== gid) await handle.chown(uid, gid)
  await handle.chmod(mode & 0o7777)
}

/** The rename itself is on disk only once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
