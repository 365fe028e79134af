/** What a reader of the manual wants to know about one keyword; hover, completion and the reference page show it. */
export interface About<T = unknown> {
  /** Meaning, unit and range in one or two sentences. */
  readonly doc: string
  /** The value that the daemon uses when the keyword is absent. */
  readonly default?: T
  /** The default in words, where it is no constant. */
  readonly defaultDoc?: string
  /** First release that knows the keyword; absent means older than every release looked at. */
  readonly since?: string
  /** First release that no longer knows it. */
  readonly removed?: string
  /** Why it should no longer be written. */
  readonly deprecated?: string
  /** The keyword to write instead. */
  readonly replacedBy?: string
  /** Spellings that mean the same; never written. */
  readonly aliases?: readonly string[]
  /** Which of several assignments counts; default `last`. */
  readonly duplicates?: 'first' | 'last'
  /** Programs that read it, where a file serves several. */
  readonly readBy?: string
  /** Absent from the manual page although the program knows it. */
  readonly undocumented?: boolean
}

/** One row of a format's catalogue, derived from its lenses. */
export interface Keyword extends Omit<About, 'default'> {
  readonly keyword: string
  /** Where it may stand, outermost first: `['nfsd']`, `['vrrp_instance', 'track_script']`. */
  readonly context: readonly string[]
  /** The value in words: `a port number, 1 to 65535`. Empty for a block or a flag. */
  readonly expected: string
  /** Values to choose from, where they can be listed. */
  readonly values?: readonly string[]
  /** The default as the model holds it; `defaultDoc` says it as a file does. */
  readonly default?: unknown
  readonly block?: boolean
}
