import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

const TELLS: Readonly<Record<string, (data: Readonly<Record<string, string | number>>) => string>> = {
  'unknown-host': ({ host }) => `no host of this resource is called ${host}`,
  'unknown-address': ({ address }) => `no host of this resource has the address ${address}; drbdadm crashes on it`,
  'unknown-lower': ({ name }) => `there is no resource ${name} to stack on`,
  'unknown-volume': ({ volume, host }) => `${host} has no volume ${volume}`,
  'mesh-proxy': ({ host }) => `${host} has a proxy of DRBD 8.4's form, which a connection-mesh cannot use`,
}

export const rule = drbdRule({
  id: 'drbd/unknown-host',
  effect: 'rejected',
  severity: 'error',
  summary: 'A connection names a host, address, volume or resource that does not exist.',
  reason: 'drbdadm checks every resource before it does anything: it refuses all of them, or ends by a signal.',
  remedy: 'Name the host as its `on` section does.',
  source: 'drbd.conf(5), connection; drbdadm: no matching host section',
  message: ({ code, ...data }) => TELLS[String(code)]?.(data) ?? 'this name is not known',
  examples: [
    {
      bad: exampleResource({ more: 'connection { host "alpha"; host "gamma"; }' }),
      good: exampleResource({ more: 'connection { host "alpha"; host "beta"; }' }),
    },
  ],
  visit: {
    refusal({ code, document, span, data }, context) {
      if (code in TELLS) context.report({ document, span }, { data: { ...data, code } })
    },
  },
})
