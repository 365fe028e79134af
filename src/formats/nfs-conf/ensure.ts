import type { Document } from '../../document/index.ts'
import { type Fields, nearest, RenderError } from '../../lens/index.ts'
import { lowerAscii, type TextEdit } from '../../text/index.ts'
import { type NfsConf, nfsConf } from './model/index.ts'
import type { Reference } from './model/values.ts'

/** A section with settings that programs read; variables have `ensureVariable`. */
export type SectionName = Exclude<keyof NfsConf, 'unknown' | 'environment'>
type Section<S extends SectionName> = NonNullable<NfsConf[S]>
/** A key of a section, as the model names it: `graceTime` for grace-time. */
export type KeyName<S extends SectionName> = Exclude<keyof Section<S>, 'include' | 'unknown'> & string
/** What a key can be set to: its value, or `{ raw: '$NAME' }`. */
export type KeyValue<S extends SectionName, K extends KeyName<S>> = NonNullable<Section<S>[K]>

/** One key of one section. */
export interface SettingKey<S extends SectionName, K extends KeyName<S>> {
  readonly section: S
  readonly key: K
}

/**
 * Makes the file set a key to this value: changed where it stands, else added, with its section where that is
 * missing. Done twice, the second time changes nothing.
 * @throws RenderError when nfs.conf has no such key or cannot hold the value.
 * @throws EditError when the value is a reference (`$NAME`), or the file around it is damaged.
 */
export function ensureKey<S extends SectionName, K extends KeyName<S>>(
  document: Document<NfsConf>,
  { section, key, value }: SettingKey<S, K> & { readonly value: KeyValue<S, K> },
): TextEdit[] {
  keywordOf(section, key)
  const edits = document.edit((draft) => {
    const settings = (draft[section] ?? { include: [] }) as unknown as Record<string, unknown>
    settings[key] = value
    draft[section] = settings as unknown as NfsConf[S]
  })
  return withLineEnd(document, edits)
}

/** A last line without a line end is not read, also where it says what is wanted. */
function withLineEnd({ text }: Document<NfsConf>, edits: TextEdit[]): TextEdit[] {
  const ended = text === '' || text.endsWith('\n') || edits.some((edit) => edit.end === text.length && edit.text.endsWith('\n'))
  return ended ? edits : [...edits, { start: text.length, end: text.length, text: text.endsWith('\\') ? '\n\n' : '\n' }]
}

/**
 * Takes every line out that sets the key, also one whose value cannot be read. The section stays.
 * @throws RenderError when nfs.conf has no such key.
 * @throws EditError when the file around it is damaged.
 */
export function removeKey<S extends SectionName, K extends KeyName<S>>(
  document: Document<NfsConf>,
  { section, key }: SettingKey<S, K>,
): TextEdit[] {
  const keyword = keywordOf(section, key)
  return document.edit((draft) => {
    const settings = draft[section] as (Record<string, unknown> & { unknown?: { text: string }[] }) | undefined
    if (!settings) return
    delete settings[key]
    const left = settings.unknown?.filter(({ text }) => lowerAscii(text.slice(0, Math.max(text.indexOf('='), 0)).trimEnd()) !== keyword)
    if (left && left.length > 0) settings.unknown = left
    else delete settings.unknown
  })
}

/** How nfs.conf spells a key of the model. */
function keywordOf(section: string, key: string): string {
  const own = (fields: Fields | undefined, name: string) => (fields && Object.hasOwn(fields, name) ? fields[name] : undefined)
  const fields = own(nfsConf.fields, section)?.body?.fields
  const [hook] = (key === 'include' ? undefined : own(fields, key))?.hooks ?? []
  if (hook && 'keyword' in hook) return hook.keyword
  const near = fields ? nearest(key, Object.keys(fields)) : nearest(section, Object.keys(nfsConf.fields))
  throw new RenderError(`nfs.conf has no ${fields ? `${section}.${key}` : section}${near === undefined ? '' : `; did you mean ${near}?`}`)
}

/**
 * Makes the file define a variable of [environment]; values elsewhere refer to it as `$NAME`, in any case.
 * @throws RenderError when nfs.conf cannot hold name or value.
 * @throws EditError when the file around it is damaged.
 */
export function ensureVariable(
  document: Document<NfsConf>,
  { name, value }: { readonly name: string; readonly value: string | Reference },
): TextEdit[] {
  const edits = document.edit((draft) => {
    draft.environment ??= { include: [], variables: [] }
    // The last definition counts.
    const found = draft.environment.variables.findLast((variable) => lowerAscii(variable.name) === lowerAscii(name))
    if (found) found.value = value
    else draft.environment.variables.push({ name, value })
  })
  return withLineEnd(document, edits)
}

/**
 * Takes every definition of a variable out of [environment], in whatever case. The section stays.
 * @throws EditError when the file around it is damaged.
 */
export function removeVariable(document: Document<NfsConf>, { name }: { readonly name: string }): TextEdit[] {
  return document.edit(({ environment }) => {
    if (environment) environment.variables = environment.variables.filter((variable) => lowerAscii(variable.name) !== lowerAscii(name))
  })
}
