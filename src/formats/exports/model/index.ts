import { type Body, body, label, labelOf, rows, variants } from '../../../lens/index.ts'
import { CLIENT_LIMIT, ExportsRole, ExportsTag } from '../../../syntax/index.ts'
import { tokenBytes } from '../dialect.ts'
import { etabTokenBytes } from '../etab.ts'
import { applied, START, settled } from '../flags.ts'
import type { ExportClient, ExportDefaults, ExportEntry, ExportsFile } from '../types.ts'
import { clientValue } from './client.ts'
import { options } from './options.ts'
import { pathValue } from './path.ts'

export type { ExportClient, ExportDefaults, ExportEntry, ExportsFile }

const OPTIONS_DOC = 'Options in order: the last of two opposites wins, and `sec=` chooses the flavours that the ones behind it speak for.'

const exportClientBody = body(
  { client: label(clientValue, 'Who may mount the path.'), options: labelOf(ExportsRole.option, options, OPTIONS_DOC) },
  {},
)

/** Who may mount an entry's path, and how. */
export const exportClient: Body<ExportClient> = exportClientBody

const exportDefaultsBody = body({ options: labelOf(ExportsRole.option, options, OPTIONS_DOC) }, {})

/** `-options`: added to those of every client that follows on the line. */
export const exportDefaults: Body<ExportDefaults> = exportDefaultsBody

const exportEntryBody = body(
  { path: label(pathValue, 'The directory on the server.') },
  {
    items: variants(
      {
        client: { tag: ExportsTag.client, body: exportClient },
        defaults: { tag: ExportsTag.defaults, body: exportDefaults },
      },
      { doc: 'Clients, and the defaults for those that follow.' },
    ),
  },
  { check: itemsFit, key: 'path' },
)

/** One line: a directory and who may mount it. Without a client everyone may. */
export const exportEntry: Body<ExportEntry> = exportEntryBody

const exportsFileBody = body({}, { entries: rows(ExportsTag.entry, exportEntry, { doc: 'Exported directories.' }) })

/** /etc/exports or one file of /etc/exports.d, exports(5). */
export const exportsFile: Body<ExportsFile> = exportsFileBody

/** What holds between the items of a line; the last thing read is the client of what stands before it. */
function itemsFit({
  items,
}: {
  items: (({ kind: 'client' } & ExportClient) | ({ kind: 'defaults' } & ExportDefaults))[]
}): string | undefined {
  if (items.at(-1)?.kind !== 'client') return 'items: without a client at the end the directory would be exported to everyone'
  let inherited = START
  let reexported = false
  for (const [i, item] of items.entries()) {
    if (item.kind === 'defaults' && items[i - 1]?.kind === 'defaults')
      return 'items: of two defaults in a row the second would be read as a client'
    const words = [...(item.kind === 'client' ? clientValue.write(item.client) : []), ...options.write(item.options)]
    if (tokenBytes(words) > 500) return `items.${i}: client and options together are longer than 500 bytes`
    // exportfs stops at an fsid, or at another reexport=, behind a reexport=.
    let behind: boolean = reexported
    for (const option of item.options) {
      const isReexport = typeof option === 'object' && 'reexport' in option
      if (behind && (isReexport || (typeof option === 'object' && 'fsid' in option)))
        return `items.${i}: fsid and a second reexport= cannot stand behind reexport=`
      behind ||= isReexport
    }
    const own = applied(inherited, item.options)
    if (item.kind === 'defaults') [inherited, reexported] = [own, behind]
    else if (etabTokenBytes(item.client, settled(own)) > CLIENT_LIMIT)
      return `items.${i}: with every option spelled out, client and options are longer than ${CLIENT_LIMIT} bytes`
  }
  return undefined
}
