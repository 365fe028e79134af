import type { Tracked, VrrpMember } from '../../facts/types.ts'
import type { Incident } from '../failure.ts'
import type { IsDown } from './standing.ts'

/** What is broken, and what keepalived has noticed of it. */
export interface World {
  readonly isDown: IsDown
  /** Why keepalived does not run, and whether it could say goodbye. */
  whyOff(host: string): { readonly why: string; readonly isOrderly: boolean } | undefined
  isIsolated(host: string): boolean
  happen(incident: Incident, now: number): void
  /** When keepalived notices the next change. */
  next(): number
  /** Whether there was anything to notice. */
  notice(now: number): boolean
}

interface Pending {
  readonly at: number
  readonly mark: string
  readonly down: boolean
}

/** Checks that somebody runs against what is served here; an interface or a path to a peer is none. */
const WATCHES_SERVICE: ReadonlySet<Tracked['kind']> = new Set(['script', 'process', 'file'])

export const watchesService = ({ kind, isDefined }: Tracked): boolean => isDefined && WATCHES_SERVICE.has(kind)

export function worldOf(members: readonly VrrpMember[]): World {
  const dead = new Set<string>()
  const stopped = new Set<string>()
  const isolated = new Set<string>()
  const down = new Set<string>()
  let pending: Pending[] = []
  const markOf = (host: string, kind: Tracked['kind'], name: string): string => `${host}\0${kind}\0${name}`

  const switchOf = (set: Set<string>, host: string, on: boolean): void => {
    if (on) set.add(host)
    else set.delete(host)
  }
  const soon = (mark: string, isDown: boolean, at: number): void => {
    pending = [...pending.filter((one) => one.mark !== mark), { at, mark, down: isDown }]
  }
  const change = (mark: string, isDown: boolean): void => switchOf(down, mark, isDown)

  return {
    isDown: (host, kind, name) => down.has(markOf(host, kind, name)),
    whyOff: (host) =>
      dead.has(host)
        ? { why: 'the machine is dead', isOrderly: false }
        : stopped.has(host)
          ? { why: 'keepalived ended and took its addresses along', isOrderly: true }
          : undefined,
    isIsolated: (host) => isolated.has(host),
    happen({ failure: { host, kind, what }, kind: direction }, now) {
      const fails = direction === 'fails'
      const here = members.filter((member) => member.host === host)
      if (kind === 'node') switchOf(dead, host, fails)
      else if (kind === 'daemon') switchOf(stopped, host, fails)
      else if (kind === 'isolation') switchOf(isolated, host, fails)
      else if (kind === 'link') {
        const named = here.flatMap(({ interface: own, tracked }) => [
          ...(own === undefined ? [] : [own]),
          ...tracked.flatMap((one) => (one.kind === 'interface' ? [one.name] : [])),
        ])
        for (const name of named) if (what === undefined || name === what) change(markOf(host, 'interface', name), fails)
      } else {
        for (const tracked of here.flatMap((member) => member.tracked)) {
          if (!watchesService(tracked) || (what !== undefined && tracked.name !== what)) continue
          const runs = tracked.kind === 'script' ? (fails ? (tracked.fall ?? 1) : (tracked.rise ?? 1)) : 0
          soon(markOf(host, tracked.kind, tracked.name), fails, now + runs * (tracked.interval ?? 1))
        }
      }
    },
    next: () => Math.min(Number.POSITIVE_INFINITY, ...pending.map(({ at }) => at)),
    notice(now) {
      const due = pending.filter(({ at }) => at <= now)
      for (const one of due) change(one.mark, one.down)
      pending = pending.filter(({ at }) => at > now)
      return due.length > 0
    },
  }
}
