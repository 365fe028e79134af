import type { ConfigSet, Document, Finding } from '../../src/document/index.ts'
import { realPath } from '../../src/formats/exports/effective.ts'
import { etabOptions } from '../../src/formats/exports/etab.ts'
import {
  type Client,
  type EffectiveExport,
  type ExportsEffective,
  type ExportsFile,
  exports,
  readClient,
  writeClient,
} from '../../src/formats/exports/index.ts'
import { parseIPv6, parseLooseIPv4 } from '../../src/vocabulary/index.ts'
import { DEFAULT_HOSTS, type ExportsCase, type ExportsVerdict, runExportfs } from './oracle/exportfs.ts'
import type { EtabEntry } from './oracle/exportfs-output.ts'

/** The release of nfs-utils that the oracle runs. */
export const TARGET = { 'nfs-utils': '2.6.2' }

/** A path that exportfs takes if, and only if, it read the file to its end. */
const SENTINEL = '/quorate-sentinel'

/** The text with a last line of ours. */
export const ended = (text: string): string => `${text}\n\n${SENTINEL} *(ro)\n`

/** What one side says about a host's files, in a form that the other's can be held against. */
export interface Reading {
  /** Whether something is refused: a file is not read to its end, or the state file cannot be read again. */
  rejected: boolean
  /** Paths in order of appearance, clients by kind and then in file order: `path client options`. */
  entries: string[]
}

export type ExportsSet = ConfigSet<ExportsFile, ExportsEffective>

export const setOf = (files: Readonly<Record<string, string>>): ExportsSet => {
  const documents: Document<ExportsFile>[] = Object.entries(files)
    .filter(([path]) => path.startsWith('/etc/exports'))
    .map(([path, text]) => exports.parse(text, { path, target: TARGET }))
  return exports.set(documents, { target: TARGET })
}

export const lint = (set: ExportsSet): Finding[] => set.lint({ target: TARGET, limit: 100_000 })

const KINDS: readonly Client['type'][] = ['host', 'network', 'wildcard', 'netgroup', 'world', 'gss']

const addressOf = (text: string): string | undefined => (parseLooseIPv4(text) ?? parseIPv6(text))?.join('.')

/** Addresses by name, as the oracle's hosts file has them. */
const namesOf = (hosts: string): Map<string, string> => {
  const names = new Map<string, string>()
  for (const line of hosts.split('\n')) {
    const [address, ...rest] = line.split(/\s+/)
    for (const name of rest) names.set(name.toLowerCase(), addressOf(address!)!)
  }
  return names
}

/** What a client is to exportfs: hosts are their address; undefined for a name that cannot be resolved. */
const identity = (client: Client, names: ReadonlyMap<string, string>): string | undefined => {
  if (client.type === 'world') return '*'
  if (client.type !== 'host') return writeClient(client).toLowerCase()
  const zone = /%(.+)$/.exec(client.host)?.[1]
  if (zone !== undefined && zone !== 'lo' && zone !== '1') return undefined
  return addressOf(client.host) ?? names.get(client.host.toLowerCase())
}

interface Entry {
  path: string
  client: Client
  options: string[]
}

/** First of each path and client, grouped by path; kinds of client in the order in which exportfs keeps them. */
const ordered = (entries: readonly Entry[], names: ReadonlyMap<string, string>): string[] => {
  const seen = new Set<string>()
  const lines: { path: string; kind: number; text: string }[] = []
  for (const { path, client, options } of entries) {
    const who = identity(client, names)
    if (who === undefined || seen.has(`${path}\0${who}`)) continue
    seen.add(`${path}\0${who}`)
    lines.push({ path, kind: KINDS.indexOf(client.type), text: `${path} ${who} ${options.join(',')}` })
  }
  return lines.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.kind - b.kind)).map(({ text }) => text)
}

/** The oracle runs exportfs in the root directory; what does not exist there stays relative. */
const pathOf = (written: string, existing: readonly string[] = []): string => {
  // A byte that is no UTF-8 has a character of its own with us; the oracle's output was decoded before it was read.
  const path = written.replace(/[\udc80-\udcff]/gu, '\ufffd')
  const absolute = realPath(`/${path}`)
  const exists = existing.some((directory) => directory === absolute || directory.startsWith(`${absolute}/`))
  return path.startsWith('/') || absolute === '/' || exists ? absolute : path
}

export const ourReading = (set: ExportsSet, existing: readonly string[], hosts = DEFAULT_HOSTS): Reading => {
  const entries = set.effective.exports
    .filter(({ shadowedBy }: EffectiveExport) => !shadowedBy)
    .map((one) => ({ path: pathOf(one.path, existing), client: one.client, options: etabOptions(one) }))
  return { rejected: lint(set).some(({ effect }) => effect === 'rejected'), entries: ordered(entries, namesOf(hosts)) }
}

const etabClient = ({ client }: EtabEntry): Client => {
  const read = readClient(client)
  return typeof read === 'string' ? { type: 'invalid', text: client } : read
}

export const theirReading = (verdict: ExportsVerdict, withSentinel: ExportsVerdict, hosts = DEFAULT_HOSTS): Reading => {
  const reachesEnd = withSentinel.etab.some(({ path }) => path === SENTINEL)
  const rereadStops = verdict.stderr2.some((line) => /syntax error|unknown keyword|bad (anon|fsid)|unknown flavor/.test(line))
  const entries = verdict.etab.map((entry) => ({ path: pathOf(entry.path), client: etabClient(entry), options: entry.options }))
  return { rejected: verdict.classes.stops.length > 0 || !reachesEnd || rereadStops, entries: ordered(entries, namesOf(hosts)) }
}

export interface Comparison {
  ours: Reading
  theirs: Reading
  set: ExportsSet
  verdict: ExportsVerdict
}

/** Directories that a case can make: those that are not already there with the system. */
const makeable = (path: string): boolean =>
  /^\/(?!(?:bin|dev|etc|lib|lib32|lib64|libx32|proc|run|sbin|usr|var|quorate-sentinel|\.oracle)(?:\/|$))[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/.test(
    path,
  )

export const directoriesOf = (set: ExportsSet): string[] =>
  [...new Set(set.documents.flatMap(({ model }) => model.entries.map(({ path }) => pathOf(path))))].filter(makeable).sort()

/** Reads every case with quorate and with the real tool. */
export const compareAll = (
  cases: readonly {
    files: Readonly<Record<string, string>>
    hosts?: string
    directories?: readonly string[]
    symlinks?: ExportsCase['symlinks']
  }[],
): Comparison[] => {
  const sets = cases.map(({ files }) => setOf(files))
  const asked = cases.map(({ directories, ...one }, i) => ({ ...one, directories: directories ?? directoriesOf(sets[i]!) }))
  const closed = asked.map(({ files, ...one }) => ({
    ...one,
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, path === '/etc/exports' ? ended(text) : text])),
  }))
  const verdicts = runExportfs([...asked, ...closed])
  return cases.map(({ hosts }, i) => ({
    set: sets[i]!,
    verdict: verdicts[i]!,
    ours: ourReading(sets[i]!, asked[i]!.directories, hosts),
    theirs: theirReading(verdicts[i]!, verdicts[cases.length + i]!, hosts),
  }))
}

/** Reads files that are `ended` already: one run of the tool for each instead of two. */
export const compareEnded = (texts: readonly string[], directories: readonly string[]): Comparison[] => {
  const verdicts = runExportfs(texts.map((text) => ({ files: { '/etc/exports': text }, directories })))
  return texts.map((text, i) => {
    const set = setOf({ '/etc/exports': text })
    return { set, verdict: verdicts[i]!, ours: ourReading(set, directories), theirs: theirReading(verdicts[i]!, verdicts[i]!) }
  })
}
