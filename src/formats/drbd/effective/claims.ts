import type { RelatedPlace } from '../../../document/index.ts'
import type { Span } from '../../../text/index.ts'
import type { DrbdDocument } from './nodes.ts'
import type { Refusal, RefusalCode } from './types.ts'

interface Place {
  readonly document: DrbdDocument
  readonly span: Span
}

/** Collects what drbdadm refuses, and who was first to use what can only be used once. */
export class Claims {
  readonly refusals: Refusal[] = []
  private readonly silent: readonly RefusalCode[]

  /** Some generations do not care for some of it. */
  constructor(silent: readonly RefusalCode[] = []) {
    this.silent = silent
  }

  private readonly first = new Map<string, () => Place>()

  refuse(code: RefusalCode, { document, span }: Place, data: Refusal['data'] = {}, related?: readonly RelatedPlace[]): void {
    if (!this.silent.includes(code)) this.refusals.push({ code, document, span, data, ...(related ? { related } : {}) })
  }

  /** Claims something for a place, which is looked up where it is told; a second claim is refused, unless it is of the very same place. */
  claim(code: RefusalCode, mark: string, place: () => Place, data: Refusal['data']): void {
    const key = `${code}\0${mark}`
    const before = this.first.get(key)
    if (before) this.refuse(code, place(), data, [related(before(), 'first used here')])
    else this.first.set(key, place)
  }
}

export const related = ({ document, span }: Place, message: string): RelatedPlace => ({
  ...(document.path === undefined ? {} : { path: document.path }),
  span,
  message,
})
