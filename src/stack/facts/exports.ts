import type { EffectiveExport } from '../../formats/exports/index.ts'
import { writeClient } from '../../formats/exports/model/client-text.ts'
import { placeOf } from '../../formats/exports/place-of.ts'
import { prefixOf } from '../../vocabulary/index.ts'
import { textOf } from './networks.ts'
import { type HostSet, placeIn, setsOf } from './sets.ts'
import type { Export } from './types.ts'

/** What every host's exports offer; of two lines for one path and client the one that counts. */
export const exportsOf = (sets: readonly HostSet[]): Export[] =>
  setsOf(sets, 'exports').flatMap(({ config, host, isNamed }) =>
    config.effective.exports.filter(({ shadowedBy }) => !shadowedBy).map((one) => exportOf(one, isNamed ? host : undefined)),
  )

export function exportOf(found: EffectiveExport, host: string | undefined): Export {
  const { path, client, network, flags, flavors, options, document, entry, item } = found
  const prefix = network && prefixOf(network.mask)
  const place = { document, span: placeOf(found) }
  const fsid = flags.uuid ?? (flags.fsid === undefined ? undefined : String(flags.fsid))
  return {
    ...(host === undefined ? {} : { host }),
    path,
    client: writeClient(client) || '*',
    ...(network && prefix !== undefined ? { network: { address: textOf(network.address), prefix } } : {}),
    readOnly: flavors.every(({ readOnly }) => readOnly),
    sync: !flags.async,
    ...(fsid === undefined ? {} : { fsid }),
    squash: flags.allSquash ? 'all' : flavors.some(({ rootSquash }) => !rootSquash) ? 'none' : 'root',
    security: flavors.map(({ flavor }) => flavor),
    options: options.map(optionText),
    by: 'exports',
    place,
    at: (field) => (field === 'path' ? placeIn(document, entry, 'path') : field === 'client' ? placeIn(document, item, 'client') : place),
  }
}

function optionText(option: EffectiveExport['options'][number]): string {
  if (typeof option === 'string') return option
  const [[name, value]] = Object.entries(option) as [[string, unknown]]
  if (name === 'unknown') return String(value)
  return typeof value === 'object' ? name : `${name}=${value}`
}
