import { isUtf8 } from 'node:buffer'
import type { Finding } from '../document/index.ts'
import { coreFinding } from '../lint/index.ts'
import type { InputFile } from '../stack/index.ts'
import type { Disk, OpenFile } from './disk.ts'

/** 16 MiB: a configuration that is larger is none. */
export const DEFAULT_SIZE_LIMIT = 16 * 1024 * 1024

export interface ReadLimit {
  /** Bytes that a file may have; default 16 MiB. */
  readonly sizeLimit?: number
}

/** A file's text, or the finding that says why there is none. */
export type FileReading =
  | { readonly file: InputFile; readonly finding?: undefined }
  | { readonly finding: Finding; readonly file?: undefined /** What can be shown of a text that is not UTF-8. */; readonly shown?: string }

/** What `readTextFile` does, with this disk. */
export async function readTextFileFrom(disk: Disk, path: string, { sizeLimit }: ReadLimit = {}, at = path): Promise<FileReading> {
  let handle: OpenFile
  try {
    handle = await disk.open(at)
  } catch (error) {
    return { finding: unreadable(path, error) }
  }
  try {
    const status = await handle.stat()
    if (status.isDirectory()) return { finding: unreadable(path, { code: 'EISDIR' }) }
    const limit = sizeLimit ?? DEFAULT_SIZE_LIMIT
    const bytes = status.size > limit ? status.size : await readUpTo(handle, limit)
    if (typeof bytes === 'number') return { finding: coreFinding('quorate/too-large', path, TOP, { bytes, limit }) }
    return decode(path, bytes, status.mode & 0o7777)
  } catch (error) {
    return { finding: unreadable(path, error) }
  } finally {
    await handle.close()
  }
}

const TOP = { start: 0, end: 0 }

/** All bytes, or how many there are at least. Sizes in /proc and of pipes are 0, so the size told proves nothing. */
async function readUpTo(handle: OpenFile, limit: number): Promise<Buffer | number> {
  const chunks: Buffer[] = []
  let total = 0
  for (;;) {
    const buffer = Buffer.allocUnsafe(65536)
    const count = await handle.read(buffer)
    if (count === 0) return Buffer.concat(chunks, total)
    total += count
    if (total > limit) return total
    chunks.push(buffer.subarray(0, count))
  }
}

/** Text from bytes that came from somewhere else: standard input, an archive. */
export function decode(path: string, from: Uint8Array, mode?: number): FileReading {
  const bytes = Buffer.from(from.buffer, from.byteOffset, from.byteLength)
  const text = bytes.toString('utf8')
  if (isUtf8(bytes)) return { file: { path, text, ...(mode === undefined ? {} : { mode }) } }
  const { offset, index } = firstBadByte(bytes, text)
  return { finding: coreFinding('quorate/not-utf8', path, { start: index, end: index + 1 }, { offset }), shown: text }
}

/** The byte where UTF-8 ends, and the replacement character that the decoder put there. */
function firstBadByte(bytes: Buffer, decoded: string): { offset: number; index: number } {
  let offset = 0
  let from = 0
  for (;;) {
    const index = decoded.indexOf('\ufffd', from)
    offset += Buffer.byteLength(decoded.slice(from, index))
    // A replacement character may also have been written in the file.
    if (bytes.toString('latin1', offset, offset + 3) !== '\xef\xbf\xbd') return { offset, index }
    offset += 3
    from = index + 1
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ELOOP: 'too many symbolic links',
  ENOTDIR: 'a part of the path is not a directory',
  ENAMETOOLONG: 'the name is too long',
}

/** The finding for a file that cannot be read, in words instead of an error code. */
export function unreadable(path: string, error: unknown): Finding {
  const code = (error as { code?: string }).code ?? ''
  return coreFinding('quorate/unreadable', path, TOP, { problem: REASONS[code] ?? (code || String(error)) })
}
