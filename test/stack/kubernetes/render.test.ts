import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readManifest, renderManifest } from '../../../src/stack/kubernetes/index.ts'
import { resemblesManifest } from '../../../src/stack/kubernetes/signature.ts'

const VOLUME = { kind: 'PersistentVolume', name: 'shop', server: '10.10.0.100', path: '/srv/a', capacity: '10Gi' } as const

describe('a rendered manifest', () => {
  it('is a volume that Kubernetes mounts', () => {
    expect(
      renderManifest([{ ...VOLUME, mountOptions: ['nfsvers=4.2', 'hard'] }], { header: 'managed by quorate\n\nfrom a blueprint' }),
    ).toBe(`# managed by quorate
#
# from a blueprint
apiVersion: v1
kind: PersistentVolume
metadata:
  name: shop
spec:
  capacity:
    storage: 10Gi
  accessModes:
    - ReadWriteMany
  persistentVolumeReclaimPolicy: Retain
  storageClassName: ""
  mountOptions:
    - nfsvers=4.2
    - hard
  nfs:
    server: 10.10.0.100
    path: /srv/a
`)
  })

  it('is a class and a volume of csi-driver-nfs, in two documents', () => {
    const text = renderManifest([
      { kind: 'StorageClass', name: 'shared', server: 'nas', path: '/srv/a', subDirectory: 'claims', reclaimPolicy: 'Delete' },
      { ...VOLUME, driver: 'csi', readOnly: true, storageClass: 'fixed', claim: { namespace: 'shop', name: 'data' } },
    ])
    expect(text).toBe(`apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: shared
provisioner: nfs.csi.k8s.io
parameters:
  server: nas
  share: /srv/a
  subDir: claims
reclaimPolicy: Delete
volumeBindingMode: Immediate
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: shop
spec:
  capacity:
    storage: 10Gi
  accessModes:
    - ReadWriteMany
  persistentVolumeReclaimPolicy: Retain
  storageClassName: fixed
  claimRef:
    namespace: shop
    name: data
  csi:
    driver: nfs.csi.k8s.io
    readOnly: true
    volumeHandle: 10.10.0.100#srv/a#shop
    volumeAttributes:
      server: 10.10.0.100
      share: /srv/a
`)
  })

  it('is read as what it was written from, whatever the strings are', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('yes', '1:30', '0x1', 'null', '- a', '#', ': ', '*a', '---', 'a\nb: c'),
    )
    const printable = word.filter((text) => !/\p{C}/u.test(text.replace('\n', '')))
    fc.assert(
      fc.property(printable, printable, fc.boolean(), fc.boolean(), printable, (server, path, readOnly, csi, header) => {
        const text = renderManifest([{ ...VOLUME, server, path: `/${path}`, readOnly, ...(csi ? { driver: 'csi' as const } : {}) }], {
          header,
        })
        expect(readManifest(text)).toMatchObject({ problems: [], mounts: [{ name: 'shop', server, path: `/${path}`, readOnly }] })
      }),
    )
  })

  it('has the looks of one', () => {
    expect(resemblesManifest(renderManifest([VOLUME]))).toBe(true)
  })

  it.each([
    ['a name', { name: 'Shop' }],
    ['a name', { name: 'a_b' }],
    ['a name', { name: '' }],
    ['a server', { server: '' }],
    ['a path', { path: 'srv' }],
  ])('is refused for %s that is none', (_, wrong) => {
    expect(() => renderManifest([{ ...VOLUME, ...wrong }])).toThrow(expect.objectContaining({ name: 'RenderError' }))
  })
})
