import { type GeneratedFile, headerOf, PROGRAM } from '../file.ts'
import type { Plan } from '../plan.ts'

export const scriptPath = ({ name }: Plan, what: 'check' | 'failover'): string => `/usr/local/sbin/${name}-${what}`

/** What keepalived calls. Names and paths of a blueprint hold nothing that a shell would take for its own. */
export function scriptFiles(plan: Plan): GeneratedFile[] {
  const programs = { failover: failoverScript(plan), check: checkScript(plan) } as const
  return plan.nodes.flatMap(({ name: host }) =>
    (['failover', 'check'] as const).map((what) => ({ host, path: scriptPath(plan, what), mode: PROGRAM, text: programs[what] })),
  )
}

const lines = (commands: readonly string[]): string => commands.map((command) => `  ${command}\n`).join('')

function failoverScript(plan: Plan): string {
  const { name, volumes, nfs } = plan
  const backwards = [...volumes].reverse()
  return `#!/bin/bash
# ${headerOf(name)}
#
# ${name}-failover start   promotes, mounts and exports: this node has the address now
# ${name}-failover stop    takes all of that back, in reverse: another node may have the address
#
# keepalived starts this for every change and waits for none: one runs at a time, and does what was asked for last.
set -euo pipefail

if [ $# -ne 1 ] || { [ "$1" != start ] && [ "$1" != stop ]; }; then
  echo "usage: \${0##*/} start|stop" >&2
  exit 64
fi

readonly wanted=/run/${name}.wanted
# starting, serving or failed; not there on a node that is not to serve.
readonly state=/run/${name}.state

echo "$1" > "$wanted"
exec 9> /run/lock/${name}-failover
flock 9
order=$(cat "$wanted")

say() {
  logger --tag ${name}-failover -- "$1" || true
}

# DRBD refuses a promotion without quorum, and while another node is primary: then nothing is mounted.
start() {
${lines(volumes.map((volume) => `drbdadm primary ${volume.name}`))}${lines(
  volumes.map(({ fileSystem: { mountPoint } }) => `mountpoint --quiet ${mountPoint} || mount ${mountPoint}`),
)}  mkdir -p ${nfs.stateDirectory}/nfsdcld
  systemctl start nfsdcld.service nfs-server.service
  exportfs -ra
}

# Everything is tried, even where a part fails; the status tells whether another node can take over.
stop() {
  local failed=0
  rm -f "$state"
  exportfs -ua || true
  systemctl stop nfs-server.service nfsdcld.service || failed=1
${lines(backwards.map(({ fileSystem: { mountPoint } }) => `leave ${mountPoint} || failed=1`))}${lines(
  backwards.map((volume) => `demote ${volume.name} || failed=1`),
)}  return "$failed"
}

leave() {
  local try
  for try in 1 2 3 4 5; do
    mountpoint --quiet "$1" || return 0
    umount "$1" && return 0
    fuser --kill --mount "$1" || true
    sleep 1
  done
  say "$1 is still in use: its device stays primary, and no other node can take over"
  return 1
}

demote() {
  [ "$(drbdadm role "$1")" != Primary ] || drbdadm secondary "$1"
}

if [ "$order" = stop ]; then
  if stop; then say stopped; exit 0; fi
  say "stopping failed"
  exit 1
fi

echo starting > "$state"
for try in 1 2 3 4 5; do
  # Not as a condition: there bash would go on behind a failed command.
  set +e
  (set -e; start)
  status=$?
  set -e
  if [ "$status" -eq 0 ]; then
    echo serving > "$state"
    say serving
    exit 0
  fi
  [ "$(cat "$wanted")" = start ] || break
  sleep 2
done
say "cannot serve: backing out"
stop || true
# The check now fails, and keepalived gives the address away.
[ "$(cat "$wanted")" != start ] || echo failed > "$state"
exit 1
`
}

function checkScript({ name, volumes, exports, nfs }: Plan): string {
  return `#!/bin/bash
# ${headerOf(name)}
#
# Succeeds on a node that serves as it should, and on one that could: keepalived takes the address from any other.
set -euo pipefail

if [ $# -ne 0 ]; then
  echo "usage: \${0##*/}" >&2
  exit 64
fi

# A copy that is not whole must not be served.
for resource in ${volumes.map((volume) => volume.name).join(' ')}; do
  [[ $(drbdadm dstate "$resource") == UpToDate* ]] || exit 1
done

# Written by ${name}-failover; a node that is not to serve, or only begins to, has no more to show.
case $(cat /run/${name}.state 2> /dev/null || true) in
  serving) ;;
  failed) exit 1 ;;
  *) exit 0 ;;
esac

for directory in ${volumes.map(({ fileSystem }) => fileSystem.mountPoint).join(' ')}; do
  mountpoint --quiet "$directory" || exit 1
done
[ -d ${nfs.stateDirectory}/nfsdcld ] || exit 1
[ "$(cat /proc/fs/nfsd/threads)" -gt 0 ] || exit 1

exported=$(exportfs -s)
for directory in ${exports.map(({ path }) => path).join(' ')}; do
  [[ $'\\n'$exported == *$'\\n'"$directory "* ]] || exit 1
done
`
}
