import { type Severity, severityRank } from '../../document/index.ts'
import type { Topology } from './types.ts'

/** The most serious of some findings. */
export const worst = ({ findings }: Topology, marks: readonly number[]): Severity | undefined =>
  marks.map((i) => findings[i]!.severity).sort((a, b) => severityRank[b] - severityRank[a])[0]
