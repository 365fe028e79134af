import type { ReadFiles } from './collection.ts'
import { patientDisk } from './patient-disk.ts'
import { type FileReading, type ReadLimit, readTextFileFrom } from './read-file.ts'
import { readFilesFrom } from './read-files.ts'
import { readHostFrom } from './read-host.ts'

export type { ReadFiles } from './collection.ts'
export { DEFAULT_SIZE_LIMIT, decode, type FileReading, type ReadLimit } from './read-file.ts'
export { writeFileAtomically } from './write-file.ts'

/**
 * Reads files, folders and patterns, with the files that they include and the programs that they call. Of a folder only
 * the files count whose name or place a format knows; of a pattern's matches those that look like one; a file that is
 * named is always read. Symbolic links that lead out of a folder are not followed. What is given may be relative to the
 * working directory; what is returned is absolute, because the whole path tells which daemon reads a file.
 */
export const readFiles = (paths: readonly string[], options: ReadLimit = {}): Promise<ReadFiles> =>
  readFilesFrom(patientDisk, paths, options)

/**
 * Reads all configuration that the daemons of one host would read, from where they look for it, with its includes.
 * `root` is where the host's file system begins: `/` for this machine, or the folder of a copy, whose symbolic links
 * are followed as the host itself would.
 */
export const readHost = (root = '/', options: ReadLimit = {}): Promise<ReadFiles> => readHostFrom(patientDisk, root, options)

/**
 * Reads one file as UTF-8. A byte order mark stays in the text, because daemons do not skip it either.
 * `at` is where to read it, if that is not its path.
 */
export const readTextFile = (path: string, limit: ReadLimit = {}, at = path): Promise<FileReading> =>
  readTextFileFrom(patientDisk, path, limit, at)
