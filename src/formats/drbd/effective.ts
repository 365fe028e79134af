import type { Document } from '../../document/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import type { DrbdConfig } from './types.ts'

export interface DrbdEffective {
  readonly resources: readonly unknown[]
}

export function effectiveOf(documents: readonly Document<DrbdConfig>[]): EffectiveView<DrbdEffective> {
  return { value: { resources: documents }, originOf: () => undefined }
}
