import { type Body, body, type Infer, label, labelOf, rows, text, variants } from '../../../lens/index.ts'
import { ExportsRole, ExportsTag } from '../../../syntax/index.ts'
import { isWritablePath, tokenBytes } from '../dialect.ts'
import { type Client, clientValue } from './client.ts'
import { type ExportOption, options } from './options.ts'

const OPTIONS_DOC = 'Options in order: the last of two opposites wins, and `sec=` chooses the flavours that the ones behind it speak for.'

const exportClientBody = body(
  { client: label(clientValue, 'Who may mount the path.'), options: labelOf(ExportsRole.option, options, OPTIONS_DOC) },
  {},
  { check: tokenFits },
)

/** Who may mount an entry's path, and how. */
export interface ExportClient extends Infer<typeof exportClientBody> {}
export const exportClient: Body<ExportClient> = exportClientBody

const exportDefaultsBody = body({ options: labelOf(ExportsRole.option, options, OPTIONS_DOC) }, {}, { check: tokenFits })

/** `-options`: added to those of every client that follows on the line. */
export interface ExportDefaults extends Infer<typeof exportDefaultsBody> {}
export const exportDefaults: Body<ExportDefaults> = exportDefaultsBody

const exportEntryBody = body(
  { path: label(text('an absolute path', isWritablePath), 'The directory on the server.') },
  {
    items: variants(
      {
        client: { tag: ExportsTag.client, body: exportClient },
        defaults: { tag: ExportsTag.defaults, body: exportDefaults },
      },
      { doc: 'Clients, and the defaults for those that follow.' },
    ),
  },
  { check: defaultsApart, key: 'path' },
)

/** One line: a directory and who may mount it. Without a client everyone may. */
export interface ExportEntry extends Infer<typeof exportEntryBody> {}
export const exportEntry: Body<ExportEntry> = exportEntryBody

const exportsFileBody = body({}, { entries: rows(ExportsTag.entry, exportEntry, { doc: 'Exported directories.' }) })

/** /etc/exports or one file of /etc/exports.d, exports(5). */
export interface ExportsFile extends Infer<typeof exportsFileBody> {}
export const exportsFile: Body<ExportsFile> = exportsFileBody

/** exportfs has room for 511 bytes; escapes near the end need three to spare. */
function tokenFits(item: { client?: Client; options: ExportOption[] }): string | undefined {
  const words = [...(item.client ? clientValue.write(item.client) : []), ...options.write(item.options)]
  return tokenBytes(words) > 500 ? 'client and options together are longer than 500 bytes' : undefined
}

/** The token behind defaults is always read as a client. */
function defaultsApart({ items }: { items: { kind: string }[] }): string | undefined {
  return items.some((item, i) => item.kind === 'defaults' && items[i - 1]?.kind === 'defaults')
    ? 'items: two defaults in a row, of which the second would be read as a client'
    : undefined
}
