import type { Signature } from '../../document/index.ts'

export const signature = {
  id: 'libvirt-pool',
  title: 'libvirt storage pool',
  locations: ['/etc/libvirt/storage/*.xml'],
  resembles: (text) => /<(?:\w+:)?pool[\s>]/.test(text) && !/<\s*(?:domain|network|cib)[\s>]/.test(text),
} as const satisfies Signature
