import type { Blueprint, KeepalivedFailover } from './types.ts'

const HIGHEST = 150
const STEP = 10

/** VRRP priority by node. */
export const prioritiesOf = ({ nodes }: Blueprint, { priorities }: KeepalivedFailover): ReadonlyMap<string, number> =>
  new Map(nodes.map(({ name }, i) => [name, priorities?.[name] ?? HIGHEST - STEP * i]))
