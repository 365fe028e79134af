import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../src/stack/graph/svg/layout.ts'
import { lint, mermaid, stackOf, svg, topology } from '../../../src/stack/index.ts'
import { filesIn } from './files-in.ts'
import { collisions } from './geometry.ts'

const files = filesIn('fixtures/ha-nfs')
/** One rule stands for all, and in words of its own: what else is found, and how it is said, may change. */
const findings = lint(files)
  .findings.filter(({ rule }) => rule === 'stack/fstab-mounts-cluster-device')
  .map((finding) => ({ ...finding, message: 'both hosts mount the device at boot, and whoever comes first is primary' }))
const drawing = topology(stackOf(files), findings)

describe('the drawing of fixtures/ha-nfs', () => {
  it('has the parts of the store, and the finding at the mounts and the replicas', () => {
    expect(drawing.hosts.map(({ name, rows }) => [name, ...rows.map(({ text, marks }) => `${text} ${marks}`)])).toEqual([
      [
        'kubegien-arm-02',
        'vrrp 51 · priority 150 · master ',
        'export /srv/nfs/share → 10.0.0.0/24 rw ',
        'mount /dev/drbd0 → /srv/nfs/share at boot 0,1',
        'drbd nfs_res/0 · /dev/drbd0 on /dev/vdb1 0',
      ],
      [
        'kubegien-arm-03',
        'vrrp 51 · priority 100 · backup ',
        'export /srv/nfs/share → 10.0.0.0/24 rw ',
        'mount /dev/drbd0 → /srv/nfs/share at boot 0,1',
        'drbd nfs_res/0 · /dev/drbd0 on /dev/vdb1 1',
      ],
    ])
    expect(drawing.servers).toMatchObject([{ name: '10.62.107.200', kind: 'virtual', owner: 'keepalived', hosts: [0, 1] }])
    expect(drawing.clients).toMatchObject([{ name: 'clients', rows: [{ text: '10.0.0.0/24' }], isGuess: true }])
    expect(drawing.findings.map(({ where }) => where)).toEqual(['kubegien-arm-02/etc/fstab:2', 'kubegien-arm-03/etc/fstab:2'])
  })

  it('is drawn as SVG', async () => {
    await expect(svg(drawing)).toMatchFileSnapshot('snapshots/ha-nfs.svg')
    expect(collisions(layOut(drawing))).toEqual([])
  })

  it('is written as Mermaid', async () => {
    await expect(mermaid(drawing)).toMatchFileSnapshot('snapshots/ha-nfs.mmd')
  })

  it('shows everything that is found', () => {
    const all = lint(files).findings
    const whole = topology(stackOf(files), all)
    expect(whole.findings).toHaveLength(all.length)
    const parts = [...whole.hosts, ...whole.servers, ...whole.lanes, ...whole.hosts.flatMap(({ rows }) => rows)]
    const marked = new Set(parts.flatMap(({ marks }) => marks))
    expect([...whole.findings.keys()].filter((index) => !marked.has(index))).toEqual([])
    expect(collisions(layOut(whole))).toEqual([])
  })
})

describe('the drawing of fixtures/ha-nfs-pacemaker', () => {
  it('shows what the cluster runs, wherever it runs it', async () => {
    const cluster = topology(stackOf(filesIn('fixtures/ha-nfs-pacemaker')))
    expect(cluster.cluster?.rows.map(({ text }) => text)).toEqual([
      'fencing: none',
      'drbd_res · drbd nfs_res',
      'nfs_fs · Filesystem /dev/drbd0 → /nfs_share',
      'nfs_vip · IPaddr2 192.168.1.100',
      'nfs_server · nfs-server',
    ])
    expect(cluster.lanes).toMatchObject([{ kind: 'membership', hosts: [0, 1] }])
    await expect(svg(cluster)).toMatchFileSnapshot('snapshots/ha-nfs-pacemaker.svg')
    await expect(mermaid(cluster)).toMatchFileSnapshot('snapshots/ha-nfs-pacemaker.mmd')
  })
})

describe('consumers', () => {
  const manifest = readFileSync('test/stack/graph/consumers/volume.yaml', 'utf8')
  const more = [
    ...files,
    { path: 'k8s/volume.yaml', text: manifest },
    { path: 'kvm1/etc/fstab', text: '10.62.107.14:/srv/nfs/share /data nfs hard 0 0\nnas.example.net:/x /x nfs ro 0 0\n' },
  ]

  it('are boxes of their own, joined to what they speak to', () => {
    const { clients, servers, hosts } = topology(stackOf(more))
    expect(hosts.map(({ name }) => name)).toEqual(['kubegien-arm-02', 'kubegien-arm-03'])
    expect(servers.map(({ name, kind, hosts: at }) => [name, kind, at])).toEqual([
      ['10.62.107.200', 'virtual', [0, 1]],
      ['10.62.107.14', 'own', [0]],
      ['nas.example.net', 'unknown', []],
    ])
    expect(clients.map(({ name, rows, servers: to }) => [name, rows.map(({ text }) => text), to])).toEqual([
      ['kvm1', ['/data ← /srv/nfs/share', '/x ← /x ro'], [1, 2]],
      ['Kubernetes', ['shop ← /srv/nfs/share'], [0]],
    ])
    expect(collisions(layOut(topology(stackOf(more))))).toEqual([])
  })
})
