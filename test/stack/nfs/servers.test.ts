import { describe, expect, it } from 'vitest'
import { found } from './found.ts'

const nfsConf = (rest: string) => `[nfsd]\nscope = nfs.example.org\nvers4.0 = n\n${rest}`
const V3 =
  'vers3 = y\n[statd]\nname = nfs.example.org\nport = 32765\noutgoing-port = 32766\nstate-directory-path = /srv/nfs/.state/statd\n[lockd]\nport = 32767\nudp-port = 32767\n[mountd]\nmanage-gids = y\nport = 20048\n[sm-notify]\nretry-time = 900\n[nfsdcld]\nstoragedir = /srv/nfs/.state/nfsdcld\n'
const stack = (patches: Parameters<typeof found>[0]) => found(patches).filter((one) => one.startsWith('stack/'))

describe('what a server knows of its clients', () => {
  it('moves along on the replicated file system', () => {
    expect(stack({ '*/etc/nfs.conf': nfsConf(V3) })).toEqual([])
  })

  it('stays behind in a directory of the host: one finding for all hosts', () => {
    const other = V3.replace('/srv/nfs/.state/statd', '/srv/statd')
    expect(stack({ '*/etc/nfs.conf': nfsConf(other) })).toEqual(['stack/lock-state-not-shared warning nas1/etc/nfs.conf'])
  })

  it('does not matter for a version that is not offered', () => {
    const other = V3.replace('/srv/nfs/.state/statd', '/srv/statd').replace('vers3 = y', 'vers3 = n')
    expect(stack({ '*/etc/nfs.conf': nfsConf(other) })).toEqual([])
  })

  it.each([
    ['is bound from it', { '*/etc/fstab': ['xfs', 'xfs noauto,nofail 0 0\n/srv/nfs/.statd /srv/statd none bind,noauto 0 0\n#'] as const }],
    ['is dealt with by a program', { '*/usr/local/sbin/check-nfs': ['exit 0', 'ls -d /srv/statd || exit 0'] as const }],
    ['is there, where nothing shows what is mounted', { '*/etc/fstab': undefined }],
  ])('may move along where the directory %s', (_, patches) => {
    const other = V3.replace('/srv/nfs/.state/statd', '/srv/statd')
    expect(stack({ ...patches, '*/etc/nfs.conf': nfsConf(other) })).toEqual([])
  })
})

describe('servers behind one address', () => {
  it.each([
    ['scope', ['scope = nfs.example.org', 'scope = nas2']],
    ['name of statd', ['name = nfs.example.org', 'name = nas2']],
    ['directory', ['/srv/nfs/.state/statd', '/srv/nfs/.state2']],
  ] as const)('have one %s', (_, [part, other]) => {
    const text = nfsConf(V3)
    expect(stack({ 'nas1/etc/nfs.conf': text, 'nas2/etc/nfs.conf': text.replace(part, other) })).toEqual([
      'stack/nfs-identity-differs warning nas2/etc/nfs.conf',
    ])
  })

  it('are compared only where they serve one address', () => {
    const text = nfsConf(V3)
    expect(
      stack({ 'nas1/etc/nfs.conf': text, 'nas2/etc/nfs.conf': text, 'kvm1/etc/nfs.conf': text.replace('scope = nfs', 'scope = x') }),
    ).toEqual([])
  })

  it('wait for clients of each other', () => {
    const [long, short] = ['lease-time = 90\ngrace-time = 90\n', 'lease-time = 20\ngrace-time = 20\n']
    expect(stack({ 'nas1/etc/nfs.conf': nfsConf(long + V3), 'nas2/etc/nfs.conf': nfsConf(short + V3) })).toEqual([
      'stack/grace-shorter-than-lease warning nas2/etc/nfs.conf',
    ])
    expect(
      stack({ 'nas1/etc/nfs.conf': nfsConf(short + V3), 'nas2/etc/nfs.conf': nfsConf(`lease-time = 20\ngrace-time = 40\n${V3}`) }),
    ).toEqual([])
  })
})
