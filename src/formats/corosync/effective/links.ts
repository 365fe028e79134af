import { interface_ } from '../model/interface.ts'
import type { Interface } from '../types.ts'
import type { EffectiveNode } from './nodes.ts'
import type { EffectiveTotem } from './totem.ts'
import type { Settings, View } from './view.ts'

/** One link: what interface{} sections of its number say together, and the nodes' addresses on it. */
export interface EffectiveLink extends Omit<Settings<Interface>, 'linknumber' | 'ringnumber' | Computed> {
  readonly number: number
  /** `totem.interface.0` in the configuration map. */
  readonly path: string
  /** Whether an interface{} section describes it. */
  readonly isDescribed: boolean
  readonly mcastport: number
  readonly ttl: number
  readonly knetLinkPriority: number
  readonly knetPingInterval: number
  readonly knetPingTimeout: number
  readonly knetPongCount: number
  readonly addresses: readonly { readonly node: EffectiveNode; readonly address: string; readonly path: string }[]
}

type Computed = 'mcastport' | 'ttl' | 'knetLinkPriority' | 'knetPingInterval' | 'knetPingTimeout' | 'knetPongCount'

const FIRST_PORT = 5405
const PONG_COUNT = 2
const DESCRIBED = /^totem\.interface\.(\d+)\./

export function linksOf(view: View, totem: EffectiveTotem, nodes: readonly EffectiveNode[]): EffectiveLink[] {
  const described = new Set<number>()
  for (const path of view.map.entries.keys()) {
    const match = DESCRIBED.exec(path)
    if (match) described.add(Number(match[1]))
  }
  const numbers = new Set([...described, ...nodes.flatMap(({ addresses }) => addresses.map(({ link }) => link))])
  const broadcasts = [...described].some((number) => view.text(`totem.interface.${number}.broadcast`) === 'yes')
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => linkAt(view, number, { totem, nodes, isDescribed: described.has(number), broadcasts }))
}

interface Around {
  readonly totem: EffectiveTotem
  readonly nodes: readonly EffectiveNode[]
  readonly isDescribed: boolean
  readonly broadcasts: boolean
}

function linkAt(view: View, number: number, { totem, nodes, isDescribed, broadcasts }: Around): EffectiveLink {
  const path = `totem.interface.${number}`
  const { linknumber: _, ringnumber: __, ...written } = view.settings(path, interface_)
  const pongs = written.knetPongCount || PONG_COUNT
  const link: EffectiveLink = {
    ...written,
    number,
    path,
    isDescribed,
    mcastport: written.mcastport ?? FIRST_PORT + (broadcasts ? 2 : 1) * number,
    ttl: written.ttl ?? 1,
    knetLinkPriority: written.knetLinkPriority ?? 1,
    knetPongCount: pongs,
    knetPingTimeout: written.knetPingTimeout || Math.trunc(totem.token / pongs),
    knetPingInterval: written.knetPingInterval || Math.trunc(totem.token / (pongs * 2)),
    addresses: nodes.flatMap((node) =>
      node.addresses.filter(({ link: on }) => on === number).map(({ address, path: at }) => ({ node, address, path: at })),
    ),
  }
  for (const name of Object.keys(interface_.fields)) view.remember(link, name, view.map.entries.get(`${path}.${keyword(name)}`))
  return link
}

function keyword(name: string): string {
  const [hook] = interface_.fields[name]!.hooks
  return hook && 'keyword' in hook ? hook.keyword : name
}
