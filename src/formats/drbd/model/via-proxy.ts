import { type Body, bare, labelOf, Misfit, one, type Value } from '../../../lens/index.ts'
import { isQuoted, wordText } from '../../../syntax/index.ts'
import type { HostProxy, ViaProxy } from '../types.ts'
import { address } from './address.ts'
import { block } from './block.ts'
import { proxyOptions } from './proxy.ts'
import { blockBody } from './scope.ts'
import { names } from './texts.ts'

const proxyFields = {
  inside: one('inside', address, { doc: 'Proxy address facing DRBD.' }),
  outside: one('outside', address, { doc: 'Proxy address facing the peer proxy.' }),
  options: block('options', proxyOptions, { doc: 'Options of this proxy endpoint.' }),
}

const viaProxyBody = blockBody({}, proxyFields)

/** The addresses of a proxy that an endpoint is reached through. */
export const viaProxy: Body<ViaProxy> = viaProxyBody

const hostNames = names('names of hosts')

/** `on alpha beta`: the hosts behind the word that introduces them. */
export const onHosts: Value<string[]> = {
  ...hostNames,
  read(tree, from, to) {
    if (from === to || wordText(tree, from) !== 'on' || isQuoted(tree, from)) {
      return new Misfit('wrong-arguments', { expected: 'on and the names of hosts', count: to - from })
    }
    return hostNames.read(tree, from + 1, to)
  },
  write: (list) => [bare('on'), ...hostNames.write(list)],
}

const hostProxyBody = blockBody({ on: labelOf(0, onHosts, 'Hosts running the proxy.') }, proxyFields)

/** The proxy of a host, as DRBD 8.4 has it. */
export const hostProxy: Body<HostProxy> = hostProxyBody
