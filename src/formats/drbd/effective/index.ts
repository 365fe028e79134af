import type { SetOptions } from '../../../document/index.ts'
import type { EffectiveView } from '../../../lint/index.ts'
import { includedPath } from '../../../vocabulary/index.ts'
import { isOldGeneration } from '../versions.ts'
import { Claims } from './claims.ts'
import { checkEndpoints } from './endpoints.ts'
import { readingOf } from './files.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import { checkOld } from './old-generation.ts'
import { connect, type DraftResource, draftResource, expand, finish, type Lists, listsOf, type Settle } from './resource.ts'
import { type Handed, type ListedOption, type SectionKind, type Settings, settingsOf, winner } from './settings.ts'
import { stack } from './stacked.ts'
import type { DrbdEffective, RefusalCode } from './types.ts'

export type { DrbdDocument } from './nodes.ts'
export { headSpan, nodeOf } from './nodes.ts'
export type { ListedOption, Settings, WrittenOption } from './settings.ts'
export type * from './types.ts'

/** 8.4 has no node ids, compares names as they are written, and takes the first of two inherited values. */
const NOT_IN_OLD: readonly RefusalCode[] = ['no-node-id', 'equal-hashes', 'ambiguous', 'same-machine']

/** What drbdadm makes of the files of one host. */
export function effectiveOf(
  documents: readonly DrbdDocument[],
  { target = documents[0]?.target ?? {} }: SetOptions,
): EffectiveView<DrbdEffective> {
  const { order, templates } = readingOf(documents)
  const isOld = isOldGeneration(target)
  const claims = new Claims(isOld ? NOT_IN_OLD : [])
  const common = commonLists(order, claims)
  const drafts: DraftResource[] = []
  for (const document of order) {
    for (const resource of document.model.resources) drafts.push(draftResource(document, resource, claims))
  }
  stack(drafts, claims)
  for (const draft of drafts) connect(draft, claims)
  checkEndpoints(drafts, claims, isOld)
  const lists = new Map<object, readonly ListedOption[]>()
  const made: Partial<Record<SectionKind, Map<readonly ListedOption[], object>>> = {}
  const settle: Settle = <T>(list: readonly ListedOption[], kind: SectionKind) => {
    made[kind] ??= new Map()
    let settings = made[kind].get(list)
    if (!settings) {
      settings = settingsOf<T>(list, kind)
      made[kind].set(list, settings)
      lists.set(settings, list)
    }
    return settings as Settings<T>
  }
  const handed: Handed = new Map()
  const resources = drafts.map((draft) => {
    const { templateFile } = draft.resource
    const template = templateFile === undefined ? undefined : templates.get(includedPath(draft.document.path, templateFile))
    const own = template?.model.common && listsOf(template, template.model.common)
    expand(draft, templateFile === undefined ? common : own, claims, handed)
    if (isOld) checkOld(draft, claims)
    return finish(draft, settle)
  })
  return {
    value: { documents: order, resources, refusals: claims.refusals, listed: (settings) => lists.get(settings) ?? [] },
    originOf(object, field) {
      const list = field === undefined ? undefined : lists.get(object)
      const [first] = list ?? []
      const option = first && winner(list!, first.kind, field!)
      if (!option) return undefined
      const { document, node } = option.written
      return {
        ...(document.path === undefined ? {} : { path: document.path }),
        span: { start: document.tree.start[node]!, end: document.tree.end[node]! },
      }
    },
  }
}

/** The one common section; a second one, or a second global, is refused wherever it stands. */
function commonLists(order: readonly DrbdDocument[], claims: Claims): Lists | undefined {
  let lists: Lists | undefined
  for (const document of order) {
    for (const name of ['global', 'common'] as const) {
      const section = document.model[name]
      if (!section) continue
      // Sections and resources share one space of names: a resource called common is one too many.
      claims.claim('resource-name', name, () => ({ document, span: headSpan(document, nodeOf(document, section)) }), { name })
      if (name === 'common') lists ??= listsOf(document, document.model.common!)
    }
  }
  return lists
}
