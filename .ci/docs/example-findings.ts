// What linting says about the files of a rule's example.

import type { ExampleFiles, Finding, Format, Profile, RuleExample, RuleHead } from '../../src/document/index.ts'
import { lint } from '../../src/stack/index.ts'

/** A rule, and the format it belongs to; rules about files and about several hosts have none. */
export interface KnownRule {
  readonly rule: RuleHead
  readonly format: Format | undefined
}

/** The example's files by path; a bare text is the format's main file. */
export const filesOf = ({ format }: KnownRule, files: ExampleFiles): readonly (readonly [string, string])[] =>
  typeof files === 'string' ? [[format?.locations[0] ?? 'file', files]] : Object.entries(files)

const findings = new WeakMap<RuleExample, Map<ExampleFiles, readonly Finding[]>>()

/** What an example's files are found to be; looked for once, because several hosts' files take their time. */
export function exampleFindings(known: KnownRule, example: RuleExample, files: ExampleFiles): readonly Finding[] {
  const before = findings.get(example) ?? new Map<ExampleFiles, readonly Finding[]>()
  findings.set(example, before)
  const found = before.get(files) ?? findIn(known, example, files)
  before.set(files, found)
  return found
}

function findIn(known: KnownRule, example: RuleExample, files: ExampleFiles): readonly Finding[] {
  const { rule, format } = known
  const profile: Profile | undefined = example.profile ?? rule.profiles?.[0]
  const profiles = profile ? [profile] : []
  const target = example.target ?? {}
  const texts = filesOf(known, files)
  if (!format) {
    const mode = example.mode?.[files === example.bad ? 'bad' : 'good']
    const inputs = texts.map(([path, text]) => ({ path, text, ...(mode === undefined ? {} : { mode }) }))
    return lint(inputs, { profiles, target }).findings
  }
  const documents = texts.map(([path, text]) => format.parse(text, { path, target }))
  // An example is a whole host: what is not among its files is not there.
  const missing = documents
    .flatMap((document) => format.includes(document))
    .flatMap(({ path, pattern }) => (pattern || texts.some(([own]) => own === path) ? [] : [path]))
  return format.set(documents, { target, missing }).lint({ profiles, target })
}
