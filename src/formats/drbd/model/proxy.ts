import type { Body } from '../../../lens/index.ts'
import { lines } from '../../../lens/index.ts'
import { DrbdTag, drbdScope } from '../../../syntax/index.ts'
import type { ProxyOptions } from '../types.ts'
import { quantity } from './numbers.ts'
import { option } from './option.ts'
import { blockBody } from './scope.ts'
import { anyWords } from './texts.ts'

const proxyFields = {
  memlimit: option('memlimit', quantity({ min: 0, max: Number.POSITIVE_INFINITY }), { doc: 'Proxy buffer memory.' }),
  readLoops: option('read-loops', quantity({ min: 0, max: Number.POSITIVE_INFINITY }), { doc: 'Proxy read loop count.' }),
  compression: option('compression', quantity({ min: 0, max: Number.POSITIVE_INFINITY }), {
    doc: 'Proxy compression switch (old).',
    deprecated: 'replaced by the plugin block',
  }),
  bwlimit: option('bwlimit', quantity({ min: 0, max: Number.POSITIVE_INFINITY }), { doc: 'Proxy bandwidth limit.' }),
  sndbufSize: option('sndbuf-size', quantity({ min: 0, max: 134217728, unit: 'bytes' }), { doc: 'Proxy TCP send buffer.', default: 0 }),
  rcvbufSize: option('rcvbuf-size', quantity({ min: 0, max: 134217728, unit: 'bytes' }), { doc: 'Proxy TCP receive buffer.', default: 0 }),
  pingTimeout: option('ping-timeout', quantity({ min: 1, max: 300, unit: 'tenths of a second' }), {
    doc: 'Proxy keep-alive timeout.',
    default: 5,
  }),
  plugin: lines('plugin', DrbdTag.entry, anyWords, { doc: 'Proxy plugin chain; each statement is passed through verbatim.' }),
}

const proxyOptionsBody = blockBody({}, proxyFields, { kind: 'options', otherwise: drbdScope({ kind: 'entries', keywords: new Map() }) })

/** proxy{}: options of DRBD Proxy. */
export const proxyOptions: Body<ProxyOptions> = proxyOptionsBody
