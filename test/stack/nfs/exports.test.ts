import { describe, expect, it } from 'vitest'
import { nfsMount } from '../../../src/stack/example/consumers.ts'
import { keepalivedPair } from '../../../src/stack/example/keepalived-pair.ts'
import { lint } from '../../../src/stack/index.ts'
import { found } from './found.ts'

const line = (path: string, options: string) => `${path} 10.0.0.0/24(${options},sync,no_subtree_check)\n`
const pinned = line('/srv/nfs', 'rw,fsid=1')

describe('the identity of an export', () => {
  it('that is not pinned is one finding for all hosts, mild where a replicated device carries the UUID', () => {
    expect(found({ '*/etc/exports': [',fsid=1', ''] })).toEqual(['stack/fsid-not-pinned info nas1/etc/exports'])
    expect(found({ '*/etc/exports': [',fsid=1', ''], '*/etc/fstab': 'tmpfs /srv/nfs tmpfs noauto 0 0\n' })).toContain(
      'stack/fsid-not-pinned warning nas1/etc/exports',
    )
  })

  it('that one host alone has is left to the rules about exports', () => {
    expect(found({ 'kvm1/etc/exports': line('/srv/own', 'rw') })).toEqual(['exports/missing-fsid warning kvm1/etc/exports'])
  })

  it('that differs tells more than one that is missing', () => {
    expect(found({ 'nas2/etc/exports': [',fsid=1', ''] })).toEqual(['stack/fsid-differs error nas2/etc/exports'])
  })

  it('cites both hosts and the address', () => {
    const files = Object.entries(keepalivedPair({ 'nas2/etc/exports': ['fsid=1', 'fsid=9'] })).map(([path, text]) => ({ path, text }))
    expect(lint(files).findings).toMatchObject([
      {
        message: '/srv/nfs has fsid=9 on nas2 and fsid=1 on nas1: after a failover every file handle of the clients is stale',
        path: 'nas2/etc/exports',
        related: [{ path: 'nas1/etc/exports' }, { path: 'nas1/etc/keepalived/keepalived.conf' }],
      },
    ])
  })
})

describe('exports that differ between the hosts of an address', () => {
  const two = pinned + line('/srv/nfs/b', 'rw,fsid=2')

  it('are told where one is missing on a replicated file system', () => {
    expect(found({ 'nas1/etc/exports': two })).toEqual(['stack/exports-differ warning nas1/etc/exports'])
    expect(found({ 'nas2/etc/exports': two })).toEqual(['stack/exports-differ warning nas2/etc/exports'])
  })

  it('are told mildly where nothing shows what the path lies on, and not at all where it is a disk of the host', () => {
    const local = pinned + line('/data', 'rw,fsid=2')
    expect(found({ 'nas1/etc/exports': local })).toEqual(['stack/exports-differ info nas1/etc/exports'])
    expect(
      found({ 'nas1/etc/exports': local, 'nas1/etc/fstab': ['xfs', 'xfs noauto,nofail 0 0\n/dev/vdc /data xfs defaults 0 2\n#'] }),
    ).toEqual([])
  })

  it('are not told where the hosts have no export in common, and the address may serve something else', () => {
    expect(found({ 'nas1/etc/exports': line('/data', 'rw,fsid=2'), 'nas2/etc/exports': line('/home/admin', 'rw,fsid=3') })).toEqual([])
  })

  it('are told where a client counts on them', () => {
    const local = pinned + line('/data', 'rw,fsid=2')
    expect(found({ 'nas1/etc/exports': local, 'kvm1/etc/fstab': nfsMount({ path: '/data' }) })).toEqual([
      'stack/exports-differ warning nas1/etc/exports',
    ])
  })

  it('are not told of a host whose exports nobody collected, nor of one that is not behind the address', () => {
    expect(found({ 'nas2/etc/exports': undefined })).toEqual([])
    expect(found({ 'kvm1/etc/exports': line('/srv/nfs', 'ro,fsid=7') })).toEqual([])
  })

  it.each([
    ['rights', ['rw', 'ro']],
    ['root', ['rw', 'rw,all_squash']],
    ['proof of identity', ['rw', 'rw,sec=krb5p']],
  ] as const)('are told where they give other %s', (_, patch) => {
    expect(found({ 'nas2/etc/exports': patch }).filter((one) => one.startsWith('stack/'))).toEqual([
      'stack/exports-differ warning nas2/etc/exports',
    ])
  })

  it('are the same in another order', () => {
    const other = '/srv/nfs 10.0.1.0/24(rw,sync,no_subtree_check,fsid=1)\n'
    expect(found({ 'nas1/etc/exports': pinned + other, 'nas2/etc/exports': other + pinned })).toEqual([])
  })
})

describe('an export beside what is replicated', () => {
  const both = (path: string, options = 'rw,fsid=2') => ({ '*/etc/exports': pinned + line(path, options) })

  it('is told, once for both hosts, and mildly where nobody writes', () => {
    expect(found(both('/data'))).toEqual(['stack/export-not-replicated error nas1/etc/exports'])
    expect(found(both('/data', 'ro,fsid=2'))).toEqual(['stack/export-not-replicated warning nas1/etc/exports'])
  })

  it.each([
    ['lies on it', both('/srv/nfs/deep')],
    ['lies around it', both('/srv', 'ro,fsid=2,crossmnt')],
    ['is the root of the exports', both('/export', 'ro,fsid=0,crossmnt')],
    [
      'is bound from it',
      { ...both('/data'), '*/etc/fstab': ['xfs', 'xfs noauto,nofail 0 0\n/srv/nfs/data /data none bind,noauto 0 0\n#'] as const },
    ],
    [
      'lies on a file system that hosts share',
      { ...both('/data'), '*/etc/fstab': ['xfs', 'xfs noauto,nofail 0 0\n/dev/sdb /data gfs2 noauto,_netdev 0 0\n#'] as const },
    ],
    ['is dealt with by a program', { ...both('/data'), '*/usr/local/sbin/check-nfs': ['exit 0', 'mountpoint /data || exit 0'] as const }],
    ['cannot be placed, because nothing shows where the device is mounted', { ...both('/data'), '*/etc/fstab': undefined }],
  ])('is not told where it %s', (_, patches) => {
    expect(found(patches).filter((one) => one.includes('not-replicated'))).toEqual([])
  })
})

describe('an export of a file system that fails over', () => {
  const mountsOnly = { '*/usr/local/sbin/ha-nfs': '#!/bin/sh\ndrbdadm primary r0 && mount /dev/drbd0 /srv/nfs\n' }
  const guards = (patches: Parameters<typeof found>[0]) => found(patches).filter((one) => one.includes('guard'))

  it('needs a guard where nothing exports it after mounting', () => {
    expect(guards(mountsOnly)).toEqual([
      'stack/missing-mountpoint-guard warning nas1/etc/exports',
      'stack/missing-mountpoint-guard warning nas2/etc/exports',
    ])
    expect(guards({ ...mountsOnly, '*/etc/exports': ['fsid=1', 'fsid=1,mountpoint=/srv/nfs'] })).toEqual([])
    expect(guards({ ...mountsOnly, '*/etc/exports': ['fsid=1', 'fsid=1,mp'] })).toEqual([])
  })

  it('needs none where that is not known, or where it is always mounted', () => {
    expect(guards({ '*/usr/local/sbin/ha-nfs': undefined })).toEqual([])
    expect(guards({ ...mountsOnly, '*/etc/fstab': ['noauto,', ''] })).toEqual([])
    expect(guards({ ...mountsOnly, '*/etc/fstab': ['/dev/drbd0', '/dev/vdc'] })).toEqual([])
  })
})
