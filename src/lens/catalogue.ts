import type { Keyword } from './about.ts'
import type { AnyBody } from './body.ts'
import type { Field } from './field.ts'
import { listWords } from './listing.ts'
import type { Value } from './value.ts'

/** A value that knows keywords of its own: an option list. */
export interface ValueWithKeywords {
  readonly keywords: readonly Keyword[]
}

/** Every keyword below a body, outermost first, in the order of declaration. */
export function catalogue(body: AnyBody): Keyword[] {
  const rows = new Map<string, Keyword>()
  for (const row of bodyKeywords(body, [])) {
    const mark = [...row.context, row.keyword].join('\0')
    const known = rows.get(mark)
    rows.set(mark, known ? merged(known, row) : row)
  }
  return [...rows.values()]
}

/** A keyword of several shapes of one block takes what any of them takes. */
function merged(known: Keyword, other: Keyword): Keyword {
  if (!known.values || !other.values || other.values.every((value) => known.values!.includes(value))) return known
  const values = [...new Set([...known.values, ...other.values])]
  return { ...known, values, expected: listWords(values) }
}

function bodyKeywords(body: AnyBody, context: readonly string[]): Keyword[] {
  const rows: Keyword[] = []
  for (const label of Object.values(body.labels)) rows.push(...valueKeywords(label.value, context))
  for (const field of Object.values(body.fields)) rows.push(...fieldKeywords(field, context))
  return rows
}

function fieldKeywords(field: Field<unknown>, context: readonly string[]): Keyword[] {
  if (field.shapes) {
    return Object.entries(field.shapes).flatMap(([keyword, { body, doc }]) => [
      { doc, keyword, context, expected: '' },
      ...bodyKeywords(body, [...context, keyword]),
    ])
  }
  const rows: Keyword[] = []
  const inner = [field.body, ...(field.bodies ?? [])].filter((body) => body !== undefined)
  const hook = field.hooks[0]
  const named = hook && ('keyword' in hook ? hook.keyword : 'pattern' in hook ? hook.shown : undefined)
  if (named !== undefined) {
    const { default: fallback, ...about } = field.about ?? { doc: '' }
    rows.push({
      ...about,
      keyword: named,
      context,
      expected: field.value?.expected ?? '',
      ...(field.value?.values ? { values: field.value.values } : {}),
      ...(fallback === undefined ? {} : { default: fallback, defaultDoc: about.defaultDoc ?? spelled(field.value, fallback) }),
      ...(hook && 'block' in hook && hook.block ? { block: true } : {}),
    })
  }
  // The words of a list's entries stand inside the list.
  const isList = hook !== undefined && 'block' in hook && hook.block === true
  if (field.value) rows.push(...valueKeywords(field.value, isList && named !== undefined ? [...context, named] : context))
  for (const part of Object.values(field.parts?.fields ?? {})) rows.push(...fieldKeywords(part, context))
  for (const body of inner) rows.push(...bodyKeywords(body, named === undefined ? context : [...context, named]))
  return rows
}

/** A default as a file would say it: `n`, not `false`. */
const spelled = (value: Value<never> | undefined, fallback: unknown): string =>
  value
    ? (value as Value<unknown>)
        .write(fallback)
        .map(({ text }) => text)
        .join(' ')
    : String(fallback)

function valueKeywords(value: Value<never>, context: readonly string[]): Keyword[] {
  const { keywords } = value as Value<never> & Partial<ValueWithKeywords>
  return keywords ? keywords.map((row) => ({ ...row, context: [...context, ...row.context] })) : []
}
