import type { Document, SetOptions } from '../../../document/index.ts'
import type { EffectiveView } from '../../../lint/index.ts'
import { compareRelease } from '../../../vocabulary/index.ts'
import type { Cib, CibNode, PacemakerFile } from '../types.ts'
import { constraintsOf, type EffectiveConstraints } from './constraints.ts'
import { type EffectiveFencing, fencingOf } from './fencing.ts'
import { type ClusterOptions, optionsOf } from './options.ts'
import { type EffectivePrimitive, type EffectiveResource, resourcesOf } from './resources.ts'
import { idsOf, type Settings, settingsOf } from './settings.ts'

/** One CIB as the cluster acts on it. */
export interface EffectiveCib extends EffectiveConstraints {
  readonly document: Document<PacemakerFile>
  readonly cib: Cib
  /** 3 where the names of Pacemaker 3 are the right ones: by the target, else by what the file says of itself. */
  readonly generation: 2 | 3
  /** Every known option with its value or default, and those written that nobody knows; by the old name. */
  readonly options: ClusterOptions
  /** The options that the file sets, by the names that it writes. */
  readonly writtenOptions: Settings
  readonly nodes: readonly CibNode[]
  /** Every resource, those inside of groups and clones included. */
  readonly resources: readonly EffectiveResource[]
  readonly primitives: readonly EffectivePrimitive[]
  readonly resourceDefaults: Settings
  readonly operationDefaults: Settings
  readonly fencing: EffectiveFencing
}

export interface PacemakerEffective {
  readonly cibs: readonly EffectiveCib[]
}

/** First release that knows the new names of options. */
const NEW_NAMES = '3.0.2'
/** Features of the first Pacemaker 3. */
const FEATURES_OF_3 = '3.20.0'

function generationOf(document: Document<PacemakerFile>, { crmFeatureSet, validateWith = '' }: Cib, options: SetOptions): 2 | 3 {
  const target = options.target?.pacemaker ?? document.target?.pacemaker
  if (target !== undefined) return compareRelease(target, NEW_NAMES) < 0 ? 2 : 3
  if (/^pacemaker-([4-9]|\d\d+)\./.test(validateWith)) return 3
  return crmFeatureSet !== undefined && compareRelease(crmFeatureSet, FEATURES_OF_3) >= 0 ? 3 : 2
}

export function effectiveCib(document: Document<PacemakerFile>, options: SetOptions = {}): EffectiveCib | undefined {
  const { cib } = document.model
  if (!cib) return undefined
  const configuration = cib.configuration ?? {}
  const ids = idsOf(configuration)
  const generation = generationOf(document, cib, options)
  const writtenOptions = settingsOf(configuration.crmConfig?.clusterPropertySets ?? [], ids)
  const clusterOptions = optionsOf(writtenOptions, generation === 3)
  const resourceDefaults = settingsOf(configuration.rscDefaults?.metaAttributes ?? [], ids)
  const operationDefaults = settingsOf(configuration.opDefaults?.metaAttributes ?? [], ids)
  const resources = resourcesOf(configuration, { ids, resources: resourceDefaults, operations: operationDefaults })
  const primitives = resources.filter((resource) => resource.kind === 'primitive')
  return {
    document,
    cib,
    generation,
    options: clusterOptions,
    writtenOptions,
    nodes: configuration.nodes?.nodes ?? [],
    resources,
    primitives,
    resourceDefaults,
    operationDefaults,
    fencing: fencingOf(clusterOptions, primitives, configuration.fencingTopology?.fencingLevels ?? []),
    ...constraintsOf(configuration.constraints),
  }
}

export function effectiveOf(documents: readonly Document<PacemakerFile>[], options: SetOptions): EffectiveView<PacemakerEffective> {
  return {
    value: { cibs: documents.flatMap((document) => effectiveCib(document, options) ?? []) },
    originOf(object, field) {
      for (const document of documents) {
        const span = document.spanOf(object, field)
        if (span) return { ...(document.path === undefined ? {} : { path: document.path }), span }
      }
      return undefined
    },
  }
}

export type { EffectiveColocation, EffectiveConstraints, EffectiveLocation, EffectiveOrder } from './constraints.ts'
export { type EffectiveFencing, type FenceDevice, fences, type HostCheck } from './fencing.ts'
export type { ClusterOptions, EffectiveOption } from './options.ts'
export type { EffectiveClone, EffectiveGroup, EffectiveOp, EffectivePrimitive, EffectiveResource } from './resources.ts'
export type { Setting, Settings } from './settings.ts'
export { booleanOf, durationOf, intervalOf, type Role, roleOf, scoreOf } from './values.ts'
