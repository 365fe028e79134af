import type { Finding } from '../document/index.ts'
import type { InputFile } from '../stack/index.ts'
import type { Disk } from './disk.ts'
import { type FileReading, type ReadLimit, readTextFileFrom } from './read-file.ts'

/** Files read from disk, and what came in between. */
export interface ReadFiles {
  readonly files: readonly InputFile[]
  /** What could not be read, with the reason: too large, not UTF-8, no permission. */
  readonly findings: readonly Finding[]
  /** What can be shown of files that are not UTF-8, by path. */
  readonly shown: ReadonlyMap<string, string>
  /** Paths and patterns that were given and led to no file. */
  readonly unmatched: readonly string[]
  /** Files that were named one by one, not found by a search. */
  readonly named: ReadonlySet<string>
}

/** Gathers files, each once, in the order in which they are asked for. */
export class Collection {
  readonly disk: Disk
  readonly limit: ReadLimit
  private readonly files: InputFile[] = []
  private readonly findings: Finding[] = []
  private readonly shown = new Map<string, string>()
  private readonly seen = new Set<string>()
  private readonly missing = new Map<string, string[]>()
  readonly unmatched: string[] = []
  readonly named = new Set<string>()

  constructor(disk: Disk, limit: ReadLimit) {
    this.disk = disk
    this.limit = limit
  }

  has(path: string): boolean {
    return this.seen.has(path)
  }

  async read(path: string, at?: string): Promise<void> {
    if (!this.seen.has(path)) this.add(path, await this.look(path, at))
  }

  /** What a file holds, whether it is gathered or not. */
  look(path: string, at?: string): Promise<FileReading> {
    return readTextFileFrom(this.disk, path, this.limit, at)
  }

  add(path: string, { file, finding, ...rest }: FileReading): void {
    if (this.seen.has(path)) return
    this.seen.add(path)
    if (file) this.files.push(file)
    else {
      this.findings.push(finding!)
      if ('shown' in rest && rest.shown !== undefined) this.shown.set(path, rest.shown)
    }
  }

  /** For files that are not read themselves, though that they are there says something. */
  addUnread(path: string): void {
    this.add(path, { file: { path, text: '' } })
  }

  fail(path: string, finding: Finding): void {
    this.add(path, { finding })
  }

  /** A file includes another that is not there; whether that matters is for its format's rules to say. */
  miss(path: string, included: string): void {
    const others = this.missing.get(path)
    if (others) others.push(included)
    else this.missing.set(path, [included])
  }

  /** Files as they come in, for a reader that adds more while it looks at them. */
  get soFar(): readonly InputFile[] {
    return this.files
  }

  result(): ReadFiles {
    const { findings, shown, unmatched, named } = this
    const files = this.files.map((file) => {
      const missing = this.missing.get(file.path)
      return missing ? { ...file, missing } : file
    })
    return { files, findings, shown, unmatched, named }
  }
}
