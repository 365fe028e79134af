import { byteLength } from '../../../text/index.ts'
import { exampleResource } from '../example.ts'
import { optionAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

/** The secret that drbd.conf(5) shows. */
const SHOWN = 'FooFunFactory'
const SHORTEST = 16

const TELLS: Readonly<Record<string, string>> = {
  'no-alg': 'shared-secret has no effect without cram-hmac-alg: peers are not authenticated',
  'no-secret': 'cram-hmac-alg has no effect without a shared-secret: peers are not authenticated',
  short: `a shared-secret of fewer than ${SHORTEST} bytes is guessed from one recorded handshake`,
  known: 'this shared-secret stands in the manual page: everybody knows it',
}

export const rule = drbdRule({
  id: 'drbd/peer-auth',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Peers are meant to be authenticated, but are not, or by a secret that is easily found.',
  reason: 'Whoever reaches the port can take part as the peer: read the data, or have it overwritten by a resync.',
  remedy: 'Set both, with a random secret: `cram-hmac-alg sha256; shared-secret "…";`.',
  source: 'drbd.conf(5), net/shared-secret, net/cram-hmac-alg',
  message: ({ problem }) => TELLS[String(problem)]!,
  examples: [
    {
      bad: exampleResource({ net: { 'shared-secret': '"kX9vQ2mL7pRt4wZs"' } }),
      good: exampleResource({ net: { 'shared-secret': '"kX9vQ2mL7pRt4wZs"', 'cram-hmac-alg': 'sha256' } }),
    },
    { bad: exampleResource({ net: { 'cram-hmac-alg': 'sha256' } }), good: exampleResource() },
    { bad: exampleResource({ net: { 'shared-secret': '"FooFunFactory"', 'cram-hmac-alg': 'sha256' } }), good: exampleResource() },
    { bad: exampleResource({ net: { 'shared-secret': '"short"', 'cram-hmac-alg': 'sha256' } }), good: exampleResource() },
  ],
  visit: {
    connection({ net }, context) {
      const { sharedSecret: secret, cramHmacAlg: algorithm } = net
      // One that is written without a value is told of as such.
      if (secret === undefined && optionAt(context, net, 'sharedSecret')) return
      const [at, problem] = problemWith(secret, algorithm)
      const place = at && optionAt(context, net, at)
      if (place && problem) context.report(place, { data: { problem } })
    },
  },
})

function problemWith(secret: string | undefined, algorithm: string | undefined): ['sharedSecret' | 'cramHmacAlg', string] | [] {
  if (secret === undefined) return algorithm === undefined ? [] : ['cramHmacAlg', 'no-secret']
  if (algorithm === undefined) return ['sharedSecret', 'no-alg']
  if (secret === SHOWN) return ['sharedSecret', 'known']
  return byteLength(secret) < SHORTEST ? ['sharedSecret', 'short'] : []
}
