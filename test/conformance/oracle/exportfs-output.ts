/**
 * What a message of exportfs means for the file.
 * stops: the rest of this file is lost. dropped: one entry is. duplicate: a later entry is. hint: nothing is.
 * host-noise: only this machine stands in the way.
 */
export type StderrClass = 'stops' | 'dropped' | 'duplicate' | 'hint' | 'host-noise' | 'unclassified'

export interface StderrMessage {
  class: StderrClass
  /** Without the program's name; a message that spans several lines is one. */
  text: string
  /** The file as the message names it; "command line" by mistake in some, absent in others. */
  file?: string
  /** As reported: newlines that end a comment are not counted. */
  line?: number
}

/** One line of etab, or of `exportfs -s`. */
export interface EtabEntry {
  /** Decoded; bytes that are not UTF-8 become U+FFFD, `raw` has them. */
  path: string
  client: string
  options: string[]
  /** The line itself, one character per byte. */
  raw: string
}

/** What one entry of etab grants, without its redundant echo of the last assignments. */
export interface EffectiveEntry {
  path: string
  client: string
  /** Settings that hold for every flavour and are not at their default, in the order of etab: `async`, `fsid=0`, `mountpoint`. */
  settings: string[]
  flavors: { flavor: string; readOnly: boolean; rootSquash: boolean; allSquash: boolean }[]
}

// Paths and names are quoted in messages, so a pattern that begins with them comes after those that begin with a fixed text.
const CLASSES: readonly (readonly [RegExp, StderrClass])[] = [
  [/^(Failed to resolve|Invalid prefix|Invalid netmask|Invalid IP address|Unsupported address family for) /, 'dropped'],
  [/^(incompatible )?duplicated export entries:/, 'duplicate'],
  [/^(No options for|No host name given with|Invalid debug facility:) /, 'hint'],
  [/^Failed to stat /, 'host-noise'],
  [/^(unknown flavor|unknown xprtsec mode|more than \d+ security flavors) /, 'stops'],
  [/^can't open (?<file>.+) for reading/, 'stops'],
  [/^(?<file>.+) \[(?<line>\d+)\]: Neither 'subtree_check' or 'no_subtree_check' specified/, 'hint'],
  [/^(?<file>.+):(?<line>\d+): (syntax error|unknown keyword "|bad option )/, 'stops'],
  [/^(?<file>.+): (?<line>\d+): bad (anonuid|anongid|fsid) "/, 'stops'],
  [/has to be before 'reexport='|only one 'reexport='|Unable to generate fsid/, 'stops'],
  [/ is not a directory\. Remote access will fail$| (does not support|requires fsid= for) NFS export$/, 'host-noise'],
]

const classify = (text: string): StderrMessage => {
  for (const [pattern, name] of CLASSES) {
    const match = pattern.exec(text)
    if (match === null) continue
    const { file, line } = match.groups ?? {}
    return { class: name, text, ...(file && { file }), ...(line && { line: Number(line) }) }
  }
  return { class: 'unclassified', text }
}

/** Lines that belong to the message before them although they carry the program's name. */
const CONTINUES = /^\t|^expected client\(options\.\.\.\)/

export const parseMessages = (stderr: string): StderrMessage[] => {
  const texts: string[] = []
  for (const line of stderr.split('\n')) {
    const start = line.startsWith('exportfs: ') ? line.slice('exportfs: '.length) : undefined
    if (start !== undefined && !(CONTINUES.test(start) && texts.length > 0)) texts.push(start)
    else if (texts.length > 0) texts[texts.length - 1] += `\n${start ?? line}`
    else if (line !== '') texts.push(line)
  }
  return texts.map((text) => classify(text.replace(/\n+$/, '')))
}

/** `\ooo` becomes a byte; the result is read as UTF-8. */
const decodePath = (encoded: string): string => {
  const bytes = encoded.replace(/\\([0-3][0-7][0-7])/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

const parseEntry = (raw: string): EtabEntry => {
  const [, path = raw, client = '', options = ''] = /^([^\t ]*)(?:\t| +)(.*?)(?:\((.*)\)| )$/s.exec(raw) ?? []
  const text = (latin1: string) => Buffer.from(latin1, 'latin1').toString('utf8')
  return { path: decodePath(path), client: text(client), options: options === '' ? [] : text(options).split(','), raw }
}

/** Reads etab or the output of `exportfs -s`, both given one character per byte. */
export const parseEntries = (text: string): EtabEntry[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseEntry)

const DEFAULTS = new Set(
  ['sync wdelay hide nocrossmnt secure no_subtree_check secure_locks acl no_pnfs anonuid=65534 anongid=65534'.split(' ')].flat(),
)
const PER_FLAVOR = new Set(['ro', 'rw', 'root_squash', 'no_root_squash', 'all_squash', 'no_all_squash'])

export const effectiveOf = ({ path, client, options }: EtabEntry): EffectiveEntry => {
  const settings: string[] = []
  const flavors: EffectiveEntry['flavors'] = []
  let group: EffectiveEntry['flavors'] = []
  for (const option of options) {
    if (option.startsWith('sec=')) {
      group = option
        .slice(4)
        .split(':')
        .map((flavor) => ({ flavor, readOnly: false, rootSquash: false, allSquash: false }))
      flavors.push(...group)
    } else if (PER_FLAVOR.has(option)) {
      for (const flavor of group) {
        if (option === 'ro') flavor.readOnly = true
        if (option === 'root_squash') flavor.rootSquash = true
        if (option === 'all_squash') flavor.allSquash = true
      }
    } else if (!DEFAULTS.has(option)) settings.push(option)
  }
  return { path, client, settings, flavors }
}

/** One line per entry, only what differs from the defaults: `/srv/a alpha(fsid=0,sec=sys,rw,no_root_squash)`. */
export const describeEntry = ({ path, client, settings, flavors }: EffectiveEntry): string => {
  const words = flavors.flatMap(({ flavor, readOnly, rootSquash, allSquash }) => [
    `sec=${flavor}`,
    readOnly ? 'ro' : 'rw',
    ...(rootSquash ? [] : ['no_root_squash']),
    ...(allSquash ? ['all_squash'] : []),
  ])
  return `${path} ${client}(${[...settings, ...words].join(',')})`
}
