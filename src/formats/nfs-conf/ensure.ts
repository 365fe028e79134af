import type { Document } from '../../document/index.ts'
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

/**
 * Makes the file set a key to this value: changed where it stands, else added, with its section where that is
 * missing. Done twice, the second time changes nothing.
 * @throws RenderError when nfs.conf cannot hold the value.
 * @throws EditError when the value is a reference (`$NAME`), or the file around it is damaged.
 */
export function ensureKey<S extends SectionName, K extends KeyName<S>>(
  document: Document<NfsConf>,
  section: S,
  key: K,
  value: KeyValue<S, K>,
): TextEdit[] {
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
 * @throws EditError when the file around it is damaged.
 */
export function removeKey<S extends SectionName>(document: Document<NfsConf>, section: S, key: KeyName<S>): TextEdit[] {
  const [hook] = nfsConf.fields[section]!.body!.fields[key]!.hooks
  const keyword = hook && 'keyword' in hook ? hook.keyword : key
  return document.edit((draft) => {
    const settings = draft[section] as (Record<string, unknown> & { unknown?: { text: string }[] }) | undefined
    if (!settings) return
    delete settings[key]
    const left = settings.unknown?.filter(({ text }) => lowerAscii(text.slice(0, Math.max(text.indexOf('='), 0)).trimEnd()) !== keyword)
    if (left && left.length > 0) settings.unknown = left
    else delete settings.unknown
  })
}

/**
 * Makes the file define a variable of [environment]; values elsewhere refer to it as `$NAME`, in any case.
 * @throws RenderError when nfs.conf cannot hold name or value.
 * @throws EditError when the file around it is damaged.
 */
export function ensureVariable(document: Document<NfsConf>, name: string, value: string | Reference): TextEdit[] {
  const edits = document.edit((draft) => {
    draft.environment ??= { include: [], variables: [] }
    // The last definition counts.
    const found = draft.environment.variables.findLast((variable) => lowerAscii(variable.name) === lowerAscii(name))
    if (found) found.value = value
    else draft.environment.variables.push({ name, value })
  })
  return withLineEnd(document, edits)
}
