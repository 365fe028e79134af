import { describe, expect, it } from 'vitest'
import type { Place } from '../../../src/stack/facts/place.ts'
import { readManifest } from '../../../src/stack/kubernetes/index.ts'
import { resemblesManifest } from '../../../src/stack/kubernetes/signature.ts'

const VOLUME = `# the data of the shop
apiVersion: v1
kind: PersistentVolume
metadata:
  name: shop-data   # a comment
spec:
  capacity: { storage: 10Gi }
  accessModes: [ReadWriteMany]
  mountOptions:
    - nfsvers=4.2
    - hard
  nfs:
    server: "10.10.0.100"
    path: /srv/a
`

const CSI = `apiVersion: v1
kind: PersistentVolume
metadata: { name: pv-csi }
spec:
  mountOptions: [ro]
  csi:
    driver: nfs.csi.k8s.io
    volumeHandle: unique
    volumeAttributes:
      server: nas.example.net
      share: /srv/
      subDir: /shop
`

const CLASS = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: nfs-csi
provisioner: nfs.csi.k8s.io
parameters:
  server: 10.10.0.100
  share: /srv/a
  subDir: \${pvc.metadata.namespace}
mountOptions: [nfsvers=4.1]
`

const slice = (text: string, place: Place | undefined) => place && text.slice(place.span.start, place.span.end)

const mountsIn = (text: string) => {
  const { mounts, problems } = readManifest(text)
  expect(problems).toEqual([])
  return mounts.map(({ place: _place, at: _at, ...mount }) => mount)
}

describe('a manifest', () => {
  it('says what a persistent volume mounts, and where that is written', () => {
    const { mounts } = readManifest(VOLUME, 'pv.yaml')
    expect(mounts).toMatchObject([
      {
        kind: 'kubernetes-volume',
        name: 'shop-data',
        server: '10.10.0.100',
        path: '/srv/a',
        readOnly: false,
        options: ['nfsvers=4.2', 'hard'],
      },
    ])
    const { at, place } = mounts[0]!
    expect(slice(VOLUME, at('server'))).toBe('"10.10.0.100"')
    expect(slice(VOLUME, at('path'))).toBe('/srv/a')
    expect(slice(VOLUME, at('options'))).toBe('- nfsvers=4.2\n    - hard')
    expect(slice(VOLUME, place)).toBe('server: "10.10.0.100"\n    path: /srv/a')
    expect(at('nothing')).toEqual(place)
    expect(place!.document.path).toBe('pv.yaml')
  })

  it('may hold several documents, in lines that end as they like', () => {
    const text = `---\n${VOLUME}---\n# nothing\n---\n${CSI}...\n---\n${CLASS}`.replaceAll('\n', '\r\n')
    const { mounts } = readManifest(text)
    expect(mounts.map(({ name, path }) => [name, path])).toEqual([
      ['shop-data', '/srv/a'],
      ['pv-csi', '/srv/shop'],
      ['nfs-csi', '/srv/a'],
    ])
    expect(mounts.map(({ at }) => slice(text, at('path')))).toEqual(['/srv/a', '/srv/', '/srv/a'])
  })

  it('mounts for reading only where a field or an option says so', () => {
    const pod = (rest: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {volumes: [{name: v, ${rest}}]}\n`
    const readOnly = (text: string) => mountsIn(text).map((mount) => mount.readOnly)
    expect(readOnly(CSI)).toEqual([true])
    expect(readOnly(VOLUME.replace('    path: /srv/a', '    path: /srv/a\n    readOnly: true'))).toEqual([true])
    expect(readOnly(pod('nfs: {server: a, path: /b, readOnly: yes}'))).toEqual([true])
    expect(readOnly(pod('nfs: {server: a, path: /b, readOnly: off}'))).toEqual([false])
    expect(readOnly(pod('csi: {driver: nfs.csi.k8s.io, volumeAttributes: {server: a, share: /b, mountOptions: "hard,ro"}}'))).toEqual([
      true,
    ])
    expect(readOnly(pod('csi: {driver: nfs.csi.k8s.io, readOnly: true, volumeAttributes: {server: a, share: /b}}'))).toEqual([true])
  })

  it.each([
    ['Pod', (pod: string) => `spec: ${pod}`],
    ['PodTemplate', (pod: string) => `template: {spec: ${pod}}`],
    ['Deployment', (pod: string) => `spec: {template: {spec: ${pod}}}`],
    ['StatefulSet', (pod: string) => `spec: {template: {spec: ${pod}}}`],
    ['CronJob', (pod: string) => `spec: {jobTemplate: {spec: {template: {spec: ${pod}}}}}`],
  ])('holds pods of a %s that mount by themselves', (kind, around) => {
    const text = `apiVersion: v1\nkind: ${kind}\nmetadata: {name: web}\n${around('{volumes: [{name: data, nfs: {server: nas, path: /srv/a}}, {name: tmp, emptyDir: {}}]}')}\n`
    expect(mountsIn(text)).toEqual([
      { kind: 'kubernetes-volume', name: `${kind} web, volume data`, server: 'nas', path: '/srv/a', readOnly: false, options: [] },
    ])
  })

  it('may be a list, whose parts refer to each other', () => {
    const item = CLASS.split('\n')
      .map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`))
      .join('\n')
    const text = `apiVersion: v1\nkind: List\nx: &server 10.0.0.9\nitems:\n${item.replace('10.10.0.100', '*server').trimEnd()}\n`
    expect(mountsIn(text)).toMatchObject([{ name: 'nfs-csi', server: '10.0.0.9' }])
    expect(readManifest(text).mounts.map(({ at }) => slice(text, at('server')))).toEqual(['*server'])
  })

  it('is not concerned with other drivers, other kinds and what is left out', () => {
    expect(mountsIn(CSI.replace('nfs.csi.k8s.io', 'smb.csi.k8s.io'))).toEqual([])
    expect(mountsIn(CLASS.replace('nfs.csi.k8s.io', 'driver.example.net'))).toEqual([])
    expect(mountsIn(VOLUME.replace('PersistentVolume', 'PersistentVolumeClaim'))).toEqual([])
    expect(mountsIn(VOLUME.replace('    path: /srv/a\n', ''))).toEqual([])
    expect(mountsIn('apiVersion: v1\nkind: Pod\nspec: [nfs]\n')).toEqual([])
    expect(mountsIn('apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - nfs:\n  - *gone\n'.replace('*gone', 'x'))).toEqual([])
  })

  it('takes the last of two equal keys, as kubectl does', () => {
    expect(mountsIn(VOLUME.replace('    path: /srv/a\n', '    path: /srv/a\n    path: /srv/b\n'))).toMatchObject([{ path: '/srv/b' }])
  })

  it('names the nodes', () => {
    const text = `apiVersion: v1
kind: NodeList
items:
- apiVersion: v1
  kind: Node
  metadata: {name: k1}
  status: {addresses: [{type: InternalIP, address: 10.10.0.21}, {type: Hostname, address: k1}]}
`
    expect(resemblesManifest(text)).toBe(true)
    expect(readManifest(text).nodes).toMatchObject([{ name: 'k1', addresses: ['10.10.0.21'] }])
  })
})

describe('a text that YAML does not allow', () => {
  it('is a problem of its own document, and the others count', () => {
    const text = `${VOLUME}---\nkind: [\n---\n${CLASS}`
    const { mounts, problems } = readManifest(text)
    expect(mounts.map(({ name }) => name)).toEqual(['shop-data', 'nfs-csi'])
    expect(problems).toHaveLength(1)
    expect(problems[0]!.span.start).toBeGreaterThanOrEqual(VOLUME.length + 4)
    expect(problems[0]!.span.end).toBeLessThanOrEqual(text.indexOf(CLASS))
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', `a: ${'{b: '.repeat(100_000)}`],
    ['dashes', '- '.repeat(100_000)],
    ['keys', 'a: '.repeat(100_000)],
    ['indentation', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('is refused where it nests too deeply by %s', (_, text) => {
    expect(readManifest(text).problems).toEqual([{ problem: 'it is nested too deeply', span: expect.anything() }])
  })

  it.each([
    '',
    '\0',
    '\ud800',
    '\ufeff',
    'a: *b',
    '&a [*a]',
    'a: &a [*a, *a]',
    '%YAML 9.9\n---\n',
    '!!x y',
    '? ? ?',
    '\t\t',
    '"',
    '<<: *a',
  ])('never throws: %j', (text) => {
    expect(readManifest(text).mounts).toEqual([])
  })

  it('goes in circles only as far as somebody walks', () => {
    const text = 'apiVersion: v1\nkind: Pod\nspec: &s\n  volumes: [*s]\n  nfs: *s\n'
    expect(readManifest(text).mounts).toEqual([])
  })
})

describe('whether a file is a manifest', () => {
  it.each([
    [VOLUME, true],
    [JSON.stringify({ apiVersion: 'v1', kind: 'Pod', nfs: {} }), true],
    ['kind: Kustomization\nresources: [nfs.yaml]\n', false],
    ['apiVersion: v1\nkind: ConfigMap\n', false],
    [VOLUME.replace('10.10.0.100', '{{ .Values.nfs.server }}'), false],
    ['- hosts: all\n  roles: [nfs]\n', false],
  ])('%#', (text, is) => {
    expect(resemblesManifest(text)).toBe(is)
  })
})
