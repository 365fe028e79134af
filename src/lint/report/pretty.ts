import type { Finding, RelatedPlace } from '../../document/index.ts'
import type { Checked, RuleLookup } from './checked.ts'
import { excerpt } from './excerpt.ts'
import { visible } from './glyphs.ts'
import { type Locator, locator } from './locate.ts'
import { type Palette, plain } from './palette.ts'
import { type Summary, summarize } from './summary.ts'
import { wrap } from './wrap.ts'

export interface PrettyOptions {
  readonly palette?: Palette
  /** Columns to fill; default 100. */
  readonly width?: number
}

interface Page {
  readonly lookup: RuleLookup
  readonly places: Locator
  readonly palette: Palette
  readonly width: number
  /** Rules that were explained further up. */
  readonly explained: Set<string>
}

/** The report for people: each finding with its place, the line itself, what happens and what to do. */
export function prettyReport(checked: Checked, lookup: RuleLookup, { palette = plain, width = 100 }: PrettyOptions = {}): string {
  const page: Page = { lookup, places: locator(lookup), palette, width, explained: new Set() }
  const blocks = checked.findings.map((finding) => `${findingLines(finding, page).join('\n')}\n`)
  const summary = summarize(checked)
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${[summaryLine(summary, palette), ...skippedLines(summary, page)].join('\n')}\n`
}

function findingLines(finding: Finding, page: Page): string[] {
  const { palette } = page
  const { path, span, severity, rule } = finding
  const message = `${palette[severity](palette.strong(severity))}  ${palette.strong(visible(finding.message))}  ${palette.faint(rule)}`
  return [
    `${palette.path(placeOf(path, span.start, page))}  ${message}`,
    ...sourceLines(finding, page),
    ...explanation(finding, page),
    ...(finding.related ?? []).flatMap((place) => relatedLines(place, path, page)),
  ]
}

function placeOf(path: string | undefined, offset: number, { lookup, places }: Page): string {
  if (path === undefined) return '<text>'
  const shown = visible(lookup.pathFor?.(path) ?? path)
  const { line, column } = places.at(path, offset)
  return places.lineOf(path, line) ? `${shown}:${line}:${column}` : shown
}

function sourceLines({ path, span, severity }: Finding, { places, palette, width }: Page): string[] {
  const { line } = places.at(path, span.start)
  const source = places.lineOf(path, line)
  if (!source) return []
  const number = String(line)
  const from = Math.min(span.start - source.start, source.text.length)
  // Of a span over several lines the first one is shown.
  const to = Math.min(span.end - source.start, source.text.length)
  const cut = excerpt(source.text, from, to, Math.max(20, width - number.length - 6))
  const carets = `${' '.repeat(cut.indent)}${palette[severity]('^'.repeat(cut.run))}`
  return [`${palette.faint(`  ${number} │`)} ${cut.line}`, `${palette.faint(`  ${' '.repeat(number.length)} │`)} ${carets}`]
}

/** Why it matters is said once for each rule: ten findings of one kind are ten places, not ten lectures. */
function explanation({ rule: id, fix }: Finding, page: Page): string[] {
  const rule = page.explained.has(id) ? undefined : page.lookup.ruleOf(id)
  page.explained.add(id)
  return [
    ...(rule ? paragraph('what happens', rule.reason, page) : []),
    ...(rule ? paragraph('what to do', rule.remedy, page) : []),
    ...(fix ? paragraph(fix.safe ? 'safe fix' : 'possible fix', fix.title, page) : []),
  ]
}

const LABEL = 14

function paragraph(label: string, text: string, { palette, width }: Page): string[] {
  const lines = wrap(visible(text), Math.max(30, width - LABEL - 2))
  return lines.map((line, i) => `  ${i === 0 ? palette.faint(label.padEnd(LABEL)) : ' '.repeat(LABEL)}${line}`)
}

function relatedLines({ path, span, message }: RelatedPlace, own: string | undefined, page: Page): string[] {
  return paragraph('see', `${placeOf(path ?? own, span.start, page)} ${message}`, page)
}

const NAMED = 5

function skippedLines({ skipped }: Summary, { lookup, palette }: Page): string[] {
  const names = skipped.slice(0, NAMED).map((path) => `  not checked: ${visible(lookup.pathFor?.(path) ?? path)}`)
  const more = skipped.length - names.length
  return [...names, ...(more > 0 ? [`  and ${more} more`] : [])].map(palette.faint)
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function summaryLine({ files, errors, warnings, infos, fixable, skipped }: Summary, palette: Palette): string {
  const found = [
    ...(errors > 0 ? [palette.error(counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [palette.warning(counted(warnings, 'warning'))] : []),
    ...(infos > 0 ? [palette.info(counted(infos, 'info'))] : []),
  ]
  const verdict = found.length > 0 ? found.join(', ') : palette.good('nothing found')
  return [
    `${palette.strong(counted(files, 'file'))} checked: ${verdict}`,
    ...(fixable > 0 ? [palette.faint(`${fixable} can be fixed with --fix`)] : []),
    ...(skipped.length > 0
      ? [palette.faint(`${counted(skipped.length, 'file')} not checked: quorate has no format for ${skipped.length === 1 ? 'it' : 'them'}`)]
      : []),
  ].join(' · ')
}
