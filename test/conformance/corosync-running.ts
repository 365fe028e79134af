import type { ConfigSet } from '../../src/document/index.ts'
import { type CorosyncConf, type CorosyncEffective, corosync } from '../../src/formats/corosync/index.ts'
import type { DaemonVerdict } from './oracle/corosync-daemon.ts'

/** The release of corosync that the oracle runs. */
export const TARGET = { corosync: '3.1.7' }

export const MAIN = '/etc/corosync/corosync.conf'

export const setOf = (text: string, files: Readonly<Record<string, string>> = {}): ConfigSet<CorosyncConf, CorosyncEffective> => {
  const documents = Object.entries({ [MAIN]: text, ...files }).map(([path, content]) => corosync.parse(content, { path, target: TARGET }))
  return corosync.set(documents, { target: TARGET })
}

/** What a running daemon has, in a form that ours can be held against. */
export interface Running {
  /** `(type) value` by key. */
  map: Record<string, string>
  /** By the names of totem{}. */
  timers: Record<string, string>
  /** Of each link in use: `knet_ping_interval`, `knet_ping_timeout`. */
  pings: Record<string, string>
  quorum?: { expected: number; quorum: number; flags: string[] }
}

/** Keys that the daemon sets itself, or sets anew whatever a file says. */
const OWN_KEYS =
  /^(internal_configuration|runtime|stats|config)\.|^nodelist\.local_node_pos$|^totem\.interface\.\d+\.bindnetaddr$|^resources\.(watchdog_timeout|system\.\w+\.(poll_period|current|last_updated|state))$/

/** With udp and udpu it also writes down what it made up. */
const MADE_UP = /^totem\.interface\.\d+\.mcast(addr|port)$|^nodelist\.node\.\d+\.nodeid$/

const TIMER = /^runtime\.config\.totem\.(\w+)$/
const PING = /^runtime\.config\.totem\.interface\.(\d+\.knet_ping_\w+)$/

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const sorted = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

export function readTheirs({ map, quorum }: DaemonVerdict): Running {
  const runtime = (pattern: RegExp) =>
    sorted(map.flatMap(({ key, value }) => (pattern.test(key) ? [[pattern.exec(key)![1]!, value] as const] : [])))
  return {
    map: sorted(map.filter(({ key }) => !OWN_KEYS.test(key)).map(({ key, type, value }) => [key, `(${type}) ${value}`] as const)),
    timers: runtime(TIMER),
    pings: runtime(PING),
    ...(quorum?.expected !== undefined && {
      quorum: { expected: quorum.expected, quorum: quorum.quorum!, flags: quorum.flags.filter((flag) => flag !== 'Quorate') },
    }),
  }
}

/** Defaults that stand for `nothing`, which our view leaves out. */
const NOTHING: Readonly<Record<string, string>> = { knet_compression_model: 'none', knet_compression_threshold: '0' }

const shown = (value: unknown): string => (value === true ? '1' : value === false ? '0' : String(value))

/** Our reading, asked for no more timers than the daemon shows. */
export function readOurs({ effective }: ConfigSet<CorosyncConf, CorosyncEffective>, theirs: Running): Running {
  const { map, totem, links, quorum } = effective
  const made = Object.entries(theirs.map).filter(([key]) => MADE_UP.test(key) && totem.transport !== 'knet' && !map.entries.has(key))
  const entries = [...map.entries.values()]
    .filter(({ path }) => !OWN_KEYS.test(path))
    .map(({ path, type, value }) => [path, `(${type}) ${value}`] as const)
  const settings = totem as unknown as Record<string, unknown>
  // Only the first node runs. For two_node that is enough, and votes that are there, or are to come from a device, are expected.
  const expected = Math.max(quorum.expectedVotes, (effective.nodes[0]?.quorumVotes ?? 1) + (quorum.device?.votes ?? 0))
  const needed = quorum.twoNode ? 1 : Math.floor((expected + 2) / 2)
  const flags = [
    quorum.twoNode && '2Node',
    quorum.waitForAll && 'WaitForAll',
    quorum.lastManStanding && 'LastManStanding',
    quorum.autoTieBreaker && 'AutoTieBreaker',
    quorum.allowDownscale && 'AllowDownscale',
  ].filter((flag) => flag !== false)
  return {
    map: sorted([...entries, ...made]),
    timers: sorted(Object.keys(theirs.timers).map((name) => [name, shown(settings[camel(name)] ?? NOTHING[name])] as const)),
    pings: sorted(
      links.flatMap(({ number, knetPingInterval, knetPingTimeout, addresses, isDescribed }) =>
        addresses.length === 0 && !isDescribed
          ? []
          : [
              [`${number}.knet_ping_interval`, String(knetPingInterval)] as const,
              [`${number}.knet_ping_timeout`, String(knetPingTimeout)] as const,
            ],
      ),
    ),
    ...(quorum.isVotequorum && { quorum: { expected, quorum: needed, flags } }),
  }
}
