// Users of the store that keepalivedPair describes, written as nobody could object to.

import { renderManifest } from '../kubernetes/render.ts'

interface Use {
  readonly server?: string
  readonly path?: string
}

/** A line of a client's fstab. */
export const nfsMount = ({ server = '10.0.0.50', path = '/srv/nfs', options = '' }: Use & { readonly options?: string } = {}): string =>
  `${server}:${path}  /data  nfs  ${options}nfsvers=4.2,hard,timeo=600,retrans=2,_netdev,nofail,x-systemd.automount  0 0\n`

export const kubernetesVolume = ({
  server = '10.0.0.50',
  path = '/srv/nfs',
  readOnly = false,
  mountOptions = ['nfsvers=4.2', 'hard'],
}: Use & { readonly readOnly?: boolean; readonly mountOptions?: readonly string[] } = {}): string =>
  renderManifest([{ kind: 'PersistentVolume', name: 'shop', server, path, readOnly, capacity: '10Gi', mountOptions }])

/** As `kubectl get nodes -o yaml` prints them, in short. */
export const kubernetesNodes = (address: string): string => `apiVersion: v1
kind: Node
metadata:
  name: k1
status:
  addresses:
    - type: InternalIP
      address: ${address}
`

export const netfsPool = ({
  server = '10.0.0.50',
  path = '/srv/nfs',
  name = 'vm',
  uuid = '70a7eb15-6b34-4d1c-8f0e-0a5b6c7d8e9f',
  target = '/var/lib/libvirt/vm',
}: Use & { readonly name?: string; readonly uuid?: string; readonly target?: string } = {}): string =>
  `<pool type='netfs'>
  <name>${name}</name>
  <uuid>${uuid}</uuid>
  <source>
    <host name='${server}'/>
    <dir path='${path}'/>
    <format type='nfs'/>
    <protocol ver='4.2'/>
  </source>
  <target>
    <path>${target}</path>
  </target>
</pool>
`

export const logicalPool = (name: string, uuid: string, group: string): string => `<pool type='logical'>
  <name>${name}</name>
  <uuid>${uuid}</uuid>
  <source>
    <name>${group}</name>
    <format type='lvm2'/>
  </source>
  <target>
    <path>/dev/${group}</path>
  </target>
</pool>
`
