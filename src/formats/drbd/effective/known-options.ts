import type { AnyBody, Value } from '../../../lens/index.ts'
import { backingFields } from '../model/backing-options.ts'
import { deviceFields } from '../model/device-options.ts'
import { diskOptions } from '../model/disk-options.ts'
import { handlers } from '../model/handlers.ts'
import { netOptions } from '../model/net-options.ts'
import { peerDeviceOptions } from '../model/peer-device-options.ts'
import { proxyOptions } from '../model/proxy.ts'
import { resourceOptions } from '../model/resource-options.ts'
import { startup } from '../model/startup.ts'

/** What an option section is about. */
export type SectionKind = 'net' | 'disk' | 'options' | 'startup' | 'handlers' | 'proxy'

/** What a list of options is about: those of disk{} go to the disk, or hold between it and its peers. */
export type ListKind = SectionKind | 'peers'

export const LIST_KINDS: readonly ListKind[] = ['net', 'disk', 'peers', 'options', 'startup', 'handlers', 'proxy']

const BODIES: Readonly<Record<ListKind, AnyBody>> = {
  net: netOptions,
  disk: diskOptions,
  peers: peerDeviceOptions,
  options: resourceOptions,
  startup,
  handlers,
  proxy: proxyOptions,
}

/** An option as a section knows it. */
export interface KnownOption {
  /** The property of the section. */
  readonly key: string
  /** Without `no-` in front. */
  readonly keyword: string
  /** What its name alone stands for: yes, or no behind `no-`. */
  readonly alone: 'yes' | 'no'
  readonly value: Value<unknown>
  /** Of disk{}: it goes to the disk itself. All others there hold between it and its peers, as bitmap does in the end. */
  readonly isOfDisk: boolean
}

const isOfDisk = (key: string): boolean => key !== 'bitmap' && (key in backingFields || key in deviceFields)

function optionsOf(body: AnyBody): Map<string, KnownOption> {
  const known = new Map<string, KnownOption>()
  for (const [key, { hooks, value }] of Object.entries(body.fields)) {
    for (const hook of value ? hooks : []) {
      if (!('keyword' in hook)) continue
      const isNegated = hook.keyword.startsWith('no-')
      known.set(hook.keyword, {
        key,
        keyword: isNegated ? hook.keyword.slice(3) : hook.keyword,
        alone: isNegated ? 'no' : 'yes',
        value: value as Value<unknown>,
        isOfDisk: isOfDisk(key),
      })
    }
  }
  return known
}

const known = new Map<SectionKind, ReadonlyMap<string, KnownOption>>()

/** What a section makes of an option's name, with or without `no-`. */
export function knownOption(kind: SectionKind, written: string): KnownOption | undefined {
  let options = known.get(kind)
  if (!options) {
    options = optionsOf(BODIES[kind])
    known.set(kind, options)
  }
  return options.get(written)
}

/** What holds where nothing is written. */
export const defaultsOf = (kind: ListKind): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(BODIES[kind].fields).flatMap(([key, { about }]) => (about?.default === undefined ? [] : [[key, about.default]])),
  )
