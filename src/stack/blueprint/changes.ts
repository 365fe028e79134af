import { fstab } from '../../formats/fstab/index.ts'
import { applyEdits } from '../../text/index.ts'
import type { GeneratedFile } from './file.ts'

/** What generating does to one file. */
export interface FileChange {
  readonly file: GeneratedFile
  /** What is there; undefined where nothing is. */
  readonly before: string | undefined
  readonly after: string
  readonly kind: 'changed' | 'new' | 'same'
}

/** What would become of files that are there: lines of others stay where a file has only a part of its own. */
export function changesOf(files: readonly GeneratedFile[], existing: (file: GeneratedFile) => string | undefined): FileChange[] {
  return files.map((file) => {
    const before = existing(file)
    const after = before !== undefined && file.isPart ? mergedMounts(before, file.text) : file.text
    return { file, before, after, kind: before === undefined ? 'new' : before === after ? 'same' : 'changed' }
  })
}

/** A line with the same device or the same mount point is replaced; the rest of the file stays as it is. */
function mergedMounts(before: string, generated: string): string {
  const wanted = fstab.parse(generated).model.mounts
  const document = fstab.parse(before)
  const edits = document.edit((draft) => {
    for (const mount of wanted) {
      const [first, ...more] = draft.mounts.filter(({ source, target }) => source === mount.source || target === mount.target)
      if (first) Object.assign(first, mount)
      else draft.mounts.push(mount)
      draft.mounts = draft.mounts.filter((one) => !more.includes(one))
    }
  })
  return applyEdits(before, edits)
}
