import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Blueprint, generate } from '../../../src/stack/blueprint/index.ts'
import { temporaryFolder } from '../../node/folders.ts'
import { pairByKeepalived } from './pairs.ts'

const store: Blueprint = {
  ...pairByKeepalived,
  volumes: [...pairByKeepalived.volumes, { name: 'vm', disk: '/dev/vg0/vm', fileSystem: { type: 'xfs', mountPoint: '/srv/nfs/vm' } }],
}
const textOf = (path: string): string => generate(store).find((file) => file.path === path)!.text

/** Programs that write down how they are called; `FAIL` is a pattern of calls that fail, `MOUNTED` and `PRIMARY` say what is. */
const STUB = `#!/bin/bash
call="\${0##*/} $*"
[[ $call == logger* || $call == mountpoint* || $call == "drbdadm role"* || $call == "drbdadm dstate"* ]] || echo "$call" >> "$LOG"
[[ -z $FAIL || ! $call =~ $FAIL ]] || exit 1
case $call in
  mountpoint*) [[ -n $MOUNTED ]] ;;
  "drbdadm role"*) echo "\${PRIMARY:-Secondary}" ;;
  "drbdadm dstate"*) echo "\${DISK:-UpToDate/UpToDate/Diskless}" ;;
  "exportfs -s") printf '/srv/nfs/data/share  192.168.10.0/24(rw)\\n' ;;
esac
`
const PROGRAMS = ['drbdadm', 'exportfs', 'fuser', 'logger', 'mkdir', 'mount', 'mountpoint', 'sleep', 'systemctl', 'umount']

interface Outcome {
  readonly status: number | null
  readonly calls: readonly string[]
  readonly state: string | undefined
}

/** Runs a script beside programs that only pretend, in a folder that stands for /run. */
function run(path: string, args: readonly string[], env: Record<string, string> = {}, state?: string): Outcome {
  const folder = temporaryFolder()
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  for (const inside of ['run/lock', 'srv/nfs/data/state/nfsdcld']) mkdirSync(join(folder, inside), { recursive: true })
  for (const name of PROGRAMS) {
    writeFileSync(join(bin, name), STUB)
    chmodSync(join(bin, name), 0o755)
  }
  const there = textOf(path)
    .replaceAll('/run/', `${folder}/run/`)
    .replaceAll('/proc/fs/nfsd/threads', `${folder}/threads`)
    .replaceAll('[ -d /srv', `[ -d ${folder}/srv`)
  writeFileSync(join(folder, 'script'), there)
  writeFileSync(join(folder, 'threads'), env.THREADS ?? '32')
  if (state !== undefined) writeFileSync(join(folder, 'run/nas.state'), `${state}\n`)
  const log = join(folder, 'log')
  const { status } = spawnSync('bash', [join(folder, 'script'), ...args], {
    env: { PATH: `${bin}:/usr/bin:/bin`, LOG: log, FAIL: '', MOUNTED: '', ...env },
  })
  const stateFile = join(folder, 'run/nas.state')
  return {
    status,
    calls: existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [],
    state: existsSync(stateFile) ? readFileSync(stateFile, 'utf8').trim() : undefined,
  }
}

const FAILOVER = '/usr/local/sbin/nas-failover'
const CHECK = '/usr/local/sbin/nas-check'

const START = [
  'drbdadm primary data',
  'drbdadm primary vm',
  'mount /srv/nfs/data',
  'mount /srv/nfs/vm',
  'mkdir -p /srv/nfs/data/state/nfsdcld',
  'systemctl start nfsdcld.service nfs-server.service',
  'exportfs -ra',
]

describe('the script that keepalived calls', () => {
  it('promotes, mounts and exports, in this order', () => {
    expect(run(FAILOVER, ['start'])).toEqual({ status: 0, calls: START, state: 'serving' })
  })

  it('takes all of that back, in reverse', () => {
    expect(run(FAILOVER, ['stop'], { PRIMARY: 'Primary' }, 'serving')).toEqual({
      status: 0,
      calls: ['exportfs -ua', 'systemctl stop nfs-server.service nfsdcld.service', 'drbdadm secondary vm', 'drbdadm secondary data'],
      state: undefined,
    })
  })

  it('unmounts what is mounted, and says when it cannot', () => {
    const { status, calls } = run(FAILOVER, ['stop'], { MOUNTED: 'yes', PRIMARY: 'Primary', FAIL: '^umount /srv/nfs/vm' })
    expect(status).toBe(1)
    expect(calls.filter((call) => call === 'umount /srv/nfs/vm').length).toBe(5)
    expect(calls).toContain('umount /srv/nfs/data')
    expect(calls.at(-1)).toBe('drbdadm secondary data')
  })

  it.each(START.map((call) => [call]))('backs out when this fails: %s', (call) => {
    const { status, calls, state } = run(FAILOVER, ['start'], { FAIL: `^${call}` })
    expect(status).toBe(1)
    expect(state).toBe('failed')
    const steps = calls.filter((one) => !one.startsWith('sleep'))
    expect(steps.slice(-2)).toEqual(['exportfs -ua', 'systemctl stop nfs-server.service nfsdcld.service'])
    // What comes behind the step that failed is never done.
    expect(steps).not.toContain(START[START.indexOf(call) + 1] ?? 'nothing')
  })

  it.each([[[]], [['begin']], [['start', 'stop']]])('does nothing when called with %j', (args) => {
    expect(run(FAILOVER, args)).toEqual({ status: 64, calls: [], state: undefined })
  })
})

describe('the check', () => {
  const serving = { MOUNTED: 'yes' }
  it.each([
    ['a node that could serve', {}, undefined, 0],
    ['a node that begins to', {}, 'starting', 0],
    ['a node that serves', serving, 'serving', 0],
    ['a node that could not begin', {}, 'failed', 1],
    ['a copy that is not whole', { DISK: 'Inconsistent/UpToDate' }, undefined, 1],
    ['a disk that failed', { ...serving, DISK: 'Diskless/UpToDate' }, 'serving', 1],
    ['a file system that is gone', {}, 'serving', 1],
    ['a server without threads', { ...serving, THREADS: '0' }, 'serving', 1],
    ['exports that cannot be read', { ...serving, FAIL: '^exportfs' }, 'serving', 1],
  ])('judges %s', (_, env, state, status) => {
    expect(run(CHECK, [], env, state).status).toBe(status)
  })
})
