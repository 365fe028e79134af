import type { SetOptions } from '../../../document/index.ts'
import type { EffectiveView } from '../../../lint/index.ts'
import { includedPath } from '../../../vocabulary/index.ts'
import { isOldGeneration } from '../versions.ts'
import { Claims } from './claims.ts'
import { checkEndpoints } from './endpoints.ts'
import { readingOf } from './files.ts'
import { type DrbdDocument, nodeOf, resourceNodes } from './nodes.ts'
import { checkOld } from './old-generation.ts'
import { winner } from './option-list.ts'
import { connect, type DraftResource, draftResource, expand } from './resource.ts'
import { type Lists, listsOf } from './sections.ts'
import { SettingsMaker } from './settings.ts'
import { stack } from './stacked.ts'
import type { DrbdEffective, RefusalCode } from './types.ts'

export type { DrbdDocument } from './nodes.ts'
export { headSpan, nodeOf } from './nodes.ts'
export type * from './types.ts'
export { Users } from './users.ts'

/** 8.4 has no node ids, takes a resource without hosts, compares names as they are written, and takes the first of two inherited values. */
const NOT_IN_OLD: readonly RefusalCode[] = ['no-node-id', 'no-host', 'equal-hashes', 'ambiguous', 'same-machine']

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
    const nodes = resourceNodes(document)
    document.model.resources.forEach((resource, i) => {
      drafts.push(draftResource(document, nodes[i]!, resource, claims))
    })
  }
  stack(drafts, claims)
  for (const draft of drafts) connect(draft, claims)
  checkEndpoints(drafts, claims, isOld)
  const maker = new SettingsMaker()
  for (const draft of drafts) {
    const { templateFile } = draft.resource
    const template = templateFile === undefined ? undefined : templates.get(includedPath(draft.document.path, templateFile))
    expand(draft, templateFile === undefined ? common : template && listsOfCommon(template), claims)
    if (isOld) checkOld(draft, order, claims)
    draft.finish(maker, isOld)
  }
  const written = (settings: object, key: string) => {
    const list = maker.listOf(settings)
    return list && winner(list, key)
  }
  return {
    value: {
      documents: order,
      resources: drafts,
      refusals: claims.refusals,
      listed: (settings) => maker.listOf(settings)?.all ?? [],
      written,
    },
    originOf(object, field) {
      const option = field === undefined ? undefined : written(object, field)
      if (!option) return undefined
      const { document, node } = option
      return {
        ...(document.path === undefined ? {} : { path: document.path }),
        span: { start: document.tree.start[node]!, end: document.tree.end[node]! },
      }
    },
  }
}

function listsOfCommon(document: DrbdDocument): Lists | undefined {
  const { common } = document.model
  return common && listsOf(document, nodeOf(document, common))
}

/** The one common section; a second one, or a second global, is refused wherever it stands. */
function commonLists(order: readonly DrbdDocument[], claims: Claims): Lists | undefined {
  let lists: Lists | undefined
  for (const document of order) {
    for (const name of ['global', 'common'] as const) {
      const section = document.model[name]
      if (!section) continue
      // Sections and resources share one space of names: a resource called common is one too many.
      claims.claimName('resource-name', name, { document, object: section }, { name })
      if (name === 'common') lists ??= listsOfCommon(document)
    }
  }
  return lists
}
