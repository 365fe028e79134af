import type { Signature } from '../../document/index.ts'

export const signature = {
  id: 'keepalived',
  title: 'keepalived.conf(5)',
  locations: ['/etc/keepalived/keepalived.conf'],
  resembles: (text) =>
    /^[ \t]*(?:vrrp_instance|vrrp_script|vrrp_sync_group|virtual_server|virtual_server_group)[ \t]+\S[^\n]*$/m.test(text),
} as const satisfies Signature
