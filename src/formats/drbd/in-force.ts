import type { Span } from '../../text/index.ts'
import { type DrbdDocument, headSpan, nodeOf } from './effective/index.ts'
import type { EffectiveConnection, EffectiveHost, EffectiveResource, Written } from './effective/types.ts'
import type { DrbdContext } from './rule.ts'

export interface DrbdPlace {
  readonly document: DrbdDocument
  readonly span: Span
}

/** Where the value of an option that counts is written, or the whole of it, wherever it was inherited from; undefined for a default. */
export function optionAt(
  { set }: DrbdContext,
  settings: object,
  key: string,
  part: 'value' | 'statement' = 'value',
): DrbdPlace | undefined {
  const option = set.effective.written(settings, key)
  if (!option) return undefined
  const { document, node } = option
  const { tree } = document
  const first = tree.firstWord[node]!
  const last = tree.firstWord[node + 1]! - 1
  const from = last > first && part === 'value' ? first + 1 : first
  return { document, span: { start: tree.wordStart[from]!, end: tree.wordEnd[last]! } }
}

/** The head of a resource: what it lacks is reported there. */
export const resourceAt = ({ document, node }: EffectiveResource): DrbdPlace => ({ document, span: headSpan(document, node) })

export const hostAt = ({ document, host }: EffectiveHost): DrbdPlace => ({ document, span: headSpan(document, nodeOf(document, host)) })

/** A place as another finding refers to it. */
export { relatedPlace as relatedAt } from '../../document/index.ts'

/** Hosts that hold the data. */
export const holders = (resource: EffectiveResource): EffectiveHost[] =>
  resource.hosts.filter(({ isDiskless, volumes }) => !isDiskless && volumes.length > 0)

/** Hosts whose votes count for quorum: holders, and one without a disk that breaks ties. */
export function voters(resource: EffectiveResource): EffectiveHost[] {
  const tiebreaker = resource.hosts.find(({ isDiskless, volumes }) => isDiskless && volumes.every((volume) => volume.tiebreaker))
  return tiebreaker ? [...holders(resource), tiebreaker] : holders(resource)
}

/** The policy between two hosts; without a word there is none. */
export const fencingOf = ({ net }: EffectiveConnection): 'dont-care' | 'resource-only' | 'resource-and-stonith' =>
  net.fencing ?? 'dont-care'

/** Whether any peer is to be fenced. */
export const isFenced = ({ connections }: EffectiveResource): boolean => {
  for (const connection of connections) if (fencingOf(connection) !== 'dont-care') return true
  return false
}

/** Where a resource says that nothing decides between two sides, or where it should say what does. */
export function undecidedAt(context: DrbdContext, resource: EffectiveResource): DrbdPlace {
  const policies = resource.connections.map(({ net }) => optionAt(context, net, 'fencing'))
  return policies.find((place) => place) ?? optionAt(context, resource.options, 'quorum') ?? resourceAt(resource)
}

/** The value of a volume's statement, wherever the host has it from. */
export function writtenAt(written: Written | undefined): DrbdPlace | undefined {
  if (!written) return undefined
  const { document, object, field } = written
  const span = document.spanOf(object, field, undefined, 'value')
  return span && { document, span }
}

/** What a host is called in messages. */
export const hostName = ({ names, host }: EffectiveHost): string =>
  names.join(' ') || ('lower' in host ? `stacked on ${host.lower}` : 'host')
