/** One file of one host. */
export interface GeneratedFile {
  readonly host: string
  /** Absolute on that host. */
  readonly path: string
  /** Permission bits: 0600 where it holds a secret, 0755 for a program. */
  readonly mode: number
  readonly text: string
  /** The host's own file has other lines beside these: `mergeLines` puts them in. */
  readonly isPart?: true
}

export const PLAIN = 0o644
export const SECRET = 0o600
export const PROGRAM = 0o755

/** What stands at the top of every file. */
export const headerOf = (name: string): string => `managed by quorate, from the blueprint of ${name}: change that and generate anew`
