import type { Finding, Target } from '../document/index.ts'
import { conclude } from '../lint/index.ts'
import { findInStack } from './check.ts'
import { deriveFacts } from './facts/derive.ts'
import type { HostSet } from './facts/sets.ts'
import type { Facts, Host } from './facts/types.ts'
import { type FileSet, type InputFile, type SortedFiles, sortFiles } from './hosts.ts'
import { type LintFilesOptions, profilesFor } from './profiles.ts'
import type { Readers } from './readers.ts'

export interface StackOptions {
  readonly target?: Target
}

/** Files of several hosts that belong together, and what only all of them tell. */
export interface Stack {
  /** Machines of the stack, also those that are only spoken of. */
  readonly hosts: readonly Host[]
  /** What the files say together; each kind of fact is derived when it is first asked for. */
  readonly facts: Facts
  /** What each daemon of each host reads. */
  readonly sets: readonly HostSet[]
  /** Paths of files whose format nobody knows; programs and manifests are among them, and are read all the same. */
  readonly skipped: readonly string[]
  /** What is wrong with each daemon's files, and with all of them together, in the order of the files. */
  lint(options?: LintFilesOptions): Finding[]
}

/** What `stackOf` does, with these readers. */
export const stackWith = (files: readonly InputFile[], options: StackOptions, readers: Readers): Stack =>
  stackFrom(sortFiles(files, options.target, readers), files, options, readers)

/** A stack of files that are sorted already; `all` are the files that they came from. */
export function stackFrom({ sets, skipped }: SortedFiles, all: readonly InputFile[], options: StackOptions, readers: Readers): Stack {
  const hostSets = sets.map((files): HostSet => {
    const { format, documents, host, missing } = files
    const config = format.set(documents, {
      missing,
      ...(host === undefined ? {} : { host }),
      ...(options.target ? { target: options.target } : {}),
    })
    return { files, config, host: host ?? nameless(files), isNamed: host !== undefined }
  })
  const left = new Set(skipped)
  const facts = deriveFacts(
    hostSets,
    all.filter(({ path }) => left.has(path)),
    readers,
  )
  const stack: Stack = {
    sets: hostSets,
    skipped,
    facts,
    get hosts() {
      return facts.hosts
    },
    lint(lintOptions = {}) {
      const documents = hostSets.flatMap(({ config }) => config.documents)
      const paths = documents.flatMap(({ path }) => path ?? [])
      const known = documents.map(({ format }) => format)
      const profiles = profilesFor(paths, known, lintOptions)
      const found = findInStack(stack, { ...options, ...lintOptions, profiles })
      return conclude(found, documents, readers.rules, lintOptions)
    },
  }
  return stack
}

/** What to call a host that nothing names: the machine that the files below / are of, or one that holds this file. */
const nameless = ({ root, documents }: FileSet): string => (root === undefined ? (documents[0]?.path ?? 'a host') : 'this host')
