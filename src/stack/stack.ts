import type { Target } from '../document/index.ts'
import { deriveFacts } from './facts/derive.ts'
import type { HostSet } from './facts/sets.ts'
import type { Facts, Host } from './facts/types.ts'
import { type FileSet, type InputFile, type SortedFiles, sortFiles } from './hosts.ts'

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
}

/** Reads files together, whatever hosts they are of. */
export function stackOf(files: readonly InputFile[], options: StackOptions = {}): Stack {
  return stackFrom(sortFiles(files, options.target), files, options)
}

/** A stack of files that are sorted already; `all` are the files that they came from. */
export function stackFrom({ sets, skipped }: SortedFiles, all: readonly InputFile[], options: StackOptions): Stack {
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
  )
  return {
    sets: hostSets,
    skipped,
    facts,
    get hosts() {
      return facts.hosts
    },
  }
}

/** What to call a host that nothing names: the machine that the files below / are of, or one that holds this file. */
const nameless = ({ root, documents }: FileSet): string => (root === undefined ? (documents[0]?.path ?? 'a host') : 'this host')
