/** Addresses that some file says are a host's own. */
export type AddressesOf = (host: string) => readonly string[]
