// docs/rules/<format>/<rule>.md: a rule's head and examples, with what linting says about them.

import type { Finding, RuleExample, RuleHead } from '../../src/document/index.ts'
import { lineIndex } from '../../src/text/index.ts'
import { exampleFindings, filesOf, type KnownRule } from './example-findings.ts'
import { code, fence, page, prose, visible } from './markdown.ts'

export const EFFECTS: Readonly<Record<RuleHead['effect'], string>> = {
  rejected: 'the daemon refuses the file or stops',
  dropped: 'the statement, or all behind it, has no effect',
  altered: 'taken with another value than written',
  unsafe: 'taken as written, with data or service at risk',
  advice: 'nothing wrong for the daemon',
}

export const profilesOf = ({ profiles }: RuleHead): string => (profiles ? `only in profile ${profiles.join(' or ')}` : 'always on')

export function rulePage(known: KnownRule): string {
  const { rule } = known
  const runs = rule.examples!.map((example) => ({ example, bad: exampleFindings(known, example, example.bad) }))
  const numbered = (index: number): string => (runs.length > 1 ? ` ${index + 1}` : '')
  return page(
    `# ${rule.id}`,
    prose(rule.summary),
    `Severity: **${rule.severity}** · Effect: **${rule.effect}** (${EFFECTS[rule.effect]}) · Profile: **${profilesOf(rule)}**`,
    `## What happens\n\n${prose(rule.reason)}`,
    `## What to write instead\n\n${prose(rule.remedy)}`,
    ...runs.map(({ example, bad }, index) => exampleSection(known, example, bad, numbered(index))),
    `## Automatic fix\n\n${fixes(
      rule,
      runs.flatMap(({ bad }) => bad),
    )}`,
    rule.supersedes?.length
      ? `## Supersedes\n\nWhere this is reported, these say less and are left out:\n\n${rule.supersedes.map((id) => `- ${linkTo(rule.id, id)}`).join('\n')}`
      : '',
    `## Source\n\n${prose(rule.source)}`,
  )
}

/** A rule's page as another rule's page links to it. */
const linkTo = (from: string, id: string): string => {
  const [folder, name] = id.split('/')
  return `[${id}](${folder === from.split('/')[0] ? `${name}.md` : `../${id}.md`})`
}

function exampleSection(known: KnownRule, example: RuleExample, bad: readonly Finding[], number: string): string {
  const circumstances = [
    example.profile === undefined ? undefined : `profile ${example.profile}`,
    ...Object.entries(example.target ?? {}).map(([program, version]) => `${program} ${version}`),
  ].filter((part) => part !== undefined)
  const also = (example.also ?? []).map((id) => linkTo(known.rule.id, id))
  return [
    `## Example${number}`,
    circumstances.length > 0 ? `With ${circumstances.join(', ')}.` : '',
    ...(known.format || example.mode ? [] : sharedFiles(example)),
    'Bad:',
    ...shownFiles(known, example, 'bad'),
    also.length > 0 ? `Reported, with ${also.join(', ')} beside it:` : 'Reported:',
    fence('text', bad.flatMap((finding) => lines(known, example, finding)).join('\n')),
    'Good:',
    ...shownFiles(known, example, 'good'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Files that are the same in both trees of an example: named once, not shown. */
function sharedFiles({ bad, good }: RuleExample): string[] {
  if (typeof bad === 'string' || typeof good === 'string') return []
  const shared = Object.keys(bad).filter((path) => bad[path] === good[path])
  return shared.length === 0 ? [] : [`Beside files that are alike in both: ${shared.map(code).join(', ')}.`]
}

function shownFiles(known: KnownRule, example: RuleExample, which: 'bad' | 'good'): string[] {
  const files = example[which]
  const others = example[which === 'bad' ? 'good' : 'bad']
  const mode = example.mode?.[which]
  const texts = filesOf(known, files).filter(
    ([path, text]) => known.format || mode !== undefined || typeof others === 'string' || others[path] !== text,
  )
  return texts.flatMap(([path, text]) => {
    const block = fence(known.format?.id ?? 'text', text)
    const ends = text === '' || text.endsWith('\n') ? [] : ['(without a newline at the end)']
    const name = mode === undefined ? `${code(path)}:` : `${code(path)}, mode ${mode.toString(8).padStart(4, '0')}:`
    return typeof files === 'string' ? [block, ...ends] : [name, block, ...ends]
  })
}

function lines(known: KnownRule, example: RuleExample, { path, span, severity, rule, message, related = [] }: Finding): string[] {
  const texts = filesOf(known, example.bad)
  const placeOf = (own: string | undefined, start: number): string => {
    const [name, text] = texts.find(([other]) => other === own) ?? texts[0]!
    const at = lineIndex(text).at(start)
    return typeof example.bad === 'string' ? `${at.line}:${at.column}` : `${name}:${at.line}:${at.column}`
  }
  return [
    visible(`${placeOf(path, span.start)} ${severity} ${rule}: ${message}`),
    // Where one file is judged, the other place is before everybody's eyes.
    ...(known.format ? [] : related.map((place) => visible(`  ${placeOf(place.path, place.span.start)} ${place.message}`))),
  ]
}

function fixes(rule: RuleHead, findings: readonly Finding[]): string {
  const found = findings.flatMap(({ rule: id, fix }) => (id === rule.id && fix ? [fix] : []))
  const titles = [...new Map(found.map((fix) => [fix.title, fix])).values()]
  if (titles.length === 0) return 'None.'
  return titles.map(({ title, safe }) => `- ${safe ? 'Safe' : 'Only on request'}: ${prose(title)}.`).join('\n')
}
