import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Blueprint, generate } from '../../../src/stack/blueprint/index.ts'
import { INSIDE, runIsolated, withDirectory, writeFile } from '../../conformance/oracle/sandbox.ts'
import { describeWithTools } from '../../conformance/oracle/tools.ts'
import { pairByPacemaker } from './pairs.ts'

/** Networks between the hosts, each a bridge; every host has a namespace with one end of a cable to each. */
const SETUP = `
mount -t tmpfs none /run
mkdir -p /run/netns
ip link set lo up
plug() {
  ip link show br$2 >/dev/null 2>&1 || { ip link add br$2 type bridge mcast_snooping 0; ip link set br$2 up; }
  ip link add $1-$2 type veth peer name eth$2 netns $1; ip link set $1-$2 up master br$2
  ip -n $1 link set eth$2 up; ip -n $1 addr add $3/24 dev eth$2
}
`

/** Runs on one host, whose files are its own. */
const START = `hostname "$1"
mount --bind $c/$1/etc/corosync /etc/corosync
mount -t tmpfs none /run; mount -t tmpfs none /dev/shm; mount -t tmpfs none /var/lib/corosync
corosync -f >$c/$1.out 2>&1 & p=$!
tries=0
while [ $tries -lt 150 ] && kill -0 $p 2>/dev/null; do
  corosync-quorumtool -s >$c/$1.quorum 2>&1
  grep -q "^Nodes: *$2$" $c/$1.quorum && grep -q '^Quorate: *Yes' $c/$1.quorum && break
  sleep 0.2; tries=$((tries + 1))
done
# The others may still be looking.
sleep 3
`

/** What each host says of quorum once corosync runs on all of them. */
function membership(blueprint: Blueprint): Record<string, string> {
  const files = generate(blueprint)
  const hosts = blueprint.nodes.map(({ name }) => name)
  return withDirectory((directory) => {
    for (const { host, path, text } of files) if (path.startsWith('/etc/corosync/')) writeFile(join(directory, host, path), text)
    writeFile(join(directory, 'start'), START)
    const plugs = blueprint.nodes.flatMap(({ name, addresses }) => [
      `ip netns add ${name}; ip -n ${name} link set lo up`,
      ...Object.values(addresses).map((address, i) => `plug ${name} ${i} ${address}`),
    ])
    const starts = hosts.map(
      (name) =>
        `c=${INSIDE} nsenter --net=/run/netns/${name} unshare --mount --uts --ipc --pid --fork --kill-child sh ${INSIDE}/start ${name} ${hosts.length} &`,
    )
    writeFile(join(directory, 'run'), [SETUP, ...plugs, ...starts, 'wait'].join('\n'))
    runIsolated(
      directory,
      'mkdir -p /etc/corosync /var/log/corosync /var/lib/corosync /dev/shm /tmp /sys; ln -s /run /var/run; : >/etc/hosts',
      [`unshare --mount --net --pid --fork --kill-child sh ${INSIDE}/run >${INSIDE}/log 2>&1`],
    )
    return Object.fromEntries(
      hosts.map((name) => {
        const [said, out] = ['quorum', 'out']
          .map((end) => join(directory, `${name}.${end}`))
          .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
        return [name, /^Quorate: +Yes/m.test(said!) ? said! : `${readFileSync(join(directory, 'log'), 'utf8')}${out}${said}`]
      }),
    )
  })
}

describeWithTools(['corosync'], 'generated for corosync', () => {
  it('two nodes find each other with the generated key, and have quorum', { timeout: 60_000 }, () => {
    const said = membership({ ...pairByPacemaker, secrets: { corosync: 'generated-by-a-test'.repeat(8) } })
    for (const status of Object.values(said)) {
      expect(status).toMatch(/^Nodes: +2$/m)
      expect(status).toMatch(/^Quorate: +Yes$/m)
      expect(status).toMatch(/^Flags: +2Node Quorate WaitForAll/m)
    }
  })
})
