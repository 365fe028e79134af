/** Files of an example by path; every path begins with the host's folder. */
export type Tree = Readonly<Record<string, string>>

type Change = readonly [part: string, other: string]

/** What becomes of a file: parts of it written differently, another text, or undefined for a file that is not there. */
export type Patch = Change | readonly Change[] | string | undefined

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
        files[own] = changesOf(patch).reduce((text, [part, other]) => changed(own, text, part, other), files[own] ?? '')
      }
    }
  }
  return files
}

const changesOf = (patch: Change | readonly Change[]): readonly Change[] =>
  typeof patch[0] === 'string' ? [patch as Change] : (patch as readonly Change[])

function changed(path: string, text: string, part: string, other: string): string {
  if (!text.includes(part)) throw new Error(`${path} has no ${JSON.stringify(part)}`)
  return text.replace(part, () => other)
}
