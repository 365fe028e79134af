import { describe, expect, it } from 'vitest'
import { netfsPool } from '../../../src/stack/example/consumers.ts'
import type { Place } from '../../../src/stack/facts/place.ts'
import { stackOf } from '../../../src/stack/index.ts'

const consumersIn = (tree: Readonly<Record<string, string>>) =>
  stackOf(Object.entries(tree).map(([path, text]) => ({ path, text }))).facts.consumers

const said = (place: Place | undefined) => place?.document.text.slice(place.span.start, place.span.end)

describe('who uses a store', () => {
  it('is told by fstab, whose network mounts are consumers and whose disks are not', () => {
    const text = '/dev/vda1 / ext4 defaults 0 1\nnas:/srv/a /data nfs4 ro,hard 0 0\n[fd00::1]:/b /b nfs rw 0 0\nfd00::1:/c /c nfs rw 0 0\n'
    const found = consumersIn({ 'kvm1/etc/fstab': text })
    expect(found).toMatchObject([
      { kind: 'fstab', host: 'kvm1', name: '/data', server: 'nas', path: '/srv/a', readOnly: true, options: ['ro', 'hard'] },
      { server: 'fd00::1', path: '/b', readOnly: false },
    ])
    expect(found[0] && ['server', 'options', 'directory'].map((field) => said(found[0]!.at(field)))).toEqual([
      'nas:/srv/a',
      'ro,hard',
      '/data',
    ])
  })

  it('is told by pools of libvirt, of those that speak NFS', () => {
    const path = 'kvm1/etc/libvirt/storage/vm.xml'
    const [found, ...others] = consumersIn({ [path]: netfsPool({ server: 'nas', path: '/srv/vm' }) })
    expect(others).toEqual([])
    expect(found).toMatchObject({ kind: 'libvirt-pool', host: 'kvm1', name: 'vm', server: 'nas', path: '/srv/vm', readOnly: false })
    expect([said(found?.at('server')), said(found?.at('path'))]).toEqual(["name='nas'", "path='/srv/vm'"])
    expect(consumersIn({ [path]: netfsPool().replace("type='nfs'", "type='cifs'") })).toEqual([])
    expect(consumersIn({ [path]: netfsPool().replace("type='nfs'", "type='auto'") })).toHaveLength(1)
  })

  it('is told by manifests, with the addresses of the nodes', () => {
    const volume = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {volumes: [{name: a, nfs: {server: nas, path: /srv/a}}]}\n'
    const node = 'apiVersion: v1\nkind: Node\nmetadata: {name: k1}\nstatus: {addresses: [{type: InternalIP, address: 10.0.0.21}]}\n'
    expect(consumersIn({ 'k8s/web.yaml': volume, 'k8s/nodes.yml': node, 'k8s/web.txt': volume })).toMatchObject([
      { kind: 'kubernetes-volume', name: 'Pod web, volume a', server: 'nas', path: '/srv/a', addresses: ['10.0.0.21'] },
    ])
  })

  it('is told of nfs-subdir-external-provisioner by class and program together', () => {
    const program = `apiVersion: apps/v1
kind: Deployment
metadata: {name: provisioner}
spec:
  template:
    spec:
      containers:
      - name: provisioner
        env:
        - {name: PROVISIONER_NAME, value: example.org/nfs}
        - {name: NFS_SERVER, value: nas}
        - {name: NFS_PATH, value: /srv/claims}
`
    const storageClass = (provisioner: string) =>
      `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: nfs-client}\nprovisioner: ${provisioner}\nparameters: {archiveOnDelete: "false"}\nmountOptions: [nfsvers=4.2]\n`
    const [found, ...others] = consumersIn({ 'k8s/program.yaml': program, 'k8s/class.yaml': storageClass('example.org/nfs') })
    expect(others).toEqual([])
    expect(found).toMatchObject({
      kind: 'kubernetes-storage-class',
      name: 'nfs-client',
      server: 'nas',
      path: '/srv/claims',
      options: ['nfsvers=4.2'],
    })
    expect([found?.at('server')?.document.path, said(found?.at('server')), said(found?.at('options'))]).toEqual([
      'k8s/program.yaml',
      'nas',
      '[nfsvers=4.2]',
    ])
    expect(consumersIn({ 'k8s/program.yaml': program, 'k8s/class.yaml': storageClass('example.org/other-nfs') })).toEqual([])
  })
})
