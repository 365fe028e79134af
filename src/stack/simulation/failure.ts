/**
 * What breaks: the whole machine, keepalived alone, what is served (so that checks fail), an interface, or the network
 * between this host and the others while all its interfaces stay up.
 */
export type FailureKind = 'node' | 'daemon' | 'service' | 'link' | 'isolation'

export interface Failure {
  readonly host: string
  readonly kind: FailureKind
  /** One check, by its name, or one interface; all of the host's where it is left out. */
  readonly what?: string
}

/** Something breaks, or is well again. */
export interface Incident {
  readonly failure: Failure
  readonly kind: 'fails' | 'recovers'
}

const FAILS: Readonly<Record<FailureKind, (host: string, what: string | undefined, daemon: string) => string>> = {
  node: (host) => `${host} dies`,
  daemon: (host, _, daemon) => `${daemon} ends on ${host}`,
  service: (host, what) => (what === undefined ? `the service fails on ${host}` : `${what} fails on ${host}`),
  link: (host, what) => `${what ?? 'the network'} goes down on ${host}`,
  isolation: (host) => `the network between ${host} and the others breaks`,
}

const RECOVERS: Readonly<Record<FailureKind, (host: string, what: string | undefined, daemon: string) => string>> = {
  node: (host) => `${host} is back`,
  daemon: (host, _, daemon) => `${daemon} runs again on ${host}`,
  service: (host, what) => (what === undefined ? `the service is well again on ${host}` : `${what} is well again on ${host}`),
  link: (host, what) => `${what ?? 'the network'} is up again on ${host}`,
  isolation: (host) => `${host} and the others reach each other again`,
}

/** `nas1 dies`, `chk_nfs is well again on nas1`. */
export const tellIncident = ({ failure: { host, kind, what }, kind: change }: Incident, daemon = 'keepalived'): string =>
  (change === 'fails' ? FAILS : RECOVERS)[kind](host, what, daemon)

/** As the command line has it: `nas1:service`; `nas1` alone is the machine. */
export const nameFailure = ({ host, kind, what }: Failure): string =>
  [host, ...(kind === 'node' ? [] : [kind]), ...(what === undefined ? [] : [what])].join(':')
