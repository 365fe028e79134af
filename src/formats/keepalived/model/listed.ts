import * as z from 'zod/mini'
import { type About, bare, entries, type Field, isMacro, lines, type Macro, Misfit, type Value } from '../../../lens/index.ts'
import { KeepalivedRole, KeepalivedTag } from '../../../syntax/index.ts'
import { isIncludeLine } from '../written.ts'

/** An entry of a list, or the line of a file that stands in its place. */
const TAGS = [KeepalivedTag.entry, KeepalivedTag.include] as const

/** A list with an entry on each line. Other files may stand in it: their include lines are kept as they are written. */
export const listed = <T>(keyword: string, value: Value<T>, about: About): Field<(T | Macro)[], 'always'> =>
  lines(keyword, TAGS, orInclude(value), about)

/** The same where the block itself is the list. */
export const listedInside = <T>(keyword: string, value: Value<T>, about: About): Field<(T | Macro)[], 'always'> =>
  entries(keyword, TAGS, orInclude(value), about)

const orInclude = <T>(value: Value<T>): Value<T | Macro> => ({
  ...value,
  read(tree, from, to, report) {
    if (tree.role[from] !== KeepalivedRole.include) return value.read(tree, from, to, report)
    const raw = tree.text.slice(tree.wordStart[from], tree.wordEnd[to - 1])
    return isIncludeLine(raw) ? { raw } : new Misfit('unwritable', {})
  },
  write: (written) => (isMacro(written) && isIncludeLine(written.raw) ? [bare(written.raw)] : value.write(written as T)),
  schema: () =>
    z.union([value.schema(), z.strictObject({ raw: z.string().check(z.refine(isIncludeLine, { error: 'no include line' })) })]) as never,
})
