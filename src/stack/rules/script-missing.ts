import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { Place } from '../facts/place.ts'
import type { Facts, Host } from '../facts/types.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/script-missing',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A script that keepalived runs is on one host and not on another.',
  reason:
    'keepalived leaves out what it cannot run: a check that is not there is not tracked, so a node whose service is down keeps its priority, and a transition without its script brings the address and nothing else.',
  remedy: 'Install the script on every node, with execute permission.',
  source: 'keepalived.conf(5), SCRIPTS; run: Unable to access script, disabling track script',
  message: ({ path, host, problem, effect }) => `${path} ${problem} on ${host}: ${effect}`,
  examples: [
    { bad: keepalivedPair({ 'nas2/usr/local/sbin/check-nfs': undefined }), good: keepalivedPair() },
    { bad: keepalivedPair({ 'nas2/usr/local/sbin/ha-nfs': undefined }), good: keepalivedPair() },
  ],
  check({ facts, report }) {
    for (const { command, host, effect, place } of commandsOf(facts)) {
      const path = command.split(/\s+/, 1)[0]!
      const having = facts.hosts.filter(({ scripts }) => scripts.some((script) => script.path === path))
      const own = having.find(({ name }) => name === host.name)?.scripts.find((script) => script.path === path)
      const problem = own ? (isKnownToFail(own.mode, host) ? 'is not executable' : undefined) : having.length > 0 ? 'is missing' : undefined
      if (problem === undefined) continue
      const [other] = having.filter(({ name }) => name !== host.name)
      report(place, {
        data: { path, host: host.name, problem, effect },
        related: [[other?.scripts.find((script) => script.path === path)?.place, `${other?.name} has it`]],
      })
    }
  },
})

/** Of a copy of a host's tree nobody knows whether it kept the modes; of this machine's own files they are what they are. */
const isKnownToFail = (mode: number | undefined, { sets }: Host): boolean =>
  mode !== undefined && (mode & 0o111) === 0 && sets.some(({ root }) => root === '')

interface Command {
  readonly command: string
  readonly host: Host
  readonly effect: string
  readonly place: Place | undefined
}

/** Everything that keepalived is to run, once for each host and program. */
function commandsOf({ virtualRouters, hosts }: Facts): Command[] {
  const found = new Map<string, Command>()
  for (const member of virtualRouters.flatMap(({ members }) => members)) {
    const host = hosts.find(({ name }) => name === member.host)
    if (!host) continue
    const add = (command: string | undefined, effect: string, place: Place | undefined): void => {
      if (!command?.startsWith('/')) return
      const mark = `${host.name} ${command.split(/\s+/, 1)[0]}`
      if (!found.has(mark)) found.set(mark, { command, host, effect, place })
    }
    for (const { command, name, place } of member.tracked) add(command, `keepalived does not track ${name} there`, place)
    for (const { command, place } of member.notify) add(command, 'nothing is done there when the state changes', place)
  }
  return [...found.values()]
}
