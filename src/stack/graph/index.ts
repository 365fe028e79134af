export { mermaid } from './mermaid.ts'
export { svg } from './svg/index.ts'
export { topology } from './topology.ts'
export type * from './types.ts'
