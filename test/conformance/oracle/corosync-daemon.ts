import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CorosyncCase, LOUD_MAIN, MAIN, prepare, writeCase } from './corosync.ts'
import { firstError, type MapEntry, parseMap, warningsOf } from './corosync-output.ts'
import { INSIDE, runIsolated, withDirectory, writeFile } from './sandbox.ts'

export interface DaemonCase extends CorosyncCase {
  /** Also start corosync-qdevice, which alone reads most of `device{}`. */
  qdevice?: boolean
}

export interface DaemonVerdict {
  /** Whether it formed a membership (of itself alone). */
  started: boolean
  /** What it ended with where it did not start; above 128: ended by a signal; `never` where it tries on without end. */
  status?: number | 'never'
  message?: string
  warnings: string[]
  /** All of the daemon's map. */
  map: MapEntry[]
  quorum?: QuorumStatus
  /** `accepted`: it went on to look for the host that decides. */
  qdevice?: { accepted: boolean; messages: string[] }
}

/** What `corosync-quorumtool -s` says of this one node. */
export interface QuorumStatus {
  quorate: boolean
  /** Absent where no provider counts votes. */
  expected?: number
  total?: number
  quorum?: number
  flags: string[]
}

// The daemon ends with its process namespace: a polite end takes a second more.
const START = `hostname "$1"; shift
ip link set lo up
for address in "$@"; do ip addr add "$address" dev lo 2>/dev/null; done
mount -t tmpfs none /run; mount -t tmpfs none /dev/shm
corosync -f -c ${MAIN} 2>$c/err & p=$!
end=$(($(date +%s) + 10))
while [ $(date +%s) -lt $end ]; do
  timeout 1 corosync-cmapctl >$c/map 2>/dev/null && grep -q '^runtime.members' $c/map && break
  kill -0 $p 2>/dev/null || { wait $p; echo $? >$c/exit; [ -s $c/err ] || timeout 3 corosync -f -c ${LOUD_MAIN} 2>$c/err; exit 0; }
  sleep 0.1
done
grep -q '^runtime.members' $c/map || exit 0
corosync-quorumtool -s >$c/quorum 2>&1
[ -n "$qdevice" ] || exit 0
corosync-qdevice -f >$c/qdevice 2>&1 & q=$!
tries=0
while [ $tries -lt 50 ] && kill -0 $q 2>/dev/null && ! grep -q "Can't connect" $c/qdevice; do sleep 0.1; tries=$((tries + 1)); done
kill -0 $q 2>/dev/null && : >$c/qdevice-runs
exit 0
`

/** Daemons mostly wait. */
const AT_A_TIME = 8

const FORBIDDEN = /^[ \t]*(recovery[ \t]*:[ \t]*(reboot|watchdog|shutdown)|start[ \t]*:|watchdog_device[ \t]*:[ \t]*\/)/m

/** What a shell reports of a process that used up its processor time. */
const KILLED = 137

const number = (text: string, label: string) => {
  const [, found] = new RegExp(`^${label}: +(\\d+)`, 'm').exec(text) ?? []
  return found === undefined ? undefined : Number(found)
}

function readQuorum(text: string): QuorumStatus {
  const [expected, total, quorum] = ['Expected votes', 'Total votes', 'Quorum'].map((label) => number(text, label))
  return {
    quorate: /^Quorate: +Yes/m.test(text),
    ...(expected !== undefined && { expected }),
    ...(total !== undefined && { total }),
    ...(quorum !== undefined && { quorum }),
    flags: (/^Flags: +(.*)$/m.exec(text)?.[1] ?? '').split(' ').filter((flag) => flag !== ''),
  }
}

const read = (directory: string, { qdevice }: DaemonCase): DaemonVerdict => {
  const text = (name: string) => (existsSync(join(directory, name)) ? readFileSync(join(directory, name), 'utf8') : '')
  const map = parseMap(text('map'))
  const started = map.some(({ key }) => key.startsWith('runtime.members'))
  const error = started ? undefined : firstError(text('err'))
  const status = text('exit')
  return {
    started,
    ...(!started && { status: status === '' || Number(status) === KILLED ? 'never' : Number(status) }),
    ...(error && { message: error.text }),
    warnings: warningsOf(text('err')),
    map,
    ...(text('quorum') !== '' && { quorum: readQuorum(text('quorum')) }),
    ...(qdevice &&
      started && {
        qdevice: {
          accepted: existsSync(join(directory, 'qdevice-runs')),
          messages: text('qdevice')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => line.replace(/^[A-Z][a-z]{2} \d{2} [\d:.]+ (\w+) +/, '$1: ')),
        },
      }),
  }
}

/** Starts the real daemon on each case, each in a network and a process namespace of its own: about a second each, several at a time. */
export const runDaemons = (cases: readonly DaemonCase[]): DaemonVerdict[] =>
  withDirectory((directory) => {
    const around = cases.map((one, index) => {
      if (FORBIDDEN.test(Buffer.from(one.text as string).toString('latin1')))
        throw new Error('the oracle does not start what acts on a machine')
      return writeCase(join(directory, `${index}`), one)
    })
    writeFile(join(directory, 'start'), START)
    const commands = around.map(({ host, addresses }, index) => {
      const words = [host, ...addresses].map((word) => `'${word.replaceAll("'", '')}'`).join(' ')
      const environment = `c=${INSIDE}/${index}${cases[index]!.qdevice ? ' qdevice=1' : ''}`
      return `( exec 7<${INSIDE}/${index}; ${environment} unshare --mount --uts --net --ipc --pid --fork --kill-child sh ${INSIDE}/start ${words} ) &`
    })
    const rounds: string[] = []
    for (let start = 0; start < commands.length; start += AT_A_TIME)
      rounds.push(`${commands.slice(start, start + AT_A_TIME).join('\n')}\nwait`)
    runIsolated(directory, prepare(around), rounds)
    return cases.map((one, index) => read(join(directory, `${index}`), one))
  })
