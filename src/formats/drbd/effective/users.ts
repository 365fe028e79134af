/** Whoever uses one thing first on a host: a chain, as few hosts share a number or a path. */
interface User<Place> {
  readonly host: string
  readonly place: Place
  readonly next: User<Place> | undefined
  readonly count: number
}

/** From so many on a table by host is quicker than the chain. */
const MANY = 8

/** Who uses a thing, by hosts: each host has it once. */
export class Users<Place> {
  private readonly chains = new Map<string | number, User<Place>>()
  private readonly tables = new Map<string | number, Map<string, Place>>()

  /** Where the host uses the thing already; if nowhere, it does so from now on. */
  take(thing: string | number, host: string, place: Place): Place | undefined {
    const chain = this.chains.get(thing)
    for (let user = chain; user; user = user.next) if (user.host === host) return user.place
    if (!chain || chain.count < MANY) this.chains.set(thing, { host, place, next: chain, count: (chain?.count ?? 0) + 1 })
    else {
      const table = this.tables.get(thing) ?? new Map<string, Place>()
      const before = table.get(host)
      if (before) return before
      this.tables.set(thing, table.set(host, place))
    }
    return undefined
  }
}
