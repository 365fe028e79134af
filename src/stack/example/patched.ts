/** Files of an example by path; every path begins with the host's folder. */
export type Tree = Readonly<Record<string, string>>

/** What becomes of a file: a part of it written differently, another text, or undefined for a file that is not there. */
export type Patch = readonly [part: string, other: string] | string | undefined

/** A change by path; `*` stands for the folder of every host that has the file. */
export type Patches = Readonly<Record<string, Patch>>

/** A tree with some files written differently. A part that no file has is a mistake of whoever wrote the example. */
export function patched(tree: Tree, patches: Patches): Tree {
  const files: Record<string, string> = { ...tree }
  for (const [path, patch] of Object.entries(patches)) {
    const paths = path.startsWith('*/') ? Object.keys(files).filter((own) => own.endsWith(path.slice(1))) : [path]
    for (const own of paths) {
      if (patch === undefined) delete files[own]
      else if (typeof patch === 'string') files[own] = patch
      else {
        const before = files[own] ?? ''
        if (!before.includes(patch[0])) throw new Error(`${own} has no ${JSON.stringify(patch[0])}`)
        files[own] = before.replace(patch[0], () => patch[1])
      }
    }
  }
  return files
}
