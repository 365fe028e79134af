import type { Span, TextEdit } from '../../text/index.ts'
import type { EffectiveExport } from './effective.ts'
import type { ExportClient, ExportDefaults } from './model/index.ts'
import type { ExportOption } from './model/options.ts'
import { placeOf } from './place-of.ts'
import type { ExportsDocument } from './rule.ts'

/** Where an option in force is written. */
export interface WrittenOption {
  readonly holder: ExportClient | ExportDefaults
  readonly index: number
  readonly span: Span
}

/** The last option of a kind that is in force: the client's own, else one of the line's defaults. */
export function findOption(subject: EffectiveExport, wanted: (option: ExportOption) => boolean): WrittenOption | undefined {
  const { item, defaults } = subject
  for (let i = defaults.length; i >= 0; i--) {
    const holder = defaults[i] ?? item
    const index = holder.options.findLastIndex(wanted)
    const span = index === -1 ? undefined : subject.document.spanOf(holder, 'options', index)
    if (span) return { holder, index, span }
  }
  return undefined
}

/** Where an option in force is written, or its export where it is only a default of exportfs. */
export const optionPlace = (subject: EffectiveExport, wanted: (option: ExportOption) => boolean): Span =>
  findOption(subject, wanted)?.span ?? placeOf(subject)

/** Takes an option out, with one of the commas around it. */
export function dropOption(document: ExportsDocument, { holder, index, span }: WrittenOption): TextEdit {
  const at = (other: number): Span | undefined => (other < 0 ? undefined : document.spanOf(holder, 'options', other))
  const [previous, next] = [at(index - 1), at(index + 1)]
  if (previous) return { start: previous.end, end: span.end, text: '' }
  return { start: span.start, end: next ? next.start : span.end, text: '' }
}

/** Adds an option behind the client's own; undefined where quotes make the place unsure. */
export function addOption({ document, item }: EffectiveExport, option: string): TextEdit | undefined {
  const span = document.spanOf(item)
  if (!span || span.end === span.start || /["\\]/.test(document.text.slice(span.start, span.end))) return undefined
  const last = item.options.length - 1
  const behind = last < 0 ? undefined : document.spanOf(item, 'options', last)
  if (behind) return { start: behind.end, end: behind.end, text: `,${option}` }
  const bracketed = document.text[span.end - 1] === ')' && document.text.slice(span.start, span.end).includes('(')
  const at = bracketed ? span.end - 1 : span.end
  return { start: at, end: at, text: bracketed ? option : `(${option})` }
}

/** The words of an option, as exports spells it: for rules that look at names. */
export function nameOf(option: ExportOption): string {
  if (typeof option === 'string') return option
  for (const name in option) return name
  return ''
}
