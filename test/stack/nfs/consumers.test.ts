import { describe, expect, it } from 'vitest'
import { kubernetesNodes, kubernetesVolume, netfsPool, nfsMount } from '../../../src/stack/example/consumers.ts'
import { found } from './found.ts'

describe('a client that asks the address of one host', () => {
  it.each([
    ['its address', '10.0.0.12'],
    ['its name', 'nas2'],
    ['its full name', 'nas2.example.org'],
  ])('is told: by %s', (_, server) => {
    expect(found({ 'kvm1/etc/fstab': nfsMount({ server }) })).toEqual(['stack/node-address warning kvm1/etc/fstab'])
  })

  it.each([
    ['a name that no file explains', nfsMount({ server: 'nas.example.org' })],
    ['another host whose name begins alike', nfsMount({ server: 'nas22' })],
    ['a path that only this host exports', nfsMount({ server: 'nas2', path: '/own' })],
  ])('is not told for %s', (_, text) => {
    expect(
      found({
        'nas2/etc/exports': '/srv/nfs 10.0.0.0/24(rw,sync,no_subtree_check,fsid=1)\n/own *(ro,sync,no_subtree_check,fsid=9)\n',
        'kvm1/etc/fstab': text,
      }).filter((one) => one.includes('node-address')),
    ).toEqual([])
  })

  it('is not told where a host asks itself', () => {
    expect(found({ 'nas1/etc/fstab': nfsMount({ server: 'nas1' }), 'nas2/etc/fstab': undefined })).toEqual([])
  })
})

describe('a client whose address no export admits', () => {
  const volume = { 'k8s/volume.yaml': kubernetesVolume() }
  const refused = (patches: Parameters<typeof found>[0]) => found(patches).filter((one) => one.includes('no-known-client'))

  it('is told where its address is known', () => {
    expect(refused({ ...volume, 'k8s/nodes.yaml': kubernetesNodes('192.168.7.1') })).toEqual([
      'stack/no-known-client-allowed error k8s/volume.yaml',
    ])
    expect(refused(volume)).toEqual([])
  })

  it('is told where only the host refuses it that takes over', () => {
    expect(
      refused({ ...volume, 'k8s/nodes.yaml': kubernetesNodes('10.0.0.21'), 'nas2/etc/exports': ['10.0.0.0/24', '10.0.0.64/26'] }),
    ).toEqual(['stack/no-known-client-allowed error k8s/volume.yaml'])
  })

  it.each(['*', '*.example.org', '@clients', '192.168.7.1', '192.168.0.0/16'])('is not told where %s may mean it', (client) => {
    expect(refused({ ...volume, 'k8s/nodes.yaml': kubernetesNodes('192.168.7.1'), '*/etc/exports': ['10.0.0.0/24', client] })).toEqual([])
  })

  it('is not told of an address outside of the server’s network: the client may have another one', () => {
    const elsewhere = { '*/etc/drbd.d/r0.res': ['address 10.0.0.13:7789', 'address 172.16.0.13:7789'] as const }
    expect(refused({ ...elsewhere, 'nas3/etc/fstab': nfsMount() })).toEqual([])
    expect(refused({ '*/etc/exports': ['10.0.0.0/24', '10.0.0.64/26'], 'nas3/etc/fstab': nfsMount() })).toEqual([
      'stack/no-known-client-allowed error nas3/etc/fstab',
    ])
  })
})

describe('a client of a path', () => {
  const root = '/export 10.0.0.0/24(ro,sync,no_subtree_check,fsid=0,crossmnt)\n/export/a 10.0.0.0/24(rw,sync,no_subtree_check,fsid=1)\n'
  const missing = (patches: Parameters<typeof found>[0]) => found(patches).filter((one) => one.includes('path-not-exported'))

  it.each(['/srv/nfs/', '/srv/nfs/shop', '/srv', '/'])('finds %s', (path) => {
    expect(missing({ 'kvm1/etc/fstab': nfsMount({ path }) })).toEqual([])
  })

  it.each(['/srv/nfs2', '/data'])('does not find %s', (path) => {
    expect(missing({ 'kvm1/etc/fstab': nfsMount({ path }) })).toEqual(['stack/path-not-exported error kvm1/etc/fstab'])
  })

  it('finds what lies below the root of the exports by its short name', () => {
    expect(missing({ '*/etc/exports': root, 'kvm1/etc/fstab': nfsMount({ path: '/a/shop' }) })).toEqual([])
    expect(missing({ '*/etc/exports': root, 'kvm1/etc/fstab': nfsMount({ path: '/b' }) })).toEqual([])
    expect(missing({ '*/etc/exports': root.replace('/export ', '/other '), 'kvm1/etc/fstab': nfsMount({ path: '/a' }) })).toEqual([])
  })

  it('may find what a program exports, and what nobody collected', () => {
    const text = nfsMount({ path: '/data' })
    expect(missing({ 'kvm1/etc/fstab': text, '*/usr/local/sbin/ha-nfs': ['exportfs -ra', 'exportfs -o rw 10.0.0.0/24:/data'] })).toEqual([])
    expect(missing({ 'kvm1/etc/fstab': text, 'nas2/etc/exports': undefined })).toEqual([])
    expect(missing({ 'k8s/volume.yaml': kubernetesVolume({ path: `/${'$'}{pvc}` }) })).toEqual([])
  })

  it('that is a pool of libvirt is told too', () => {
    expect(missing({ 'kvm1/etc/libvirt/storage/vm.xml': netfsPool({ path: '/vm' }) })).toEqual([
      'stack/path-not-exported error kvm1/etc/libvirt/storage/vm.xml',
    ])
  })
})

describe('a client that writes', () => {
  const readOnly = (patches: Parameters<typeof found>[0]) => found(patches).filter((one) => one.includes('read-only'))

  it('is told of an export that is read-only, also where only one host has it so', () => {
    expect(readOnly({ 'nas2/etc/exports': ['rw', 'ro'], 'kvm1/etc/fstab': nfsMount() })).toEqual([
      'stack/read-write-at-read-only warning kvm1/etc/fstab',
    ])
  })

  it('is not told where another line lets it write', () => {
    const exports = '/srv/nfs *(ro,sync,no_subtree_check,fsid=1) 10.0.0.0/24(rw,sync,no_subtree_check,fsid=1)\n'
    expect(readOnly({ '*/etc/exports': exports, 'kvm1/etc/fstab': nfsMount() })).toEqual([])
  })

  it('is told where the other line is for others', () => {
    const exports = '/srv/nfs 10.0.0.64/26(rw,sync,no_subtree_check,fsid=1) 10.0.0.0/26(ro,sync,no_subtree_check,fsid=1)\n'
    expect(readOnly({ '*/etc/exports': exports, 'nas3/etc/fstab': nfsMount() })).toEqual([
      'stack/read-write-at-read-only warning nas3/etc/fstab',
    ])
  })
})

describe('the options of a Kubernetes volume', () => {
  const options = (...mountOptions: string[]) => found({ 'k8s/volume.yaml': kubernetesVolume({ mountOptions }) })

  it('are read as mount.nfs reads them, also where several stand in one entry', () => {
    expect(options('nfsvers=4.1,hard', 'noatime', 'x-mine', '_netdev', 'nconnect=4')).toEqual([])
    expect(options('hard,soft')).toEqual(['stack/volume-soft-mount error k8s/volume.yaml'])
    expect(options('soft', 'ro')).toEqual([])
    expect(options('soft,hard')).toEqual([])
    expect(options('hart', 'timeo=long')).toEqual([
      'stack/volume-invalid-option error k8s/volume.yaml',
      'stack/volume-invalid-option error k8s/volume.yaml',
    ])
    expect(options('sloppy', 'hart')).toEqual([])
  })
})
