import type { Client } from './client.ts'

/** A client as exports spells it. */
export function writeClient(client: Client): string {
  switch (client.type) {
    case 'world':
      return client.anonymous ? '' : '*'
    case 'host':
      return client.host
    case 'network':
      return `${client.address}/${'prefix' in client ? client.prefix : client.netmask}`
    case 'wildcard':
      return client.pattern
    case 'netgroup':
      return `@${client.name}`
    case 'gss':
      return `gss/${client.mechanism}`
    case 'invalid':
      return client.text
  }
}
