import { type RelatedPlace, relatedPlace } from '../../../document/index.ts'
import type { Span } from '../../../text/index.ts'
import { DraftHost } from './draft.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import type { Refusal, RefusalCode, Written } from './types.ts'
import { Users } from './users.ts'

export interface Place {
  readonly document: DrbdDocument
  readonly span: Span
}

/** Who claims: a statement, or a host. Where it stands is looked up only where something is told of it. */
type Claimant = Written | DraftHost

/** Collects what drbdadm refuses, and who was first to use what can only be used once. */
export class Claims {
  readonly refusals: Refusal[] = []
  private readonly silent: readonly RefusalCode[]
  private readonly names = new Map<RefusalCode, Map<string, Claimant>>()
  private readonly users = new Map<RefusalCode, Users<Claimant>>()

  /** Some generations do not care for some of it. */
  constructor(silent: readonly RefusalCode[] = []) {
    this.silent = silent
  }

  refuse(code: RefusalCode, { document, span }: Place, data: Refusal['data'] = {}, related?: readonly RelatedPlace[]): void {
    if (!this.silent.includes(code)) this.refusals.push({ code, document, span, data, ...(related ? { related } : {}) })
  }

  /** Claims a name; the second one to do so is refused. */
  claimName(code: RefusalCode, name: string, claimant: Claimant, data: Refusal['data']): void {
    const names = this.names.get(code) ?? new Map<string, Claimant>()
    const before = names.get(name)
    if (before) this.refuse(code, placeOf(claimant), data, [relatedPlace(placeOf(before), 'first used here')])
    else this.names.set(code, names.set(name, claimant))
  }

  /** Claims something that a host has once, under the name that the refusal has for it. */
  claim(code: RefusalCode, host: string, key: string, thing: string | number, claimant: Claimant): void {
    let users = this.users.get(code)
    if (!users) {
      users = new Users()
      this.users.set(code, users)
    }
    const before = users.take(thing, host, claimant)
    if (before) this.refuse(code, placeOf(claimant), { host, [key]: thing }, [relatedPlace(placeOf(before), 'first used here')])
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
