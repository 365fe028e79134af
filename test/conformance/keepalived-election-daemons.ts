import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Incident } from '../../src/stack/simulation/index.ts'
import { INSIDE, quoted, runIsolated, withDirectory, writeFile } from './oracle/sandbox.ts'

/** Hosts on two common links, each with a keepalived of its own: `nas1` has 192.0.2.11 on eth0 and 198.51.100.11 on eth1. */
export interface ElectionScenario {
  readonly title: string
  /** keepalived.conf by host. A check of the service looks whether `/run/failed/HOST` is absent. */
  readonly hosts: Readonly<Record<string, string>>
  readonly incidents: readonly Incident[]
}

/** Where a network is cut off without any interface going down, its port leaves the bridge. */
const ACTIONS: Readonly<Record<Incident['failure']['kind'], Readonly<Record<Incident['kind'], (host: string, what: string) => string>>>> = {
  service: { fails: (host) => `: >/run/failed/${host}`, recovers: (host) => `rm /run/failed/${host}` },
  daemon: { fails: (host) => `kill -KILL $(cat /run/${host}.pid)`, recovers: (host) => `start ${host}` },
  node: { fails: (host) => `die ${host}`, recovers: (host) => `join ${host}; start ${host}` },
  link: { fails: (host, what) => `ip -n ${host} link set ${what} down`, recovers: (host, what) => `ip -n ${host} link set ${what} up` },
  isolation: { fails: (host) => `part ${host}`, recovers: (host) => `join ${host}` },
}

const SETUP = `
mount -t tmpfs none /run
mkdir -p /run/netns /run/failed
ip link set lo up
for b in 0 1; do ip link add br$b type bridge mcast_snooping 0; ip link set br$b up; done
part() { for b in 0 1; do ip link set $1-$b nomaster; done; }
join() { for b in 0 1; do ip link set $1-$b master br$b; done; }
die() {
  part $1
  kill -STOP $(cat /run/$1.pid) $(cat /run/$1.vrrp); kill -KILL $(cat /run/$1.vrrp) $(cat /run/$1.pid)
  for b in 0 1; do ip -n $1 addr flush dev eth$b; done
  number $1
}
number() {
  n=\${1#nas}
  ip -n $1 addr add 192.0.2.1$n/24 dev eth0; ip -n $1 addr add 198.51.100.1$n/24 dev eth1
}
make() {
  ip netns add $1; ip -n $1 link set lo up
  for b in 0 1; do ip link add $1-$b type veth peer name eth$b netns $1; ip link set $1-$b up; ip -n $1 link set eth$b up; done
  number $1; join $1
}
start() {
  nsenter --net=/run/netns/$1 keepalived -n -l -G -D -f $c/$1.conf --pid /run/$1.pid --vrrp_pid /run/$1.vrrp >>$c/$1.out 2>&1 &
}
look() { for h in $hosts; do ip -n $h -o addr show | sed "s/^/$1 $h /" >>$c/seen; done; }
`

/** Accounts that run checks. */
const PREPARE = `
mkdir -p /tmp /sys
printf 'root:x:0:0::/:/bin/sh\\n' >/etc/passwd
printf 'root:x:0:\\n' >/etc/group
`

const scriptOf = ({ hosts, incidents }: ElectionScenario, waits: readonly number[]): string =>
  [
    SETUP,
    `hosts=${quoted(Object.keys(hosts).join(' '))}`,
    'for h in $hosts; do make $h; done',
    // One after the other: of those that start together nobody can say who is first.
    'for h in $hosts; do start $h; sleep 1; done',
    `sleep ${waits[0]}`,
    'look 0',
    ...incidents.flatMap(({ failure: { host, kind, what }, kind: direction }, i) => [
      ACTIONS[kind][direction](host, what ?? 'eth0'),
      `sleep ${waits[i + 1]}`,
      `look ${i + 1}`,
    ]),
  ].join('\n')

/** Who has which address, after the start and after each incident: `nas1 192.0.2.100`, sorted. */
export interface ElectionRun {
  readonly stages: readonly (readonly string[])[]
  /** What the daemons wrote, for whoever wants to know why. */
  readonly output: Readonly<Record<string, string>>
}

const OWN = /^(?:127\.|192\.0\.2\.1\d$|198\.51\.100\.1\d$|::1$|fe80:)/

function read(directory: string, { hosts, incidents }: ElectionScenario): ElectionRun {
  const text = (name: string) => (existsSync(join(directory, name)) ? readFileSync(join(directory, name), 'utf8') : '')
  const seen = text('seen')
    .split('\n')
    .flatMap((line) => {
      const [, stage, host, address] = /^(\d+) (\S+) \d+: \S+ +inet6? ([^/ ]+)/.exec(line) ?? []
      return address === undefined || OWN.test(address) ? [] : [{ stage: Number(stage), held: `${host} ${address}` }]
    })
  return {
    stages: [0, ...incidents.map((_, i) => i + 1)].map((stage) =>
      seen
        .filter((one) => one.stage === stage)
        .map(({ held }) => held)
        .sort(),
    ),
    output: Object.fromEntries(Object.keys(hosts).map((host) => [host, text(`${host}.out`)])),
  }
}

/**
 * Runs real daemons through each scenario, every host in a network namespace of its own, all scenarios at once: they
 * mostly wait. `waits` are seconds from the start, and from each incident, until somebody looks.
 */
export const runElections = (scenarios: readonly (ElectionScenario & { readonly waits: readonly number[] })[]): ElectionRun[] =>
  withDirectory((directory) => {
    scenarios.forEach((scenario, index) => {
      for (const [host, conf] of Object.entries(scenario.hosts)) writeFile(join(directory, `${index}`, `${host}.conf`), conf)
      writeFile(join(directory, `${index}`, 'run'), scriptOf(scenario, scenario.waits))
    })
    const commands = scenarios.map(
      (_, index) =>
        `c=${INSIDE}/${index} unshare --mount --net --pid --fork --kill-child sh ${INSIDE}/${index}/run 2>${INSIDE}/${index}/err &`,
    )
    runIsolated(directory, PREPARE, [`${commands.join('\n')}\nwait`])
    return scenarios.map((scenario, index) => read(join(directory, `${index}`), scenario))
  })
