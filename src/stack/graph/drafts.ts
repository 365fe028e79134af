import type { Target } from './marks.ts'

/** A part under construction: its marks are filled in when all parts are known. */
export type Draft<T> = T & Target

/** Where names stand in a list of them. */
export const indices = (some: readonly string[], names: readonly string[]): number[] =>
  some.map((name) => names.indexOf(name)).filter((i) => i >= 0)
