import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dump, type KeepalivedMessage, LACKS, parseDump, parseMessages } from './keepalived-output.ts'
import { INSIDE, quoted, runIsolated, withDirectory, writeFile } from './sandbox.ts'

export interface KeepalivedCase {
  /** The main file, or several: `keepalived.conf` is the main one, the others are there to be included by relative path. */
  files: string | Readonly<Record<string, string>>
  /** Selects `@id` lines. */
  configId?: string
}

export interface KeepalivedVerdict {
  /** `inconclusive`: the program ended by a signal or did not end, or the text asks it to write files. */
  status: 'ok' | 'inconclusive'
  exit: number
  messages: KeepalivedMessage[]
  /** Whether the machine lacks what the text names, an interface above all: of its owner nothing more is said. */
  lacks: boolean
}

const MAIN = 'keepalived.conf'

/** Names that tests use; others are taken from the texts, as far as a bridge can have them. */
const INTERFACES: readonly string[] = ['eth0', 'eth1', 'eth2', 'bond0', 'br0']
const INTERFACE_LIMIT = 120

/** Statements that change the machine, or say nothing where the machine lacks what they name; their lines are left empty. */
const LEFT_OUT =
  /^[ \t]*(?:config_save_dir|net_namespace(?:_ipvs)?|namespace_with_ipsets|reload_time_file|tmp_config_directory|vrrp_ipsets)(?=[ \t]|$)[^\n{}]*$/gm

const filesOf = ({ files }: KeepalivedCase): Readonly<Record<string, string>> => (typeof files === 'string' ? { [MAIN]: files } : files)

/** The text as the program is given it. */
export const neutral = (text: string): string => text.replace(LEFT_OUT, '')

/** What remains of these is not looked at: a shell, or files of the machine. */
const isUnsafe = (one: KeepalivedCase): boolean =>
  Object.values(filesOf(one)).some(
    (text) => /config_save_dir|tmp_config_directory/.test(neutral(text)) || /include\w*[ \t]+"?\//.test(text),
  )

function interfacesOf(cases: readonly KeepalivedCase[]): string[] {
  const names = new Set(INTERFACES)
  const pattern =
    /\b(?:interface|dev|iif|oif|lvs_sync_daemon(?:_interface)?|default_interface|bind_if)\s+"?([^\s"/:#!{}@$~*?\\]{1,15})(?![^\s"#!])/g
  for (const one of cases) {
    for (const text of Object.values(filesOf(one))) {
      for (const [, name] of text.matchAll(pattern)) names.add(name!)
      for (const [, list] of text.matchAll(/track_interface\s*\{([^}]*)\}/g)) {
        for (const [, name] of list!.matchAll(/^\s*([^\s"/:#!{}@$~*?\\]{1,15})(?![^\s#!])/gm)) names.add(name!)
      }
    }
    if (names.size > INTERFACE_LIMIT) break
  }
  return [...names].filter((name) => name !== 'lo')
}

// Accounts, routing tables and interfaces that files name: whether they exist says nothing about a file.
const prepare = (interfaces: readonly string[]): string => `
mkdir -p /tmp /var/run /var/lib /etc/iproute2 /run
printf 'root:x:0:0::/:/bin/sh\\nnobody:x:65534:65534::/:/bin/sh\\n' >/etc/passwd
printf 'root:x:0:\\nnogroup:x:65534:\\nnobody:x:65533:\\n' >/etc/group
printf '127.0.0.1 localhost\\n' >/etc/hosts
printf '255\\tlocal\\n254\\tmain\\n253\\tdefault\\n0\\tunspec\\n' >/etc/iproute2/rt_tables
printf '0\\tglobal\\n255\\tnowhere\\n254\\thost\\n253\\tlink\\n200\\tsite\\n' >/etc/iproute2/rt_scopes
printf '2\\tkernel\\n3\\tboot\\n4\\tstatic\\n18\\tkeepalived\\n' >/etc/iproute2/rt_protos
: >/etc/iproute2/rt_dsfield; : >/etc/iproute2/rt_realms; : >/etc/iproute2/group
ip link set lo up
n=0
for i in ${interfaces.map(quoted).join(' ')}; do
  n=$((n + 1)); ip link add "$i" type bridge && ip link set "$i" up && ip addr add "198.18.$n.2/24" dev "$i"
done 2>/dev/null
`

function writeCases(directory: string, cases: readonly KeepalivedCase[]): void {
  cases.forEach((one, index) => {
    for (const [path, content] of Object.entries(filesOf(one))) writeFile(join(directory, `${index}`, path), neutral(content))
  })
}

const read = (directory: string, index: number, name: string): string => {
  const path = join(directory, `${index}`, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** What `keepalived -t` says of each case: a few milliseconds a case. */
export const runKeepalived = (cases: readonly KeepalivedCase[]): KeepalivedVerdict[] =>
  withDirectory((directory) => {
    writeCases(directory, cases)
    const commands = cases.map((one, index) =>
      isUnsafe(one)
        ? ''
        : `cd ${INSIDE}/${index}; timeout 2 keepalived -t -i ${quoted(one.configId ?? 'node')} -f ${MAIN} >err 2>&1; echo $? >exit`,
    )
    runIsolated(directory, prepare(interfacesOf(cases)), commands)
    return cases.map((one, index) => {
      const exit = isUnsafe(one) ? -1 : Number(read(directory, index, 'exit'))
      const isLost = exit < 0 || exit >= 124
      const said = read(directory, index, 'err')
      return {
        status: isLost ? 'inconclusive' : 'ok',
        exit,
        messages: isLost ? [] : parseMessages(said),
        lacks: LACKS.test(said),
      }
    })
  })

export interface KeepalivedRun {
  dump: Dump
  output: string
}

/**
 * What a running daemon prints about its configuration; about a second for all cases together, as they run side by side,
 * each in a network namespace of its own.
 */
export const runKeepalivedDump = (cases: readonly KeepalivedCase[]): KeepalivedRun[] =>
  withDirectory((directory) => {
    writeCases(directory, cases)
    const command = (one: KeepalivedCase, index: number): string => {
      if (isUnsafe(one)) return ''
      const pids = ['', '--vrrp_', '--checkers_', '--bfd_'].map((name) => `${name === '' ? '--' : name}pid /run/${index}${name}`).join(' ')
      const make = interfacesOf([one])
        .map(
          (name, n) =>
            `ip link add ${quoted(name)} type bridge; ip link set ${quoted(name)} up; ip addr add 198.18.${n}.2/24 dev ${quoted(name)}`,
        )
        .join('; ')
      const run = `ip link set lo up; ${make}; cd ${INSIDE}/${index}; timeout -s TERM 1.5 keepalived -n -l -G -d -i ${quoted(one.configId ?? 'node')} -f ${MAIN} ${pids} >out 2>&1`
      return `unshare -n sh -c ${quoted(run)} 2>/dev/null &`
    }
    const batches: string[] = []
    for (let start = 0; start < cases.length; start += 20) {
      batches.push(
        `${cases
          .slice(start, start + 20)
          .map((one, i) => command(one, start + i))
          .join('\n')}\nwait`,
      )
    }
    runIsolated(directory, prepare([]), batches)
    return cases.map((_, index) => {
      const output = read(directory, index, 'out')
      return { dump: parseDump(output), output }
    })
  })
