import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { firstError, warningsOf } from './corosync-output.ts'
import { INSIDE, quoted, runIsolated, withDirectory, writeFile } from './sandbox.ts'

/** One host on which corosync reads its file. */
export interface CorosyncCase {
  /** The text of corosync.conf. Strings are written as UTF-8. */
  text: string | Uint8Array
  /** Other files: `/etc/corosync/uidgid.d/x`, `/etc/corosync/authkey` (by default 128 bytes). */
  files?: Readonly<Record<string, string | Uint8Array>>
  /** What `uname -n` says; without it the host is the first node, whatever that is called. */
  host?: string
  /** The text of /etc/hosts, the only place where names are looked up; without it every host name of the text is there. */
  hosts?: string
}

export interface CorosyncVerdict {
  /** `crashed`: ended by a signal. */
  verdict: 'accepted' | 'rejected' | 'crashed'
  status: number
  /** What it says about the first error. */
  message?: string
  /** Where the parser stopped; checks after it name no place. */
  line?: number
  /** The file of `line`, where it is not corosync.conf: one of `uidgid.d`. */
  file?: string
  /** `parser`, `logging` (status 7), `config` (the checks of totem). */
  stage?: 'parser' | 'logging' | 'config'
  warnings: string[]
}

export const MAIN = '/etc/corosync/corosync.conf'

/** The same file for a second try, where the first one told nobody why it failed. */
export const LOUD_MAIN = '/etc/corosync/loud.conf'

/** Names that are in every case's /etc/hosts. */
const LOCALHOST = '127.0.0.1 localhost\n'

const latin1 = (text: string | Uint8Array): string => Buffer.from(text as string).toString('latin1')

const valuesOf = (text: string, keys: RegExp): string[] =>
  [...text.matchAll(/^[ \t]*([^:{\n]*?)[ \t]*:[ \t]*([^\n]*?)[ \t\r]*$/gm)].flatMap(([, key, value]) => (keys.test(key!) ? [value!] : []))

/** The first node with an address, which is to be the host: what corosync can find it by, and where it listens. */
function firstNode(text: string) {
  const nodes = text
    .split(/^[ \t]*(?:nodelist\.)?node[ \t:]*\{/m)
    .slice(1)
    .map((node) => node.slice(0, node.indexOf('}') >>> 0))
  const first = nodes.find((node) => valuesOf(node, /^ring\d+_addr$/).length > 0) ?? ''
  const all = nodes.join('')
  const names = [
    ...valuesOf(first, /^name$/).reverse(),
    ...valuesOf(first, /^ring0+_addr$/).reverse(),
    ...valuesOf(all, /^(name|ring0+_addr)$/),
  ]
  return { host: names.find((name) => name !== '') ?? 'alpha', addresses: valuesOf(first, /^ring\d+_addr$/) }
}

/** What only a look into /etc/hosts can tell: neither an address nor what is wrong with one. */
const isHostName = (text: string): boolean =>
  /^[^\s#/:[\],;()*"']+$/.test(Buffer.from(text, 'latin1').toString()) && !/^(0x)?[\d.]+(\.0x.*)?$/i.test(text)

/** What the oracle needs to know of a case before it can run it. */
function surroundings({ text, host, hosts }: CorosyncCase) {
  const characters = latin1(text)
  const names = valuesOf(characters, /^(ring\d+_addr|bindnetaddr|mcastaddr|memberaddr)$/).filter(isHostName)
  const resolved = new Map([...new Set(names)].map((name, i) => [name, `198.51.100.${i + 1}`]))
  const first = firstNode(characters)
  return {
    // A kernel's host name has at most 64 bytes.
    host: host ?? Buffer.from(first.host.slice(0, 64), 'latin1').toString(),
    hosts: hosts ?? LOCALHOST + [...resolved].map(([name, address]) => `${address} ${name}\n`).join(''),
    addresses: first.addresses.map((address) => resolved.get(address) ?? address).filter((address) => isIP(address) > 0),
    keyfiles: valuesOf(characters, /^(totem\.)?keyfile$/),
    directories: [
      ...valuesOf(characters, /^(system\.)?state_dir$/),
      ...valuesOf(characters, /^(logging\.)?logfile$/).map((path) => path.slice(0, path.lastIndexOf('/'))),
    ],
  }
}

/** Places of the private root that a case may fill. */
const isPrivate = (path: string) => /^\/(etc|opt|srv|tmp|var|keys|state)\/[\x21-\x7e]+$/.test(path) && !/\/(\.|etc\/corosync)/.test(path)

/** Where corosync and its programs keep what they make, inside a case's own directory. */
const LINKS = `mount -o remount,bind,ro /usr 2>/dev/null || :
mkdir -p /dev/shm /var/log /var/log/corosync /var/log/cluster /tmp /var/tmp
ln -s /proc/self/fd/7/etc/corosync /etc/corosync
ln -s /proc/self/fd/7/etc/hosts /etc/hosts
ln -s /proc/self/fd/7/state /var/lib/corosync
ln -s /run /var/run`

const KEY = 'k'.repeat(128)

/** Writes the files of a case and says what its host has to look like. */
export function writeCase(directory: string, one: CorosyncCase): ReturnType<typeof surroundings> {
  const around = surroundings(one)
  mkdirSync(join(directory, 'state'), { recursive: true })
  writeFile(join(directory, 'etc/hosts'), Buffer.from(around.hosts, 'latin1'))
  writeFile(join(directory, MAIN), one.text)
  writeFile(join(directory, LOUD_MAIN), Buffer.concat([Buffer.from(one.text as string), Buffer.from(LOUD)]))
  writeFile(join(directory, '/etc/corosync/authkey'), KEY)
  for (const path of around.keyfiles) {
    if (/^\w[\w.-]*$/.test(path)) writeFile(join(directory, 'state', path), KEY)
    if (/^\/etc\/corosync\/\w[\w.-]*$/.test(path)) writeFile(join(directory, path), KEY)
  }
  for (const [path, content] of Object.entries(one.files ?? {})) {
    if (!path.startsWith('/etc/corosync/')) throw new Error(`the oracle keeps its files in /etc/corosync: ${path}`)
    writeFile(join(directory, path), content)
  }
  return around
}

/** The last value counts. */
const LOUD = '\nlogging {\nto_stderr: yes\ntimestamp: off\n}\n'

const unique = (paths: readonly string[]) => [...new Set(paths)].filter(isPrivate).map(quoted)

/** Commands that make what the cases name outside of their own directories. */
export function prepare(cases: readonly ReturnType<typeof surroundings>[]): string {
  const keyfiles = unique(cases.flatMap((one) => one.keyfiles))
  const directories = unique([
    ...cases.flatMap((one) => one.directories),
    ...cases.flatMap((one) => one.keyfiles.map((path) => path.slice(0, path.lastIndexOf('/')))),
  ])
  return [
    LINKS,
    ...(directories.length > 0 ? [`mkdir -p -- ${directories.join(' ')}`] : []),
    ...keyfiles.map((path) => `[ -e ${path} ] || printf %s ${KEY} >${path}`),
  ].join('\n')
}

/** Sets what `uname -n` says; writing to /proc needs no process, and is refused where this user is root only by name. */
const setHost = (host: string) => `{ printf %s ${quoted(host)} >/proc/sys/kernel/hostname; } 2>/dev/null || hostname ${quoted(host)}`

const TEST = `corosync -t -c ${MAIN} 2>$c/err; x=$?; echo $x >$c/exit
[ $x = 0 ] || [ -s $c/err ] || corosync -t -c ${LOUD_MAIN} 2>$c/err`

/** The host name is the kernel's, so each lane has a namespace of its own. */
const LANES = 2
const LANE_LENGTH = 250

const read = (directory: string): CorosyncVerdict => {
  const text = (name: string) => (existsSync(join(directory, name)) ? readFileSync(join(directory, name), 'utf8') : '')
  const status = Number(text('exit'))
  const stderr = text('err')
  const error = status === 0 ? undefined : firstError(stderr)
  return {
    verdict: status === 0 ? 'accepted' : status > 128 ? 'crashed' : 'rejected',
    status,
    ...(error && { message: error.text, stage: error.stage }),
    ...(error?.line !== undefined && { line: error.line }),
    ...(error?.file !== undefined && error.file !== MAIN && { file: error.file }),
    warnings: warningsOf(stderr),
  }
}

/** What `corosync -t` makes of each case: about 11 ms each. */
export const runCorosync = (cases: readonly CorosyncCase[]): CorosyncVerdict[] =>
  withDirectory((directory) => {
    const around = cases.map((one, index) => writeCase(join(directory, `${index}`), one))
    const commands = around.map(({ host }, index) => `c=${INSIDE}/${index}; exec 7<$c\n${setHost(host)}\n${TEST}`)
    const lanes: string[] = []
    for (let start = 0; start < commands.length; start += LANE_LENGTH) {
      writeFile(join(directory, `lane${lanes.length}`), commands.slice(start, start + LANE_LENGTH).join('\n'))
      lanes.push(`unshare --uts sh ${INSIDE}/lane${lanes.length} &`)
    }
    const rounds: string[] = []
    for (let start = 0; start < lanes.length; start += LANES) rounds.push(`${lanes.slice(start, start + LANES).join('\n')}\nwait`)
    runIsolated(directory, prepare(around), rounds)
    return cases.map((_, index) => read(join(directory, `${index}`)))
  })
