import { describe, expect, it } from 'vitest'
import { changed, clean, exportLike } from '../../../src/formats/pacemaker/example.ts'
import { pacemaker } from '../../../src/formats/pacemaker/index.ts'
import {
  binding,
  boundTo,
  colocationsBetween,
  ordersBetween,
  startsBefore,
  startsBehind,
} from '../../../src/formats/pacemaker/relations.ts'
import { areParts, fsidOf, isWithin, kindsIn, mirrorBelow, mirrorsOf, storageKind } from '../../../src/formats/pacemaker/storage.ts'

const cibOf = (text: string) => pacemaker.set([pacemaker.parse(text)]).effective.cibs[0]!
const findings = (text: string): string[] =>
  pacemaker
    .set([pacemaker.parse(text)])
    .lint()
    .map(({ rule, message }) => `${rule}: ${message}`)

function partsOf(text: string) {
  const cib = cibOf(text)
  const one = (id: string) => cib.primitives.find((primitive) => primitive.id === id)!
  const names = (found: Iterable<{ readonly id: string }>): string[] => [...found].map(({ id }) => id).sort()
  return { cib, one, names }
}

const COLOCATION = "<rsc_colocation id='nfs-with-drbd' rsc='nfs' with-rsc='drbd-clone' with-rsc-role='Promoted' score='INFINITY'/>"
const ORDER = "<rsc_order id='drbd-before-nfs' first='drbd-clone' first-action='promote' then='nfs' then-action='start'/>"
const DEVICE = "name='device' value='/dev/drbd0'"

/** The same constraints said by sets of resources. */
const inSets = changed(
  [
    COLOCATION,
    "<rsc_colocation id='c' score='INFINITY'><resource_set id='c1'><resource_ref id='nfs'/></resource_set><resource_set id='c2' role='Promoted'><resource_ref id='drbd-clone'/></resource_set></rsc_colocation>",
  ],
  [
    ORDER,
    "<rsc_order id='o'><resource_set id='o1' action='promote'><resource_ref id='drbd-clone'/></resource_set><resource_set id='o2' action='start'><resource_ref id='nfs'/></resource_set></rsc_order>",
  ],
)

/** A member of the clean cluster's group, as it is written. */
function member(id: string): string {
  const start = clean.indexOf(`        <primitive id='${id}'`)
  return clean.slice(start, clean.indexOf('</primitive>\n', start) + '</primitive>\n'.length)
}

/** The clean cluster with one member in a group of its own. */
const apart = (id: string, ...constraints: readonly string[]): string =>
  changed(
    [member(id), ''],
    ["      <group id='nfs'>", `      <group id='own'>\n${member(id)}      </group>\n      <group id='nfs'>`],
    [ORDER, [ORDER, ...constraints].join('\n      ')],
  )

describe('what goes with what', () => {
  it.each([
    ['one by one', clean],
    ['in sets', inSets],
  ])('is found when constraints say it %s', (_, text) => {
    const { cib, one, names } = partsOf(text)
    const members = ['fs', 'ip', 'nfsd', 'vm']
    expect(names(boundTo(cib, one('drbd')))).toEqual(members)
    expect(names(startsBehind(cib, one('drbd')))).toEqual(members)
    expect(names(boundTo(cib, one('nfsd')))).toEqual(['ip', 'vm'])
    expect(names(binding(cib, one('nfsd')))).toEqual(['drbd', 'fs'])
    expect(names(startsBefore(cib, [one('nfsd'), one('ip')]))).toEqual(['drbd', 'fs', 'nfsd', 'vm'])
    expect(colocationsBetween(cib, one('vm'), one('drbd')).length).toBe(1)
    expect(colocationsBetween(cib, one('drbd'), one('vm'))).toEqual([])
    expect(ordersBetween(cib, one('drbd'), one('vm')).length).toBe(1)
    expect(findings(text)).toEqual([])
  })

  it('is not what only a wish says', () => {
    const { cib, one } = partsOf(changed([COLOCATION, COLOCATION.replace('INFINITY', '10')], ["'start'/>", "'start' kind='Optional'/>"]))
    expect(boundTo(cib, one('drbd')).size + startsBehind(cib, one('drbd')).size).toBe(0)
  })

  it('ends in a ring', () => {
    const { cib, one, names } = partsOf(changed([ORDER, `${ORDER}<rsc_order id='back' first='ip' then='fs'/>`]))
    expect(names(startsBehind(cib, one('fs')))).toEqual(['fs', 'ip', 'nfsd', 'vm'])
  })

  it('takes groups for services of their own where they have the same parts', () => {
    const { cib } = partsOf(clean)
    expect([...kindsIn(cib, 'nfs')]).toEqual(['filesystem', 'server', 'export', 'address'])
    expect(areParts(cib, 'drbd-clone', 'nfs')).toBe(true)
    expect(areParts(cib, 'nfs', 'ip')).toBe(false)
    expect(areParts(cib, 'nfs', 'fence-alpha')).toBe(false)
  })
})

describe('the mirror below a file system', () => {
  const below = (device: string): string | undefined => {
    const { cib, one } = partsOf(changed([DEVICE, `name='device' value='${device}'`]))
    return mirrorBelow(cib, one('fs'))?.resource
  }

  it('is known by its device', () => {
    expect(below('/dev/drbd0')).toBe('r0')
    expect(below('/dev/drbd/by-res/r0/0')).toBe('r0')
    expect(below('/dev/drbd/by-disk/vg/lv')).toBe('r0')
    expect(below('/dev/drbd/by-res/other/0')).toBeUndefined()
    expect(below('/dev/vg/lv')).toBeUndefined()
    expect(below('UUID=1b4e28ba')).toBeUndefined()
  })

  it('is told from others by its constraints', () => {
    const start = clean.indexOf("      <clone id='drbd-clone'>")
    const clone = clean.slice(start, clean.indexOf('</clone>\n', start) + '</clone>\n'.length)
    const second = clone
      .replaceAll("'drbd", "'first")
      .replace("type='first'", "type='drbd'")
      .replace("name='first_resource' value='r0'", "name='drbd_resource' value='r1'")
    const { cib, one } = partsOf(changed([clone, second + clone]))
    expect(mirrorsOf(cib).map(({ resource }) => resource)).toEqual(['r1', 'r0'])
    expect(mirrorBelow(cib, one('fs'))?.resource).toBe('r0')
  })
})

describe('an NFS service', () => {
  it.each(['systemd:nfs-server', 'systemd:nfs-server.service', 'service:nfs-kernel-server', 'systemd:nfs-ganesha'])(
    'may be served by %s',
    (agent) => {
      const [standard, type] = agent.split(':')
      const { one } = partsOf(changed(["class='ocf' provider='heartbeat' type='nfsserver'", `class='${standard}' type='${type}'`]))
      expect(storageKind(one('nfsd'))).toBe('server')
    },
  )

  it('may have its address in a group of its own', () => {
    const together = "<rsc_colocation id='c1' rsc='own' with-rsc='nfs' score='INFINITY'/>"
    const behind = "<rsc_order id='o1' first='nfs' then='own'/>"
    expect(findings(apart('ip', together, behind))).toEqual([])
    expect(findings(apart('ip', together))).toEqual(['pacemaker/chain-not-together: ip, the address, may start before fs'])
    expect(findings(apart('ip', together, "<rsc_order id='o1' first='own' then='nfs'/>"))).toEqual([
      'pacemaker/nfs-order: ip, the address, starts before nfsd, the NFS server',
    ])
  })

  it('may start before file systems that only its exports need', () => {
    const more = member('fs')
      .replaceAll("'fs", "'data")

      .replace('drbd0', 'drbd/by-res/r0/1')
      .replace("'/srv/nfs'", "'/srv/data'")
    expect(findings(changed([member('vm'), more.replace("name='datatype'", "name='fstype'") + member('vm')]))).toEqual([])
  })

  it('may have its address first behind a blocked port', () => {
    const block = (id: string, action: string): string =>
      `<primitive id='${id}' class='ocf' provider='heartbeat' type='portblock'><instance_attributes id='${id}-p'><nvpair id='${id}-a' name='action' value='${action}'/><nvpair id='${id}-o' name='portno' value='2049'/><nvpair id='${id}-t' name='protocol' value='tcp'/></instance_attributes><operations><op id='${id}-m' name='monitor' interval='10s' timeout='20s'/></operations></primitive>\n`
    const early = changed([member('ip'), ''], [member('nfsd'), member('ip') + member('nfsd')])
    expect(findings(early)).toEqual(['pacemaker/nfs-order: ip, the address, starts before nfsd, the NFS server'])
    const guarded = early
      .replace(member('fs'), block('block', 'block') + member('fs'))
      .replace(member('vm'), member('vm') + block('open', 'unblock'))
    expect(findings(guarded)).toEqual([])
  })

  it('is not judged by file systems that are mounted without the cluster', () => {
    expect(findings(changed([member('fs'), ''], ["value='/srv/nfs/vm'", "value='/mnt/vm'"]))).toEqual([])
  })
})

describe('one service', () => {
  it('may wish to be near another one', () => {
    const other = `      <group id='web'>\n${member('ip').replaceAll("'ip", "'web-ip").replace("name='web-ip'", "name='ip'").replace('10.0.0.10', '10.0.0.11')}${exportLike('web-vm', '12').replace('/srv/nfs/web-vm', '/srv/nfs/web')}      </group>\n`
    const wish = "<rsc_colocation id='w' rsc='web' with-rsc='nfs' score='10'/>"
    const text = changed(["      <group id='nfs'>", `${other}      <group id='nfs'>`], [ORDER, ORDER + wish])
    expect(findings(text).filter((line) => line.startsWith('pacemaker/colocation-score'))).toEqual([])
  })
})

describe('paths and numbers', () => {
  it('are compared as the kernel takes them', () => {
    expect(isWithin('/srv//nfs/vm', '/srv/nfs/')).toBe(true)
    expect(isWithin('/srv/nfs', '/srv/nfs')).toBe(true)
    expect(isWithin('/srv/nfs2', '/srv/nfs')).toBe(false)
    expect(isWithin('/srv', '/')).toBe(true)
  })

  it('come from the options where the parameter is not written', () => {
    const text = changed(["\n            <nvpair id='vm-fsid' name='fsid' value='11'/>", ''], ['rw,sync', 'rw,fsid=7,sync'])
    expect(fsidOf(partsOf(text).one('vm'))).toBe('7')
  })
})
