import type { Report } from '../../document/index.ts'
import type { Span, TextEdit } from '../../text/index.ts'
import type { EffectiveMount } from './effective.ts'
import type { FstabContext } from './rule.ts'

/** Where an option stands; the row's type where the row has no options. */
export const optionSpan = ({ document, mount }: EffectiveMount, index: number | undefined): Span | undefined =>
  (index === undefined ? undefined : document.spanOf(mount, 'options', index)) ??
  document.spanOf(mount, 'options') ??
  document.spanOf(mount, 'type')

/** Reports at an option; without one at the row's options. */
export function reportOption(subject: EffectiveMount, index: number | undefined, context: FstabContext, more: Report = {}): void {
  context.report({ document: subject.document, span: optionSpan(subject, index) }, more)
}

type Fix = Pick<Report, 'fix'>

const fixOf = (title: string, edits: readonly (TextEdit | undefined)[], safe: boolean): Fix => {
  const whole = edits.filter((edit) => edit !== undefined)
  return whole.length === edits.length ? { fix: { title, edits: whole, safe } } : {}
}

/** Writes another option, or none, in place of one. Nothing where the row spells its options in a way that may hide the change. */
export function changeOption(subject: EffectiveMount, index: number, text: string | undefined, title: string, safe: boolean): Fix {
  return fixOf(title, [text === undefined ? removal(subject, index) : replacement(subject, index, text)], safe)
}

/** Adds options behind the last one. */
export const addOptions = (subject: EffectiveMount, text: string, title: string, safe: boolean): Fix =>
  fixOf(title, [addition(subject, text)], safe)

export function replacement({ document, mount }: EffectiveMount, index: number, text: string): TextEdit | undefined {
  const span = document.spanOf(mount, 'options', index)
  return span && isPlain(document.text, span) ? { ...span, text } : undefined
}

function removal({ document, mount }: EffectiveMount, index: number): TextEdit | undefined {
  const span = document.spanOf(mount, 'options', index)
  if (!span || !isPlain(document.text, span)) return undefined
  const next = document.spanOf(mount, 'options', index + 1)
  if (next) return { start: span.start, end: next.start, text: '' }
  const previous = index === 0 ? undefined : document.spanOf(mount, 'options', index - 1)
  return previous ? { start: previous.end, end: span.end, text: '' } : { ...span, text: 'defaults' }
}

export function addition({ document, mount }: EffectiveMount, text: string): TextEdit | undefined {
  const options = document.spanOf(mount, 'options')
  if (options) return isPlain(document.text, options) ? { start: options.end, end: options.end, text: `,${text}` } : undefined
  const type = document.spanOf(mount, 'type')
  // Behind three fields only: a lone comma may stand where the options should.
  const isLast = type && /^[ \t\r]*(?:\n|$)/.test(document.text.slice(type.end, type.end + 80))
  return isLast ? { start: type.end, end: type.end, text: `  ${text}` } : undefined
}

/** Without quotes and escapes, which could swallow what is added. */
const isPlain = (text: string, { start, end }: Span): boolean => !/["\\]/.test(text.slice(start, end))
