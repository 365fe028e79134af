import type { ConfigSet, Document, Finding } from '../../src/document/index.ts'
import { resolve } from '../../src/formats/nfs-conf/effective.ts'
import { includes } from '../../src/formats/nfs-conf/files.ts'
import { type Binding, type NfsConf, type NfsConfEffective, nfsConf } from '../../src/formats/nfs-conf/index.ts'
import { describeAssignment } from './gotchas/observe.ts'
import { type NfsConfCase, type NfsConfQuery, type NfsConfVerdict, runNfsconf } from './oracle/nfsconf.ts'

/** The release of nfs-utils that the oracle runs. */
export const TARGET = { 'nfs-utils': '2.6.2' }

type NfsConfSet = ConfigSet<NfsConf, NfsConfEffective>

export interface TextCase extends Omit<NfsConfCase, 'files'> {
  readonly files: Readonly<Record<string, string>>
}

/** What one side says about a host's files, in a form that the other's can be held against. */
export interface Reading {
  complains: boolean
  /** The program crashes or runs for ever. */
  breaks: boolean
  /** `[section "arg"] key=value` in bytewise order. */
  bindings: string[]
  answers: (string | null)[]
}

/** Rules whose findings nfsconf says something about too; with the part of a rule that it is silent about left out. */
const COMPLAINTS: Readonly<Record<string, (finding: Finding) => boolean>> = {
  'nfs-conf/no-final-newline': () => true,
  'nfs-conf/line-outside-section': () => true,
  'nfs-conf/not-an-assignment': () => true,
  'nfs-conf/unmatched-quote': () => true,
  'nfs-conf/syntax': () => true,
  'nfs-conf/include-problem': ({ data }) => data?.optional !== 'yes',
  'nfs-conf/bad-section-header': ({ data }) => String(data?.problem).startsWith('unclosed'),
}

/** The files that are read: the main file, its drop-ins, and what they include. */
export function setOf(files: Readonly<Record<string, string>>, environment?: Readonly<Record<string, string>>): NfsConfSet {
  const waiting = new Map(Object.entries(files))
  const documents: Document<NfsConf>[] = []
  const take = (path: string): void => {
    const text = waiting.get(path)
    if (text === undefined || !waiting.delete(path)) return
    documents.push(nfsConf.parse(text, { path, target: TARGET }))
  }
  for (const path of Object.keys(files)) if (/^\/etc\/nfs\.conf$|^\/etc\/nfs\.conf\.d\/[^.][^/]*\.conf$/.test(path)) take(path)
  for (const document of documents)
    for (const path of [...includes(document).map((included) => included.path), ...wildIncludes(document)]) take(path)
  return nfsConf.set(documents, { target: TARGET, ...(environment ? { environment } : {}) })
}

/** Files that include lines name which the model has no place for, in sections that nobody reads. */
const wildIncludes = ({ text, path }: Document<NfsConf>): string[] =>
  [...text.matchAll(/^[ \t\v\f\r]*include[ \t]*=[ \t]*["']?-?([\w/.-]+)/gim)].map(
    ([, name]) => `${path!.slice(0, path!.lastIndexOf('/'))}/${name}`,
  )

const described = (binding: Binding): string => {
  const { section, argument, key, value } = binding
  return describeAssignment({ section, key, value, ...(argument === undefined ? {} : { arg: argument }) })
}

/** What quorate answers to `nfsconf --entry` and `--get`. */
function answerTo({ effective, options }: NfsConfSet, { section, arg, key, mode }: NfsConfQuery): string | null {
  const fold = (text: string | undefined): string | undefined => text?.toLowerCase()
  const binding = effective.bindings.find(
    (one) => one.section === fold(section) && fold(one.argument) === fold(arg) && fold(one.key) === fold(key),
  )
  if (!binding) return null
  if (mode === 'entry') return binding.value
  const found = resolve(binding, effective, options.environment)
  return 'text' in found ? found.text : null
}

export function readOurs({ files, queries = [], env }: TextCase): Reading {
  const set = setOf(files, env)
  const findings = set.lint({ target: TARGET, limit: 100_000 })
  const breaking = findings.filter(
    ({ rule }) => rule === 'nfs-conf/include-loop' || (queries.length > 0 && rule === 'nfs-conf/variable-loop'),
  )
  return {
    complains: findings.some((finding) => COMPLAINTS[finding.rule]?.(finding)),
    breaks: breaking.length > 0,
    bindings: set.effective.bindings.map(described).sort(),
    answers: queries.map((query) => answerTo(set, query)),
  }
}

/** A file that is not there at all is the only complaint that is not about a text. */
const isAboutText = ({ text }: { text: string }): boolean => !text.startsWith('Error loading config file') && text !== 'Segmentation fault'

export const readTheirs = ({ status, entries, messages, answers }: NfsConfVerdict): Reading => ({
  complains: messages.some(isAboutText),
  breaks: status === 'inconclusive',
  bindings: entries.map(describeAssignment).sort(),
  answers: answers.map((answer) => answer ?? null),
})

/** Both sides of each case. */
export function compareAll(cases: readonly TextCase[]): { ours: Reading; theirs: Reading }[] {
  return runNfsconf(cases).map((verdict, i) => {
    const [ours, theirs] = [readOurs(cases[i]!), readTheirs(verdict)]
    // A program that crashed said nothing more.
    if (theirs.breaks && theirs.bindings.length === 0)
      return { ours: { ...ours, complains: false, bindings: [] }, theirs: { ...theirs, complains: false } }
    return { ours, theirs }
  })
}
