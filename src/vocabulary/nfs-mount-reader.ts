import { match } from 'ts-pattern'
import { appended, listWords, nearest } from '../lens/index.ts'
import { genericMountOptions, isPrivateOption, type NfsMountOption, nfsMountOptions } from './nfs-mount-options.ts'

export type NfsOptionProblem = {
  /** Which of the options that were given. */
  readonly index: number
  readonly option: string
  /** `sloppy` makes the kernel skip it. */
  readonly tolerated: boolean
} & (
  | { readonly kind: 'unknown-keyword'; readonly keyword: string }
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

/** The option of the MOUNT protocol that a word is, if it is one. */
export function mountProtocolOption(option: string): string | undefined {
  const { name, isOfMount } = readOption(option)
  return isOfMount ? name : undefined
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
  return match(kind)
    .with({ is: 'flag' }, () => 'no value')
    .with({ is: 'number' }, ({ min, max }) => `a number from ${min} to ${max}${counted}`)
    .with({ is: 'choice' }, ({ values }) => listWords(values))
    .with({ is: 'list' }, ({ values }) => `${listWords(values)}, several between colons`)
    .with({ is: 'text' }, () => `a value${counted}`)
    .exhaustive()
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

/** What one option says by itself. */
interface OptionReading {
  readonly name: string
  readonly value: string | undefined
  /** mount.nfs counts these, right or wrong. */
  readonly version: string | undefined
  readonly problem: WithoutPlace<NfsOptionProblem> | undefined
  readonly effect: ((state: State, value: string) => void) | undefined
  /** It speaks of the MOUNT protocol. */
  readonly isOfMount: boolean
}

/** Mounts are much alike, so an option is mostly one that was read before. */
const readings = new Map<string, OptionReading>()
const READINGS_LIMIT = 2048

function readOption(option: string): OptionReading {
  let reading = readings.get(option)
  if (!reading) {
    if (readings.size >= READINGS_LIMIT) readings.clear()
    // A slice would keep the whole file that it was cut from.
    const own = ` ${option}`.slice(1)
    reading = readAnew(own)
    readings.set(own, reading)
  }
  return reading
}

function readAnew(option: string): OptionReading {
  const equals = option.indexOf('=')
  const name = equals === -1 ? option : option.slice(0, equals)
  const value = equals === -1 ? undefined : option.slice(equals + 1)
  const problem = isPrivateOption(name) ? undefined : problemOf(name, value)
  return {
    name,
    value,
    version: isVersionOption(name, value) ? (value ?? name.slice(1)) : undefined,
    problem,
    effect: problem ? undefined : EFFECTS[name],
    isOfMount: nfsMountOption(name, value !== undefined)?.mountProtocol ?? false,
  }
}

/** Reads the options of an NFS mount as mount(8), mount.nfs(8) and the kernel do together. Knows nothing of the file they stand in. */
export function readNfsOptions(options: readonly string[]): NfsMountSettings {
  const state = initial()
  const problems: NfsOptionProblem[] = []
  for (let index = 0; index < options.length; index++) {
    const { value, version, problem, effect } = readOption(options[index]!)
    if (version !== undefined) {
      state.versionOptions = appended(state.versionOptions, index)
      state.version = version
    }
    if (effect) effect(state, value ?? '')
    else if (problem && problems.length < PROBLEM_LIMIT) problems.push({ ...problem, index, option: options[index]! })
  }
  const { recovery, readOnly, version, versionOptions, transport, timeo, retrans, sloppy, localLock, minor } = state
  return {
    recovery,
    readOnly,
    version: version === '4' && minor !== undefined ? `4.${minor}` : version,
    versionOptions,
    transport,
    timeo,
    retrans,
    sloppy,
    localLock,
    problems: problems.length === 0 ? problems : problems.map((one) => ({ ...one, tolerated: sloppy && one.tolerated })),
    indexOf(...wanted) {
      for (let index = options.length - 1; index >= 0; index--) {
        const { name, problem } = readOption(options[index]!)
        if (!problem && wanted.includes(name)) return index
      }
      return undefined
    },
  }
}

/** Problems of one mount beyond this many are not worth reading. */
const PROBLEM_LIMIT = 1000

type State = {
  -readonly [K in 'recovery' | 'readOnly' | 'version' | 'transport' | 'timeo' | 'retrans' | 'sloppy' | 'localLock']: NfsMountSettings[K]
} & { versionOptions: number[]; minor: string | undefined }

const initial = (): State => ({
  recovery: 'hard',
  readOnly: false,
  version: undefined,
  versionOptions: [],
  transport: undefined,
  timeo: undefined,
  retrans: undefined,
  sloppy: false,
  localLock: 'none',
  minor: undefined,
})

/** What a valid option does to what the ones before it said. */
const EFFECTS: Readonly<Record<string, (state: State, value: string) => void>> = {
  hard: (state) => {
    state.recovery = 'hard'
  },
  soft: (state) => {
    state.recovery = 'soft'
  },
  softerr: (state) => {
    state.recovery = 'softerr'
  },
  ro: (state) => {
    state.readOnly = true
  },
  rw: (state) => {
    state.readOnly = false
  },
  sloppy: (state) => {
    state.sloppy = true
  },
  tcp: (state) => {
    state.transport = 'tcp'
  },
  udp: (state) => {
    state.transport = 'udp'
  },
  rdma: (state) => {
    state.transport = 'rdma'
  },
  proto: (state, value) => {
    state.transport = value.replace(/6$/, '') as State['transport']
  },
  timeo: (state, value) => {
    state.timeo = unsigned(value)
  },
  retrans: (state, value) => {
    state.retrans = unsigned(value)
  },
  lock: (state) => {
    state.localLock = 'none'
  },
  nolock: (state) => {
    state.localLock = 'all'
  },
  local_lock: (state, value) => {
    state.localLock = value as State['localLock']
  },
  minorversion: (state, value) => {
    state.minor = value
  },
}

const isVersionOption = (name: string, value: string | undefined): boolean =>
  value === undefined ? /^v\d/.test(name) : name === 'vers' || name === 'nfsvers'

function problemOf(name: string, value: string | undefined): WithoutPlace<NfsOptionProblem> | undefined {
  const option = nfsMountOption(name, value !== undefined)
  if (!option) return { kind: 'unknown-keyword', keyword: name, tolerated: true }
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

type WithoutPlace<P> = P extends unknown ? Omit<P, 'index' | 'option'> : never

/** The option that an unknown name most likely means. */
export const nearestNfsOption = (name: string): string | undefined => nearest(name, byName.keys())
