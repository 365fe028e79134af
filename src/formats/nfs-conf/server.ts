import { lowerAscii } from '../../text/index.ts'
import type { Binding } from './bindings.ts'
import type { NfsConfEffective } from './effective.ts'

const SERVER_SECTIONS: readonly string[] = ['nfsd', 'mountd', 'exportd', 'exports', 'statd', 'lockd', 'sm-notify', 'nfsdcld']

/** Debian ships this one setting on every host, clients too. */
const isShipped = ({ section, key }: Binding): boolean => section === 'mountd' && lowerAscii(key) === 'manage-gids'

/** Whether these files configure a server at all; what a client leaves unset says nothing. */
export const isServer = ({ bindings }: NfsConfEffective): boolean =>
  bindings.some((binding) => SERVER_SECTIONS.includes(binding.section) && !isShipped(binding))

export const offersV3 = ({ nfsd }: NfsConfEffective): boolean => nfsd.vers3 !== false

/** By rpc.nfsd's own switches; the kernel may leave a minor version out. */
export const offersV4 = ({ nfsd }: NfsConfEffective): boolean =>
  nfsd.vers4 !== false && !(nfsd.vers4_0 === false && nfsd.vers4_1 === false && nfsd.vers4_2 === false)

export interface Listener {
  readonly daemon: string
  readonly section: string
  readonly key: string
  readonly transport: 'tcp' | 'udp'
  readonly port: number
}

/** What binds a port that these files fix. */
export function listeners({ nfsd, mountd, statd, lockd }: NfsConfEffective): Listener[] {
  const found: Listener[] = []
  const add = (daemon: string, section: string, key: string, port: unknown, ...transports: ('tcp' | 'udp')[]): void => {
    if (typeof port === 'number' && port > 0) for (const transport of transports) found.push({ daemon, section, key, transport, port })
  }
  const both = [...(nfsd.tcp === false ? [] : ['tcp' as const]), ...(nfsd.udp ? ['udp' as const] : [])]
  add('nfsd', 'nfsd', 'port', nfsd.port === undefined || nfsd.port === 'nfs' ? 2049 : nfsd.port, ...both)
  add('rpc.mountd', 'mountd', 'port', mountd.port, ...both)
  add('rpc.statd', 'statd', 'port', statd.port, 'tcp', 'udp')
  add('lockd', 'lockd', 'port', lockd.port, 'tcp')
  add('lockd', 'lockd', lockd.udpPort === undefined ? 'port' : 'udp-port', lockd.udpPort ?? lockd.port, 'udp')
  return found
}
