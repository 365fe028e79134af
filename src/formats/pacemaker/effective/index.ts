import type { EffectiveView } from '../../../lint/index.ts'
export interface EffectiveCib {
  resources: readonly EffectiveResource[]
  primitives: readonly EffectivePrimitive[]
}
export interface EffectiveResource {
  x: 1
}
export interface EffectivePrimitive {
  x: 1
}
export interface PacemakerEffective {
  cibs: readonly EffectiveCib[]
}
export const effectiveOf = (): EffectiveView<PacemakerEffective> => ({ value: { cibs: [] }, originOf: () => undefined })
