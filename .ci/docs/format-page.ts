// docs/formats/<format>.md: every keyword of a format, from its catalogue.

import type { Format } from '../../src/document/index.ts'
import type { Keyword } from '../../src/lens/index.ts'
import { grouped } from './grouped.ts'
import { code, page, prose, table } from './markdown.ts'

export const formatPath = (format: Format): string => `docs/formats/${format.id}.md`

export function formatPage(format: Format): string {
  const contexts = grouped(format.keywords, ({ context }) => context.join(' › '))
  return page(
    `# ${format.title}`,
    `Read from ${format.locations.map(code).join(', ')}. Rules: ${ruleFolders(format).join(', ')}.`,
    `${format.keywords.length} keywords.`,
    ...[...contexts].map(([context, keywords]) => `## ${context === '' ? 'Outermost' : prose(context)}\n\n${keywordTable(keywords)}`),
  )
}

/** Rules of a format may go by several names: some of those of fstab are about NFS mounts. */
const ruleFolders = ({ rules }: Format): string[] =>
  [...grouped(rules, ({ id }) => id.split('/')[0]!).keys()].map((folder) => `[${folder}](../rules/README.md#${folder})`)

/** Columns that say nothing in this context are left out. */
function keywordTable(keywords: readonly Keyword[]): string {
  const columns = COLUMNS.map(([title, cell]) => ({ title, cells: keywords.map(cell) }))
  const telling = columns.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return table(
    telling.map(({ title }) => title),
    keywords.map((_, row) => telling.map(({ cells }) => cells[row]!)),
  )
}

type Column = readonly [title: string, cell: (keyword: Keyword) => string]

const COLUMNS: readonly Column[] = [
  ['Keyword', ({ keyword, aliases = [] }) => [keyword, ...aliases].map(code).join(', ')],
  ['Meaning', ({ doc }) => prose(doc)],
  ['Value', ({ expected, block }) => (block ? 'a block' : prose(expected))],
  ['Default', ({ defaultDoc = '' }) => prose(defaultDoc)],
  ['Read by', ({ readBy }) => prose(readBy ?? '')],
  ['Notes', notes],
]

function notes({ since, removed, deprecated, replacedBy, duplicates, undocumented }: Keyword): string {
  return [
    since && `since ${since}`,
    removed && `gone since ${removed}`,
    deprecated && `deprecated: ${deprecated}`,
    replacedBy && `write \`${replacedBy}\` instead`,
    duplicates === 'first' && 'of several the first counts',
    undocumented && 'not in the manual page',
  ]
    .filter((note) => typeof note === 'string')
    .map(prose)
    .join('; ')
}
