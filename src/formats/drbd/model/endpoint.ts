import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/drbd-endpoint.ts'
import {
  type AnyBody,
  appended,
  bare,
  type Field,
  Misfit,
  readStatements,
  type Schema,
  startObject,
  type Word,
  writeBody,
} from '../../../lens/index.ts'
import { phrase } from '../../../lens/phrase.ts'
import type { Tree } from '../../../syntax/index.ts'
import type { ViaProxy } from '../types.ts'
import { type Address, address, addressSchema, isPort, phraseMisfit, writeAddress } from './address.ts'
import { name } from './texts.ts'
import { TOKEN_NAMES, tokenPieces } from './tokens.ts'
import { onHosts, viaProxy } from './via-proxy.ts'

/** One end of a connection: a host, or an address that one of the hosts has. */
export interface Endpoint extends ViaProxy {
  host?: string
  /** Instead of the host's own. */
  address?: Address
  /** Instead of the host's own. */
  port?: number
  /** Hosts of the proxy that this end is reached through; `inside` and `outside` are its addresses. */
  viaProxyOn?: string[]
  /** The address under which peers see this end. */
  outsideAddress?: Address
}

type Head = Omit<Endpoint, keyof ViaProxy>

const EXPECTED = 'host NAME, with an address or a port of its own where that differs'
const endpointPhrase = phrase<Head>(grammar, TOKEN_NAMES)
const hostName = name('the name of a host')

function readHead(tree: Tree, from: number, to: number): Head | Misfit {
  const pieces = tokenPieces(tree, from, to)
  const via = pieces.findIndex(({ kind }) => kind === 'via')
  const before = via === -1 ? pieces : pieces.slice(0, via)
  const read = endpointPhrase.read(before)
  if ('error' in read) return phraseMisfit(read.error, from, from + before.length, EXPECTED, before)
  const { value } = read
  const port = value.port ?? value.address?.port
  if (port !== undefined && !isPort(port))
    return new Misfit('invalid-value', { value: String(port), expected: 'a port, 1 to 65535' }, to - 1, to)
  if (via === -1) return value
  const behind = readVia(tree, from + via + 1, to, pieces[via + 1]?.kind)
  return behind instanceof Misfit ? behind : { ...value, ...behind }
}

function readVia(tree: Tree, from: number, to: number, kind: string | undefined): Head | Misfit {
  if (kind === 'proxy') {
    const hosts = onHosts.read(tree, from + 1, to)
    return hosts instanceof Misfit ? hosts : { viaProxyOn: hosts }
  }
  if (kind === 'outside-address') {
    const seen = address.read(tree, from + 1, to)
    return seen instanceof Misfit ? seen : { outsideAddress: seen }
  }
  return new Misfit('wrong-arguments', { expected: 'proxy or outside-address', count: to - from }, from - 1, from)
}

function writeHead({ host, address: own, port, viaProxyOn, outsideAddress }: Endpoint): Word[] {
  return [
    ...(host === undefined ? [] : [bare('host'), { text: host }]),
    ...(own === undefined ? [] : [bare('address'), ...writeAddress(own)]),
    ...(port === undefined ? [] : [bare('port'), bare(String(port))]),
    ...(viaProxyOn === undefined ? [] : [bare('via'), bare('proxy'), ...onHosts.write(viaProxyOn)]),
    ...(outsideAddress === undefined ? [] : [bare('via'), bare('outside-address'), ...writeAddress(outsideAddress)]),
  ]
}

function complaint({
  host,
  address: own,
  port,
  viaProxyOn,
  outsideAddress,
  inside,
  outside,
  options,
  unknown,
}: Endpoint): string | undefined {
  if (host === undefined && (own === undefined || port !== undefined)) return 'an endpoint has a host, or an address alone'
  if (own !== undefined && port !== undefined) return 'an endpoint has an address or a port, not both'
  if (viaProxyOn === undefined)
    return (inside ?? outside ?? options ?? unknown) ? 'inside and outside are the addresses of viaProxyOn' : undefined
  return outsideAddress === undefined ? undefined : 'an endpoint is behind a proxy or behind an outside address, not both'
}

const self = viaProxy as AnyBody

/** The ends of a connection or path: `host NAME …;`, `address ADDRESS;`, each with a block where a proxy is between. */
export const endpoints: Field<Endpoint[], 'always'> = {
  presence: 'always',
  hooks: [{ keyword: 'host' }, { keyword: 'address' }],
  about: { doc: 'The two ends.' },
  body: self,
  start: () => [],
  read(reading, owner, key, node) {
    const { tree } = reading
    const [from, to] = [tree.firstWord[node]!, tree.firstWord[node + 1]!]
    const head = readHead(tree, from, to)
    const hasBlock = tree.open[node]! >= 0
    const isSound = !(head instanceof Misfit) && (head.viaProxyOn !== undefined) === hasBlock
    if (!isSound) {
      const misfit =
        head instanceof Misfit
          ? head
          : new Misfit('wrong-arguments', { expected: hasBlock ? 'via proxy before the block' : 'a block', count: 0 })
      reading.misfit(misfit, node, from, to, 'host')
      return false
    }
    const item: Record<string, unknown> = { ...head }
    startObject(self, reading, node, item)
    readStatements(self, reading, node, item)
    owner[key] = appended(owner[key] as unknown[], item)
    return true
  },
  write: (list, owner, field) =>
    (list as Endpoint[]).map((item) => ({
      words: writeHead(item),
      ...(item.viaProxyOn === undefined ? {} : { body: writeBody(self, item as unknown as Record<string, unknown>) }),
      origin: { owner, field, item },
    })),
  schema: () =>
    z.array(
      z
        .extend(viaProxy.schema() as unknown as z.ZodMiniObject, {
          host: z.optional(hostName.schema()),
          address: z.optional(addressSchema()),
          port: z.optional(z.int().check(z.gte(1), z.lte(65535))),
          viaProxyOn: z.optional(onHosts.schema()),
          outsideAddress: z.optional(addressSchema()),
        })
        .check((context) => {
          const message = complaint(context.value as Endpoint)
          if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value })
        }),
    ) as unknown as Schema,
}
