import type { Document } from '../../document/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import type { KeepalivedConf } from './types.ts'

/** What the daemon acts on. */
export interface KeepalivedEffective {
  readonly documents: readonly Document<KeepalivedConf>[]
}

export function effectiveOf(documents: readonly Document<KeepalivedConf>[]): EffectiveView<KeepalivedEffective> {
  return { value: { documents }, originOf: () => undefined }
}
