import { type RelatedPlace, relatedPlace } from '../../../document/index.ts'
import type { Span } from '../../../text/index.ts'
import { DraftHost } from './draft.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import type { Refusal, RefusalCode, Written } from './types.ts'

export interface Place {
  readonly document: DrbdDocument
  readonly span: Span
}

/** Who claims: a statement, or a host. Where it stands is looked up only where something is told of it. */
type Claimant = Written | DraftHost

/** More than there are texts in a file, or minors: two numbers make one key. */
const ROOM = 2 ** 27

/** Collects what drbdadm refuses, and who was first to use what can only be used once. */
export class Claims {
  readonly refusals: Refusal[] = []
  private readonly silent: readonly RefusalCode[]
  /** Texts by number: pairs of numbers are cheaper to look up than texts put together. */
  private readonly numbers = new Map<string, number>()
  private readonly first = new Map<RefusalCode, Map<number, Claimant>>()

  /** Some generations do not care for some of it. */
  constructor(silent: readonly RefusalCode[] = []) {
    this.silent = silent
  }

  refuse(code: RefusalCode, { document, span }: Place, data: Refusal['data'] = {}, related?: readonly RelatedPlace[]): void {
    if (!this.silent.includes(code)) this.refusals.push({ code, document, span, data, ...(related ? { related } : {}) })
  }

  /** Claims a name; the second one to do so is refused. */
  claimName(code: RefusalCode, name: string, claimant: Claimant, data: Refusal['data']): void {
    const before = this.take(code, this.numberOf(name), claimant)
    if (before) this.refuse(code, placeOf(claimant), data, [relatedPlace(placeOf(before), 'first used here')])
  }

  /** Claims something that a host has once, under the name that the refusal has for it. */
  claim(code: RefusalCode, host: string, key: string, thing: string | number, claimant: Claimant): void {
    const number = typeof thing === 'number' && thing < ROOM ? thing : this.numberOf(String(thing))
    const before = this.take(code, this.numberOf(host) * ROOM + number, claimant)
    if (before) this.refuse(code, placeOf(claimant), { host, [key]: thing }, [relatedPlace(placeOf(before), 'first used here')])
  }

  private take(code: RefusalCode, mark: number, claimant: Claimant): Claimant | undefined {
    let marks = this.first.get(code)
    if (!marks) {
      marks = new Map()
      this.first.set(code, marks)
    }
    const before = marks.get(mark)
    if (!before) marks.set(mark, claimant)
    return before
  }

  private numberOf(text: string): number {
    let number = this.numbers.get(text)
    if (number === undefined) {
      number = this.numbers.size
      this.numbers.set(text, number)
    }
    return number
  }
}

/** Where a statement stands, the whole of it; of a block the head. */
export function placeOf(claimant: Claimant): Place {
  if (claimant instanceof DraftHost) return hostPlace(claimant)
  const { document, object, field } = claimant
  const span = field === undefined ? undefined : document.spanOf(object, field)
  return { document, span: span ?? headSpan(document, nodeOf(document, object)) }
}

export const hostPlace = ({ document, host }: DraftHost): Place => ({ document, span: headSpan(document, nodeOf(document, host)) })
