import { documentsIncluded, includes, isMainFile } from './files.ts'
import type { KeepalivedContext } from './rule.ts'

/**
 * Whether all that the daemon reads is here, so that what is missing here is missing. Of a file that others include, or
 * of one that includes what nobody has looked for, nobody can say so.
 */
export function isWhole({ set }: KeepalivedContext): boolean {
  const { documents, options } = set
  if (!documents.some(({ path }) => isMainFile(path))) return false
  return documents.every((document) =>
    includes(document).every(
      ({ path, pattern }) =>
        documentsIncluded(document, path, documents).length > 0 ||
        (pattern ? options.missing !== undefined : options.missing?.includes(path)),
    ),
  )
}
