import { exampleResource, onHost } from '../example.ts'
import { drbdRule } from '../rule.ts'

const TELLS: Readonly<Record<string, (data: Readonly<Record<string, string | number>>) => string>> = {
  'no-host': ({ name }) => `resource ${name} has no host`,
  'no-node-id': ({ host }) => `${host} has no node-id; drbdadm numbers only two hosts by itself`,
  'no-device': ({ host, volume }) => `volume ${volume} has no device on ${host}`,
  'no-disk': ({ host, volume }) => `volume ${volume} has metadata but no disk on ${host}`,
  'no-volume': ({ host, volume, other }) => `${host} has no volume ${volume}, which ${other} has`,
  'no-meta-disk': ({ host, volume }) => `volume ${volume} has no meta-disk on ${host}, which DRBD 8.4 wants to have written`,
  'no-address': ({ host }) => `${host} has no address to connect to`,
  'one-endpoint': () => 'a connection has two ends',
  'many-endpoints': ({ count }) => `a connection has two ends, not ${count}`,
  'both-primary': () => 'both hosts are to become primary, but allow-two-primaries is not set',
  'no-endpoint': () => 'a connection without hosts',
  'no-proxy': ({ host }) => `${host} has no proxy, the other end has: either both have one, or none`,
  'equal-hashes': ({ host, other }) => `${host} and ${other} have one address, so drbdadm cannot number them: write their node-id`,
}

export const rule = drbdRule({
  id: 'drbd/incomplete',
  effect: 'rejected',
  severity: 'error',
  summary: 'A resource lacks what drbdadm needs.',
  reason: 'drbdadm checks every resource before it does anything: it refuses all of them, also those in other files.',
  remedy: 'Give every host a node-id and an address, every volume a device on every host, and every connection two ends.',
  source: 'drbd.conf(5); drbdadm: keyword missing',
  message: ({ code, ...data }) => TELLS[String(code)]?.(data) ?? 'something is missing',
  examples: [
    {
      bad: exampleResource({
        hosts: `${onHost('alpha', 0)}\n    ${onHost('beta', 1).replace('node-id 1; ', '')}`,
      }),
      good: exampleResource(),
    },
    { bad: exampleResource({ volumes: 'volume 0 { disk "/dev/vg0/r0"; meta-disk internal; }' }), good: exampleResource() },
  ],
  visit: {
    refusal({ code, document, span, data, related }, context) {
      if (code in TELLS) context.report({ document, span }, { data: { ...data, code }, ...(related ? { related } : {}) })
    },
  },
})
