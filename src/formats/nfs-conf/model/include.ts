import * as z from 'zod/mini'
import { type Field, Misfit, many, type Reading, type Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { isWritable } from '../dialect.ts'
import { unknownEntry } from './unknown.ts'

/** Another file, read at this place and in this section. */
export interface Include {
  /** Relative to the including file's directory; neither patterns nor variables are expanded. */
  path: string
  /** No complaint when the file is missing (`include = -FILE`). */
  optional?: true
  /**
   * Stands below the section's settings, so that the file overrides them. Without it the line stands above them, and
   * they override the file; a line between settings counts as above.
   */
  last?: true
}

const isPath = (path: string): boolean => isWritable(path) && !path.startsWith('-')

const includeValue: Value<Include> = {
  expected: 'a file path, with - in front when it may be missing',
  read(tree, from, to) {
    const written = to - from === 1 ? wordText(tree, from) : ''
    const optional = written.startsWith('-')
    const path = optional ? written.slice(1) : written
    if (!isPath(path)) return new Misfit('include-problem', { problem: path === '' ? 'names no file' : 'cannot name a file', path })
    return optional ? { path, optional: true } : { path }
  },
  write: ({ path, optional }) => [{ text: optional ? `-${path}` : path }],
  schema: () =>
    z.strictObject({
      path: z.string().check(z.refine(isPath, { error: 'not writable as a path' })),
      optional: z.optional(z.literal(true)),
      last: z.optional(z.literal(true)),
    }),
}

const includes = many('include', includeValue, {
  doc: 'Reads another file at this place, in this section; what is set later overrides it.',
})

/** Include lines of a section, those above its settings first. */
export const include: Field<Include[], 'always'> = {
  ...includes,
  write: (list, owner, key) =>
    includes.write(list, owner, key).map((raw) => ((raw.origin.item as Include).last ? { ...raw, last: true as const } : raw)),
}

/** Settings that some program reads; what is unknown overrides nothing. */
const hasSettings = (section: object): boolean =>
  Object.entries(section).some(
    ([name, value]) => name !== 'include' && name !== 'unknown' && value !== undefined && !(Array.isArray(value) && value.length === 0),
  )

/** Marks the include lines that stand below all settings; a section that goes on further down keeps their order. */
function markLast(section: { include: Include[] }, { tree, places }: Reading, node: number): void {
  if (section.include.length === 0 || !hasSettings(section)) return
  const body = places.get(section)?.body
  const isSetting = (child: number): boolean => {
    const slot = body?.slot(tree, child)
    const value = slot?.key === 'include' ? undefined : (slot?.field.value as Value<unknown> | undefined)
    return value !== undefined && !(value.read(tree, tree.firstWord[child]! + 1, tree.firstWord[child + 1]!) instanceof Misfit)
  }
  let last = tree.after[node]! - 1
  while (last > node && !isSetting(last)) last--
  let isBelow = false
  for (const line of section.include) {
    isBelow ||= line.last === true || places.get(line)!.node > last
    if (isBelow) line.last = true
  }
}

/** What all sections have in common. */
export const settingsBody = { foldCase: true, unknown: unknownEntry, check: includesInOrder, finish: markLast } as const

/** Rendered and read back, a list of includes must be the same list. */
function includesInOrder(section: { include: Include[] }): string | undefined {
  const first = section.include.findIndex(({ last }) => last)
  if (first === -1) return undefined
  if (!hasSettings(section)) return 'include: there is no setting that this line could stand below'
  return section.include.slice(first).every(({ last }) => last) ? undefined : 'include: lines below the settings come last'
}
