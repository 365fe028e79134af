import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/index.ts'
import { keepalivedPair } from '../../../src/stack/example/keepalived-pair.ts'
import type { Patches, Tree } from '../../../src/stack/example/patched.ts'

const stackRules = (tree: Tree): string[] =>
  lint(Object.entries(tree).map(([path, text]) => ({ path, text })))
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('stack/'))

const pair = (patches: Patches = {}): string[] => stackRules(keepalivedPair(patches))

const CONF = '*/etc/keepalived/keepalived.conf'
const START = '    notify_master "/usr/local/sbin/ha-nfs start"\n'

describe('that nothing promotes is not claimed', () => {
  it.each<[string, Patches]>([
    ['where a script is run whose text is not here', { '*/usr/local/sbin/ha-nfs': undefined }],
    ['where a unit is started that is not here', { '*/usr/local/sbin/ha-nfs': '#!/bin/sh\nsystemctl start ha-nfs.target\n' }],
    [
      'where whoever reads a FIFO may do it',
      {
        [CONF]: [
          [START, ''],
          ['    script_user root\n', '    script_user root\n    vrrp_notify_fifo /run/vrrp\n'],
        ],
      },
    ],
    [
      'where the script calls another that does',
      {
        '*/usr/local/sbin/ha-nfs': '#!/bin/sh\n/usr/local/lib/promote.sh r0\nmount /dev/drbd0 /srv/nfs\n',
        'nas1/usr/local/lib/promote.sh': '#!/bin/sh\ndrbdadm primary "$1"\n',
        'nas2/usr/local/lib/promote.sh': '#!/bin/sh\ndrbdadm primary "$1"\n',
      },
    ],
    [
      'where the mount promotes by itself',
      {
        '*/usr/local/sbin/ha-nfs': ['drbdadm primary r0 && ', ''],
        '*/etc/drbd.d/r0.res': ['auto-promote no', 'auto-promote yes'],
      },
    ],
    ['where systemd promotes', { '*/usr/local/sbin/ha-nfs': ['drbdadm primary r0', 'systemctl start drbd-promote@r0.service'] }],
  ])('%s', (_, patches) => {
    expect(pair(patches)).not.toContain('stack/vip-without-promotion')
  })

  it('but it is where the words stand in a comment only', () => {
    expect(pair({ '*/usr/local/sbin/ha-nfs': '#!/bin/sh\n# drbdadm primary r0; mount /dev/drbd0 /srv/nfs\nlogger master\n' })).toContain(
      'stack/vip-without-promotion',
    )
  })
})

/** Virtual routers of hosts of their own, with nothing else. */
const routers = (...hosts: readonly (readonly [host: string, address: string, added?: string])[]): Tree =>
  Object.fromEntries(
    hosts.map(([host, address, added = ''], i) => [
      `${host}/etc/keepalived/keepalived.conf`,
      `vrrp_instance VI_1 {\n    state BACKUP\n    interface eth0\n    virtual_router_id 51\n    priority ${100 + i * 10}\n    nopreempt\n${added}    virtual_ipaddress {\n        ${address}\n    }\n}\n`,
    ]),
  )

describe('virtual routers of one number', () => {
  it('on networks of their own have nothing to do with each other', () => {
    const two = routers(
      ['a', '192.0.2.9/24'],
      ['b', '192.0.2.9/24'],
      ['c', '198.51.100.9/24', '    version 3\n'],
      ['d', '198.51.100.9/24', '    version 3\n'],
    )
    expect(stackRules(two)).toEqual([])
  })

  it('are compared where they share an address, whatever folder they are in', () => {
    const [a, b] = Object.values(routers(['a', '192.0.2.9/24'], ['b', '192.0.2.9/24', '    advert_int 3\n']))
    expect(stackRules({ 'x/keepalived.conf': a!, 'y/keepalived.conf': b! })).toEqual(['stack/keepalived-advert-int-mismatch'])
    expect(stackRules({ 'x/main.conf': a!, 'x/second.conf': b! })).toEqual(['stack/keepalived-advert-int-mismatch'])
  })

  it('are not compared among samples in one folder', () => {
    const [a, b, c] = Object.values(
      routers(['a', '192.0.2.9/24'], ['b', '192.0.2.9/24', '    advert_int 3\n'], ['c', '192.0.2.9/24', '    version 3\n']),
    )
    expect(stackRules({ 'x/1.conf': a!, 'x/2.conf': b!, 'x/3.conf': c! })).toEqual([])
  })

  it('are not compared between two sites', () => {
    const [a, b] = Object.values(routers(['a', '192.0.2.9/24'], ['b', '192.0.2.9/24', '    advert_int 3\n']))
    expect(stackRules({ 'x/nas1/etc/keepalived/keepalived.conf': a!, 'y/nas1/etc/keepalived/keepalived.conf': b! })).toEqual([])
  })

  it('may all have one priority where nobody preempts', () => {
    const same = Object.fromEntries(
      Object.entries(routers(['a', '192.0.2.9/24'], ['b', '192.0.2.9/24'])).map(([path, text]) => [path, text.replace('110', '100')]),
    )
    expect(stackRules(same)).toEqual([])
  })

  it('of which each tracks its own interface are alike', () => {
    const tracking = (device: string) => `    track_interface {\n        ${device}\n    }\n`
    expect(stackRules(routers(['a', '192.0.2.9/24', tracking('eth1')], ['b', '192.0.2.9/24', tracking('ens7')]))).toEqual([])
  })
})

describe('several things on the same hosts', () => {
  it('may each have an address of their own; one of them brings the data along', () => {
    const second = (priority: number): string =>
      `vrrp_instance WEB {\n    state BACKUP\n    interface eth0\n    virtual_router_id 52\n    priority ${priority}\n    nopreempt\n    virtual_ipaddress {\n        10.0.0.60/24\n    }\n    track_script {\n        chk_nfs\n    }\n}\n`
    expect(
      pair({
        [CONF]: ['vrrp_instance NFS', `${second(100)}vrrp_instance NFS`],
        'nas1/etc/keepalived/keepalived.conf': ['priority 100', 'priority 150'],
      }),
    ).toEqual([])
  })

  it('may share an address with a host that has no part in the data', () => {
    const web = (host: string) => routers([host, '10.0.0.60/24'])[`${host}/etc/keepalived/keepalived.conf`]!.replace('51', '52')
    const tree = keepalivedPair({ [CONF]: ['vrrp_instance NFS', `${web('nas1')}vrrp_instance NFS`] })
    expect(stackRules({ ...tree, 'web/etc/keepalived/keepalived.conf': web('web') })).not.toContain('stack/vip-without-replica')
  })

  it('may be a volume that nobody exports or mounts from fstab', () => {
    expect(pair({ '*/etc/fstab': '', '*/etc/exports': '', [CONF]: [START, ''] })).not.toContain('stack/vip-without-promotion')
  })
})

describe('copies of a file', () => {
  it('may be laid out differently', () => {
    expect(
      pair({
        'nas2/etc/drbd.d/r0.res': [
          '    device /dev/drbd0;\n    disk /dev/vg0/nfs;',
          '    # the store\n    disk   "/dev/vg0/nfs";\n    device /dev/drbd0 minor 0;',
        ],
      }),
    ).toEqual([])
  })

  it('that hosts share, lying beside them, are nobody’s own', () => {
    const tree = keepalivedPair()
    const resource = tree['nas1/etc/drbd.d/r0.res']!
    const shared = Object.fromEntries(Object.entries(tree).filter(([path]) => !path.endsWith('.res')))
    expect(stackRules({ ...shared, 'r0.res': resource })).toEqual([])
  })
})
