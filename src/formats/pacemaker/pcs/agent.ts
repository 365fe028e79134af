import { agents as catalogue } from '../catalogue/agents.ts'
import { type AgentFacts, agents } from './agents.ts'

export interface AgentName {
  readonly standard: string
  readonly provider?: string
  readonly type: string
}

export interface AgentOperation {
  readonly name: string
  readonly interval: string
  readonly timeout: string
  readonly role?: string
  readonly startDelay?: string
}

export interface Agent {
  readonly operations: readonly AgentOperation[]
  /** Every action that it has. */
  readonly actions: ReadonlySet<string>
  readonly required: readonly string[]
  readonly parameters: ReadonlySet<string>
  readonly unique: readonly string[]
  readonly cannotPromote: boolean
}

/** Parameters that every agent of resource-agents takes. */
const OF_ALL = ['trace_ra', 'trace_file', 'trace_dir']

const words = (text: string): string[] => text.split(' ').filter(Boolean)

const isOf = (name: AgentName): string => [name.standard, name.provider, name.type].filter((part) => part !== undefined).join(':')

/** What systemd units are given by Pacemaker itself. */
const SYSTEMD: AgentFacts = {
  operations: ['start 0s 100', 'stop 0s 100', 'monitor 60 100'],
  others: 'status meta-data',
}

/** What is known of an agent; undefined for one that nobody looked at. */
export function agentOf(name: AgentName): Agent | undefined {
  const facts = name.standard === 'systemd' ? SYSTEMD : Object.hasOwn(agents, isOf(name)) ? agents[isOf(name)] : undefined
  if (!facts) return undefined
  const operations = facts.operations.map((line): AgentOperation => {
    const [operation = '', interval = '', timeout = '', ...more] = line.split(' ')
    const role = more.find((word) => !word.includes('='))
    const delay = more.find((word) => word.startsWith('start-delay='))
    return {
      name: operation,
      interval,
      timeout,
      ...(role === undefined ? {} : { role }),
      ...(delay === undefined ? {} : { startDelay: delay.slice('start-delay='.length) }),
    }
  })
  return {
    operations,
    actions: new Set([...operations.map((operation) => operation.name), ...words(facts.others)]),
    ...parametersOf(name, facts),
    cannotPromote: facts.cannotPromote ?? false,
  }
}

function parametersOf(name: AgentName, facts: AgentFacts): Pick<Agent, 'required' | 'parameters' | 'unique'> {
  const known = catalogue.find((agent) => agent.name === isOf(name))
  if (!known) {
    const { required = '', parameters = '', unique = '' } = facts
    return { required: words(required), parameters: new Set([...words(parameters), ...OF_ALL]), unique: words(unique) }
  }
  const names = Object.keys(known.parameters)
  return {
    required: names.filter((parameter) => known.parameters[parameter]!.required),
    parameters: new Set([...names, ...OF_ALL]),
    unique: names.filter((parameter) => known.parameters[parameter]!.unique),
  }
}

/** An agent's name as a command writes it; a bare type is looked up. */
export function agentNameOf(text: string): AgentName | 'ambiguous' | 'malformed' | undefined {
  const parts = text.split(':')
  if (parts.length === 1) {
    const found = Object.keys(agents).filter((known) => known.split(':')[2]?.toLowerCase() === text.toLowerCase())
    if (found.length > 1) return 'ambiguous'
    return found[0] === undefined ? undefined : agentNameOf(found[0])
  }
  const [standard = '', second = '', third] = parts
  if (parts.length === 3 && standard === 'ocf' && second !== '' && third) return { standard, provider: second, type: third }
  // A unit's instance is written behind a colon too: `systemd:openvpn@server`.
  if (standard !== 'ocf' && ['systemd', 'service', 'lsb', 'stonith', 'nagios', 'upstart'].includes(standard) && second !== '')
    return { standard, type: parts.slice(1).join(':') }
  return 'malformed'
}
