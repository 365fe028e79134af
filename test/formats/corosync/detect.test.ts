import { expect, it } from 'vitest'
import { detect } from '../../../src/formats/index.ts'

it.each([
  ['/etc/corosync/corosync.conf', '', 'corosync'],
  ['nas1/etc/corosync/uidgid.d/hacluster', '', 'corosync'],
  ['nas1/etc/corosync/uidgid.d/.hacluster.swp', '', 'corosync'],
  ['corosync.conf', '', 'corosync'],
  ['cluster.conf', 'totem {\n    version: 2\n}\n', 'corosync'],
  ['hacluster', '', undefined],
  ['README', '', undefined],
])('%s', (path, text, format) => {
  expect(detect(path, text)).toBe(format)
})
