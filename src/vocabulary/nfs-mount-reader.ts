import { listWords, nearest } from '../lens/index.ts'
import { genericMountOptions, isPrivateOption, type NfsMountOption, nfsMountOptions } from './nfs-mount-options.ts'

export type NfsOptionProblem = {
  /** Which of the options that were given. */
  readonly index: number
  readonly option: string
  /** `sloppy` makes the kernel skip it. */
  readonly tolerated: boolean
} & (
  | { readonly kind: 'unknown-keyword'; readonly keyword: string; readonly nearest?: string }
  | { readonly kind: 'invalid-value'; readonly keyword: string; readonly value: string; readonly expected: string }
)

/** What the options of one NFS mount say; `undefined` where they say nothing. */
export interface NfsMountSettings {
  /** What happens when the server does not answer; `hard` unless said otherwise. */
  readonly recovery: 'hard' | 'soft' | 'softerr'
  readonly readOnly: boolean
  /** `3`, `4`, `4.1`, …; what the option says, not what will be negotiated. */
  readonly version: string | undefined
  /** Indices of the options that set the version. */
  readonly versionOptions: readonly number[]
  readonly transport: 'tcp' | 'udp' | 'rdma' | undefined
  /** Tenths of a second. */
  readonly timeo: number | undefined
  readonly retrans: number | undefined
  readonly sloppy: boolean
  /** Which kinds of lock stay on the client. */
  readonly localLock: 'all' | 'flock' | 'posix' | 'none'
  readonly problems: readonly NfsOptionProblem[]
  /** Index of the last option of one of these names, of those that can be read. */
  indexOf(...names: readonly string[]): number | undefined
}

const byName = new Map<string, NfsMountOption[]>()
for (const option of [...nfsMountOptions, ...genericMountOptions]) {
  const names = [option.name, ...(option.kind.is === 'flag' && option.kind.negatable ? [`no${option.name}`] : [])]
  for (const name of names) byName.set(name, [...(byName.get(name) ?? []), option])
}

/** The option of the table that a word is, by its name and whether a value follows. */
export function nfsMountOption(name: string, hasValue: boolean): NfsMountOption | undefined {
  const options = byName.get(name)
  return options?.find(({ kind }) => (kind.is === 'flag') !== hasValue) ?? options?.[0]
}

export const optionName = (option: string): string => /^[^=]*/.exec(option)![0]

/** `name=value` apart; no value where there is no `=`. */
function split(option: string): { name: string; value: string | undefined } {
  const at = option.indexOf('=')
  return at === -1 ? { name: option, value: undefined } : { name: option.slice(0, at), value: option.slice(at + 1) }
}

/** The kernel's kstrtouint: `0x` is hexadecimal, a leading `0` octal. */
function unsigned(text: string): number | undefined {
  if (!/^\+?(?:0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/.test(text)) return undefined
  const digits = text.replace(/^\+/, '')
  const value = Number(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits)
  return value <= 4294967295 ? value : undefined
}

/** What a value of the option must look like. */
export function expectedOf({ kind, unit }: NfsMountOption): string {
  const counted = unit ? ` (${unit})` : ''
  switch (kind.is) {
    case 'flag':
      return 'no value'
    case 'number':
      return `a number from ${kind.min} to ${kind.max}${counted}`
    case 'choice':
      return listWords(kind.values)
    case 'list':
      return `${listWords(kind.values)}, several between colons`
    case 'text':
      return `a value${counted}`
  }
}

/** Why the kernel or mount.nfs would refuse a value: it cannot be read, or it is out of range; undefined when it is fine. */
function fault({ kind }: NfsMountOption, value: string | undefined): 'unreadable' | 'out-of-range' | undefined {
  if (kind.is === 'flag') return value === undefined ? undefined : 'unreadable'
  if (value === undefined) return 'unreadable'
  switch (kind.is) {
    case 'number': {
      const number = unsigned(value)
      if (number === undefined) return 'unreadable'
      return number < kind.min || number > kind.max ? 'out-of-range' : undefined
    }
    case 'choice':
      return kind.values.includes(value) ? undefined : 'unreadable'
    case 'list':
      return value.split(':').every((item) => item === '' || kind.values.includes(item)) ? undefined : 'unreadable'
    case 'text':
      return undefined
  }
}

/** Reads the options of an NFS mount as mount(8), mount.nfs(8) and the kernel do together. Knows nothing of the file they stand in. */
export function readNfsOptions(options: readonly string[]): NfsMountSettings {
  const words = options.map(split)
  const sloppy = words.some(({ name, value }) => name === 'sloppy' && value === undefined)
  const problems: NfsOptionProblem[] = []
  const last = new Map<string, number>()
  words.forEach(({ name, value }, index) => {
    const problem = problemOf(name, value)
    if (!problem) last.set(name, index)
    else problems.push({ index, option: options[index]!, ...problem, tolerated: sloppy && problem.tolerated })
  })
  const indexOf = (...names: readonly string[]): number | undefined => {
    const found = names.flatMap((name) => last.get(name) ?? [])
    return found.length === 0 ? undefined : Math.max(...found)
  }
  const lastOf = <const Names extends readonly string[]>(...names: Names): Names[number] | undefined => {
    const index = indexOf(...names)
    return index === undefined ? undefined : (words[index]!.name as Names[number])
  }
  const numberOf = (name: string): number | undefined => {
    const index = last.get(name)
    return index === undefined ? undefined : unsigned(words[index]!.value ?? '')
  }
  return {
    recovery: lastOf('hard', 'soft', 'softerr') ?? 'hard',
    readOnly: lastOf('ro', 'rw') === 'ro',
    ...versionOf(words),
    transport: transportOf(words[indexOf('proto', 'tcp', 'udp', 'rdma') ?? -1]),
    timeo: numberOf('timeo'),
    retrans: numberOf('retrans'),
    sloppy,
    localLock: localLockOf(words[indexOf('lock', 'nolock', 'local_lock') ?? -1]),
    problems,
    indexOf,
  }
}

type Word = ReturnType<typeof split>

type Wrong =
  | { kind: 'unknown-keyword'; keyword: string; nearest?: string; tolerated: boolean }
  | { kind: 'invalid-value'; keyword: string; value: string; expected: string; tolerated: boolean }

function problemOf(name: string, value: string | undefined): Wrong | undefined {
  if (isPrivateOption(name)) return undefined
  const option = nfsMountOption(name, value !== undefined)
  if (!option) {
    const near = nearest(name, byName.keys())
    return { kind: 'unknown-keyword', keyword: name, ...(near === undefined ? {} : { nearest: near }), tolerated: true }
  }
  const wrong = fault(option, value)
  if (!wrong) return undefined
  const parsed = option.kind.is === 'number' || option.kind.is === 'flag'
  return {
    kind: 'invalid-value',
    keyword: name,
    value: value ?? '',
    expected: expectedOf(option),
    tolerated: wrong === 'unreadable' && (parsed || option.tolerable === true),
  }
}

function versionOf(words: readonly Word[]): Pick<NfsMountSettings, 'version' | 'versionOptions'> {
  const versionOptions = words.flatMap(({ name, value }, index) =>
    (value === undefined ? /^v\d/.test(name) : name === 'vers' || name === 'nfsvers') ? [index] : [],
  )
  const written = words[versionOptions.at(-1) ?? -1]
  const version = written && (written.value ?? written.name.slice(1))
  const minor = words.findLast(({ name }) => name === 'minorversion')?.value
  return { version: version === '4' && minor !== undefined ? `4.${minor}` : version, versionOptions }
}

function transportOf(word: Word | undefined): NfsMountSettings['transport'] {
  const name = word && (word.name === 'proto' ? word.value?.replace(/6$/, '') : word.name)
  return name === 'tcp' || name === 'udp' || name === 'rdma' ? name : undefined
}

function localLockOf(word: Word | undefined): NfsMountSettings['localLock'] {
  if (word?.name === 'nolock') return 'all'
  const value = word?.name === 'local_lock' ? word.value : undefined
  return value === 'all' || value === 'flock' || value === 'posix' ? value : 'none'
}
