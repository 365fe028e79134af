import { device, deviceHeuristics, deviceNet } from '../model/device.ts'
import { quorum } from '../model/quorum.ts'
import type { Device, DeviceHeuristics, DeviceNet, Quorum } from '../types.ts'
import type { EffectiveNode } from './nodes.ts'
import type { Settings, View } from './view.ts'

/** quorum{} as votequorum takes it. */
export interface EffectiveQuorum extends Omit<Settings<Quorum>, 'device' | 'votes' | 'leavingTimeout' | Computed> {
  /** Whether votequorum decides; without it every partition counts itself quorate and nothing here has an effect. */
  readonly isVotequorum: boolean
  /** Votes of all nodes together. */
  readonly nodeVotes: number
  /** Votes that the cluster expects, those of the device included. */
  readonly expectedVotes: number
  /** Votes that a partition needs while all nodes are known. */
  readonly quorum: number
  /** Off where auto_tie_breaker is on. */
  readonly twoNode: boolean
  readonly waitForAll: boolean
  /** Off where the votes are odd and wait_for_all is off, and where auto_tie_breaker_node names no node. */
  readonly autoTieBreaker: boolean
  /** Off once a node with more than one vote has joined. */
  readonly lastManStanding: boolean
  readonly allowDownscale: boolean
  readonly expectedVotesTracking: boolean
  readonly device?: EffectiveDevice
}

type Computed =
  | 'expectedVotes'
  | 'twoNode'
  | 'waitForAll'
  | 'autoTieBreaker'
  | 'lastManStanding'
  | 'allowDownscale'
  | 'expectedVotesTracking'

/** A quorum device that is in force: one with a model. */
export interface EffectiveDevice extends Omit<Settings<Device>, 'model' | 'votes' | 'net' | 'heuristics' | 'masterWins'> {
  readonly model: string
  /** Undefined where they cannot be counted out. */
  readonly votes?: number
  readonly net: Settings<DeviceNet>
  readonly heuristics: Omit<Settings<DeviceHeuristics>, 'exec'> & { readonly exec: Readonly<Record<string, string>> }
}

/** As far as votequorum reads it: two words, or a text that begins with a number other than 0. */
const TIE_BREAKER = /^(?:lowest|highest)$|^[\t-\r ]*[+-]?0*[1-9]/

const EXEC = 'quorum.device.heuristics.exec_'

export function quorumOf(view: View, nodes: readonly EffectiveNode[]): EffectiveQuorum {
  const written = view.settings('quorum', quorum)
  const { device: _, votes: __, leavingTimeout: ___, ...settings } = written
  const nodeVotes = nodes.reduce((sum, { quorumVotes }) => sum + quorumVotes, 0)
  const isDeviceOn = (view.text('quorum.device.model') ?? '') !== ''
  const deviceVotes = isDeviceOn ? (view.number('quorum.device.votes') ?? countedVotes(written.expectedVotes, nodes.length, nodeVotes)) : 0
  const isCounted = isDeviceOn && view.number('quorum.device.votes') === undefined
  const expectedVotesTracking = (written.expectedVotesTracking || written.allowDownscale) ?? false
  // What is tracked takes the place of what is written, and on a new host nothing was tracked yet.
  const expectedVotes = (!expectedVotesTracking && written.expectedVotes) || nodeVotes + (isCounted ? (deviceVotes ?? 0) : 0)
  const waitForAll = written.waitForAll ?? written.twoNode ?? false
  const breaksTies = (written.autoTieBreaker ?? false) && TIE_BREAKER.test(written.autoTieBreakerNode ?? 'lowest')
  const twoNode = (written.twoNode ?? false) && !breaksTies
  const autoTieBreaker = breaksTies && (nodeVotes % 2 === 0 || waitForAll)
  const found: EffectiveQuorum = {
    ...settings,
    isVotequorum: written.provider === 'corosync_votequorum',
    nodeVotes,
    expectedVotes,
    quorum: twoNode && nodes.length <= 2 ? 1 : Math.floor((expectedVotes + 2) / 2),
    twoNode,
    waitForAll,
    autoTieBreaker,
    lastManStanding: (written.lastManStanding ?? false) && nodes.every(({ quorumVotes }) => quorumVotes <= 1),
    allowDownscale: written.allowDownscale ?? false,
    expectedVotesTracking,
    ...(isDeviceOn ? { device: deviceOf(view, deviceVotes) } : {}),
  }
  view.inherit(written, found)
  return found
}

/** One vote less than the nodes, where each has one and nobody says how many are expected. */
const countedVotes = (expected: number | undefined, nodes: number, votes: number): number | undefined =>
  expected || nodes !== votes ? undefined : votes - 1

function deviceOf(view: View, votes: number | undefined): EffectiveDevice {
  const { model: _, votes: __, net: ___, heuristics: ____, masterWins: _____, ...settings } = view.settings('quorum.device', device)
  const exec: Record<string, string> = {}
  for (const [path, { value }] of view.map.entries) if (path.startsWith(EXEC)) exec[path.slice(EXEC.length)] = value
  const { exec: ______, ...heuristics } = view.settings('quorum.device.heuristics', deviceHeuristics)
  const found: EffectiveDevice = {
    ...settings,
    model: view.text('quorum.device.model')!,
    ...(votes === undefined ? {} : { votes }),
    net: view.settings('quorum.device.net', deviceNet),
    heuristics: { ...heuristics, exec },
  }
  view.remember(found, 'model', view.entry('quorum.device.model'))
  view.remember(found, 'votes', view.entry('quorum.device.votes', 'u32'))
  view.remember(found, 'timeout', view.entry('quorum.device.timeout', 'u32'))
  view.remember(found, 'syncTimeout', view.entry('quorum.device.sync_timeout', 'u32'))
  return found
}
