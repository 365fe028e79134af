import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolsAreRequired } from './host.ts'
import { describeUnless } from './tools.ts'

/** One file that somebody else wrote, and what the real tool said about it when the corpus was made. */
export interface CorpusRecord {
  format: string
  file: string
  source: string
  bytes: Uint8Array
  /** `bytes` as UTF-8; with U+FFFD where they are not. */
  text: string
  /** accept; warn: taken, with complaints about values; reject; unknown: only the machine stood in the way. */
  verdict: 'accept' | 'warn' | 'reject' | 'unknown'
  layer: 'syntax' | 'semantic' | 'environment' | 'crash' | null
  rc: number
  messages: string[]
  /** exports: how many entries exportfs made of it. */
  etabLines?: number
}

type IndexRecord = Omit<CorpusRecord, 'bytes' | 'text'>

interface Corpus {
  records: CorpusRecord[]
  /** Why there are none. */
  reason?: string
  /** Whether a corpus was asked for. */
  named: boolean
}

const load = (folder: string | undefined): Corpus => {
  if (!folder) return { records: [], reason: 'QUORATE_CORPUS is not set', named: false }
  try {
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as IndexRecord[]
    const records = index.map((record) => {
      const bytes = readFileSync(join(folder, record.file))
      return { ...record, bytes, text: bytes.toString('utf8') }
    })
    return { records, named: true }
  } catch (error) {
    return { records: [], reason: `QUORATE_CORPUS cannot be read: ${(error as Error).message}`, named: true }
  }
}

let loaded: Corpus | undefined

const corpus = (): Corpus => {
  loaded ??= load(process.env.QUORATE_CORPUS)
  return loaded
}

/** The corpus files of one format; none where there is no corpus. */
export const corpusOf = (format: string): CorpusRecord[] => corpus().records.filter((record) => record.format === format)

/** A `describe` over the corpus files of one format: skipped with a notice when no corpus is named. */
export const describeCorpus = (format: string, name: string, body: (records: CorpusRecord[]) => void): void => {
  const { reason, named } = corpus()
  const records = corpusOf(format)
  const absent = reason ?? (records.length === 0 ? `the corpus has no ${format}` : undefined)
  describeUnless(absent, name, () => body(records), named && toolsAreRequired())
}
