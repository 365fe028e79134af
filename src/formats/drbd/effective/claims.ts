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

/** Whoever uses one thing: a chain, as few hosts share a number or a path; of many a table by host. */
interface User {
  readonly host: string
  readonly claimant: Claimant
  readonly next: User | undefined
  readonly count: number
}

const FEW = 8

/** Collects what drbdadm refuses, and who was first to use what can only be used once. */
export class Claims {
  readonly refusals: Refusal[] = []
  private readonly silent: readonly RefusalCode[]
  private readonly names = new Map<RefusalCode, Map<string, Claimant>>()
  private readonly users = new Map<RefusalCode, Map<string | number, User>>()
  /** Those who came after the first few. */
  private readonly tables = new Map<User, Map<string, Claimant>>()

  /** Some generations do not care for some of it. */
  constructor(silent: readonly RefusalCode[] = []) {
    this.silent = silent
  }

  refuse(code: RefusalCode, { document, span }: Place, data: Refusal['data'] = {}, related?: readonly RelatedPlace[]): void {
    if (!this.silent.includes(code)) this.refusals.push({ code, document, span, data, ...(related ? { related } : {}) })
  }

  /** Claims a name; the second one to do so is refused. */
  claimName(code: RefusalCode, name: string, claimant: Claimant, data: Refusal['data']): void {
    const names = tableOf(this.names, code)
    const before = names.get(name)
    if (!before) names.set(name, claimant)
    else this.refuse(code, placeOf(claimant), data, [relatedPlace(placeOf(before), 'first used here')])
  }

  /** Claims something that a host has once, under the name that the refusal has for it. */
  claim(code: RefusalCode, host: string, key: string, thing: string | number, claimant: Claimant): void {
    const things = tableOf(this.users, code)
    const users = things.get(thing)
    const before = users && this.userOf(users, host)
    if (before) this.refuse(code, placeOf(claimant), { host, [key]: thing }, [relatedPlace(placeOf(before), 'first used here')])
    else if (users && users.count >= FEW) tableOf(this.tables, users).set(host, claimant)
    else things.set(thing, { host, claimant, next: users, count: (users?.count ?? 0) + 1 })
  }

  private userOf(users: User, host: string): Claimant | undefined {
    for (let user: User | undefined = users; user; user = user.next) if (user.host === host) return user.claimant
    return users.count >= FEW ? this.tables.get(users)?.get(host) : undefined
  }
}

function tableOf<Outer, Inner, Value>(tables: Map<Outer, Map<Inner, Value>>, key: Outer): Map<Inner, Value> {
  let table = tables.get(key)
  if (!table) {
    table = new Map()
    tables.set(key, table)
  }
  return table
}

/** Where a statement stands, the whole of it; of a block the head. */
export function placeOf(claimant: Claimant): Place {
  if (claimant instanceof DraftHost) return hostPlace(claimant)
  const { document, object, field } = claimant
  const span = field === undefined ? undefined : document.spanOf(object, field)
  return { document, span: span ?? headSpan(document, nodeOf(document, object)) }
}

export const hostPlace = ({ document, host }: DraftHost): Place => ({ document, span: headSpan(document, nodeOf(document, host)) })
