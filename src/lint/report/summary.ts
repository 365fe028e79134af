import type { Finding } from '../../document/index.ts'
import type { Checked } from './checked.ts'

export interface Summary {
  /** Files that were checked. */
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Findings with a fix that is safe to apply without asking. */
  readonly fixable: number
  /** Files that no format claims: nothing in them was checked. */
  readonly skipped: readonly string[]
}

export function summarize({ findings, files, skipped }: Checked): Summary {
  const count = (wanted: (finding: Finding) => boolean): number => findings.filter(wanted).length
  return {
    files: files.length,
    errors: count(({ severity }) => severity === 'error'),
    warnings: count(({ severity }) => severity === 'warning'),
    infos: count(({ severity }) => severity === 'info'),
    fixable: count(({ fix }) => fix?.safe === true),
    skipped,
  }
}
