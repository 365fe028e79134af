import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from '../../src/document/index.ts'
import { formats } from '../../src/formats/index.ts'
import { ownOf } from './own.ts'
import type { Pool } from './schema.ts'
import { hostileStrings, ordinaryStrings } from './strings.ts'

/** A format with what its generators start from. */
export interface Subject {
  readonly format: Format
  /** Files to mutate. */
  readonly seeds: readonly string[]
  /** Words and signs that a file of this format is made of. */
  readonly tokens: readonly string[]
  /** Strings for models. */
  readonly pool: Pool
  readonly comment: string
  readonly commentEnd: string
  /** Fields stand in columns. */
  readonly columns: boolean
  /** Comments have lines of their own. */
  readonly ownLineComments: boolean
  /** Lines that no lens takes. */
  readonly strangers: readonly string[]
  /** Makes a generated model one whose parts agree with each other. */
  settle(model: object): void
}

// Tests and scripts run in the package's folder; a bundle has no other way to find it.
const root = 'fixtures'

const fixtures: readonly { readonly path: string; readonly text: string }[] = (
  readdirSync(root, { recursive: true, withFileTypes: true }) as { name: string; parentPath: string; isFile(): boolean }[]
)
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const pattern = (location: string): RegExp => new RegExp(`${location.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+')}$`)

const PUNCTUATION = [
  '\n',
  '\n',
  ' ',
  ' ',
  '\t',
  ',',
  '=',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '\\\n',
  '#',
  ';',
  ':',
  '/',
  '\r\n',
  '-',
]

function subjectOf(format: Format): Subject {
  const particular = ownOf(format.id)
  const examples = format.rules.flatMap(({ examples }) =>
    examples!.flatMap(({ bad, good }) => [bad, good].flatMap((files) => (typeof files === 'string' ? [files] : Object.values(files)))),
  )
  const found = fixtures.filter(({ path }) => format.locations.some((location) => pattern(location).test(path)))
  const seeds = [...new Set([...particular.seeds, ...examples, ...found.map(({ text }) => text)])]
  const keywords = format.keywords.flatMap((row) => [row.keyword, ...row.context, ...(row.aliases ?? []), ...(row.values ?? [])])
  const words = seeds.join(' ').split(/[\s,()=[\]]+/)
  const lines = seeds.flatMap((seed) => seed.split('\n'))
  return {
    format,
    seeds,
    tokens: [...new Set([...keywords, ...words, ...particular.tokens]), ...PUNCTUATION, ...PUNCTUATION],
    pool: {
      any: [...new Set([...ordinaryStrings, ...words, ...lines, ...particular.strangers, ...hostileStrings])],
      named: particular.named,
    },
    comment: particular.comment,
    commentEnd: particular.commentEnd ?? '',
    columns: particular.columns ?? false,
    ownLineComments: particular.ownLineComments ?? false,
    strangers: particular.strangers,
    settle: particular.settle ?? (() => {}),
  }
}

export const subjects: readonly Subject[] = (Object.values(formats) as unknown as Format[]).map(subjectOf)

/** Texts that any scanner must survive, whatever its format. */
export const cornerTexts: readonly string[] = [
  '',
  '\n',
  ' ',
  '\r\n',
  '\r',
  '\0',
  '\ufeff',
  '\ufeff\n',
  '\ud800',
  '\udc00\ud800',
  '\\',
  '\\\n',
  '"',
  "'",
  '#',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '=',
  ',',
  '-',
  'a',
  'a\n',
  'a\r\n',
]
