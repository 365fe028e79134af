import { expect, it } from 'vitest'
import { stackOf } from '../../src/stack/library.ts'
import { elect, type Incident, type Stage } from '../../src/stack/simulation/index.ts'
import { type ElectionScenario, runElections } from './keepalived-election-daemons.ts'
import { electionScenarios } from './keepalived-election-scenarios.ts'
import { describeWithTools } from './oracle/tools.ts'

/** The same texts, read through the format. */
const simulated = ({ hosts, incidents }: ElectionScenario): readonly Stage[] => {
  const { facts } = stackOf(Object.entries(hosts).map(([host, text]) => ({ path: `${host}/etc/keepalived/keepalived.conf`, text })))
  const placed = facts.hosts.map((host) => ({
    ...host,
    addresses: [{ host: host.name, address: `192.0.2.1${host.name.at(-1)}`, interface: 'eth0', source: 'keepalived' as const }],
  }))
  return elect({ virtualRouters: facts.virtualRouters, hosts: placed }, incidents)
}

const holders = (stage: Stage): string[] =>
  [
    ...new Set(
      stage.seats.flatMap(({ state, member }) =>
        state === 'master' ? member.addresses.map(({ address }) => `${member.host} ${address}`) : [],
      ),
    ),
  ].sort()

/** Seconds that processes may take longer than a model. */
const SLACK = 1.5
/** A check runs every second; until its first run keepalived does not elect. */
const START = 1.5

const waitFor = ({ transitions, incident }: Stage): number =>
  Math.max(0, ...transitions.map(({ after }) => after)) + SLACK + startOf(incident)

const startOf = (incident: Incident | undefined): number =>
  incident === undefined || (incident.kind === 'recovers' && /node|daemon/.test(incident.failure.kind)) ? START : 0

describeWithTools(['keepalived'], 'keepalived: who holds the address', () => {
  it('is whom the simulation names, after every incident', () => {
    const ours = electionScenarios.map(simulated)
    const runs = runElections(electionScenarios.map((scenario, i) => ({ ...scenario, waits: ours[i]!.map(waitFor) })))
    const told = (stages: readonly (readonly string[])[], i: number) => {
      const { title, incidents } = electionScenarios[i]!
      return [
        title,
        ...stages.map((held, stage) => `${stage === 0 ? 'start' : named(incidents[stage - 1]!)}: ${held.join(', ') || 'nobody'}`),
      ].filter((line) => !(/equal/.test(title) && line.startsWith('start')))
    }
    expect(runs.map(({ stages }, i) => told(stages, i))).toEqual(ours.map((stages, i) => told(stages.map(holders), i)))
  }, 90_000)
})

const named = ({ failure: { host, kind }, kind: direction }: Incident): string => `${host} ${kind} ${direction}`
