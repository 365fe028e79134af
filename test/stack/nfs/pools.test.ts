import { describe, expect, it } from 'vitest'
import { logicalPool, netfsPool } from '../../../src/stack/example/consumers.ts'
import { foundIn } from './found.ts'

const UUIDS = ['70a7eb15-6b34-4d1c-8f0e-0a5b6c7d8e9f', '1c0f5ef4-9a4e-4f34-b6a5-6d5c1d8a2b3e']
const dirPool = (name: string, uuid: string, path: string) =>
  `<pool type='dir'>\n  <name>${name}</name>\n  <uuid>${uuid}</uuid>\n  <target>\n    <path>${path}</path>\n  </target>\n</pool>\n`
const [first, second] = ['kvm1/etc/libvirt/storage/a.xml', 'kvm1/etc/libvirt/storage/b.xml']
const both = (a: string, b: string) => foundIn({ [first!]: a, [second!]: b }).filter((one) => one.startsWith('stack/'))

describe('two pools of one host', () => {
  it.each([
    ['name', netfsPool({ uuid: UUIDS[1]!, path: '/b', target: '/b' })],
    ['uuid', netfsPool({ name: 'b', path: '/b', target: '/b' })],
    ['uuid in other letters', netfsPool({ name: 'b', uuid: UUIDS[0]!.toUpperCase(), path: '/b', target: '/b' })],
    ['export', netfsPool({ name: 'b', uuid: UUIDS[1]!, target: '/b' })],
  ])('cannot have the same %s', (_, other) => {
    expect(both(netfsPool(), other).filter((one) => one.includes('pool-conflict'))).toEqual([`stack/pool-conflict error ${second}`])
  })

  it('are one finding where they are the same in all', () => {
    expect(both(netfsPool(), netfsPool())).toEqual([`stack/pool-conflict error ${second}`])
  })

  it('of directories cannot have the same one', () => {
    expect(both(dirPool('a', UUIDS[0]!, '/srv/vm'), dirPool('b', UUIDS[1]!, '/srv/vm'))).toEqual([`stack/pool-conflict error ${second}`])
  })

  it('of one volume group are not refused', () => {
    expect(both(logicalPool('a', UUIDS[0]!, 'vg'), logicalPool('b', UUIDS[1]!, 'vg'))).toEqual([
      `stack/pools-share-source warning ${second}`,
    ])
  })

  it.each([
    ['the same', '/srv/vm', '/srv/vm', 'error'],
    ['the same, written otherwise', '/srv/vm', '/srv/x/../vm', 'error'],
    ['one inside of a mount', '/srv/vm', '/srv/vm/iso', 'warning'],
  ])('appear in two directories, not in %s', (_, target, other, severity) => {
    const at = netfsPool({ target })
    const found = both(at, dirPool('b', UUIDS[1]!, other))
    expect(found).toEqual([`stack/duplicate-target-path ${severity} ${second}`])
  })

  it('may lie in each other where nothing is mounted, and beside each other', () => {
    expect(both(dirPool('a', UUIDS[0]!, '/srv/vm'), dirPool('b', UUIDS[1]!, '/srv/vm/iso'))).toEqual([])
    expect(both(netfsPool({ target: '/srv/vm' }), dirPool('b', UUIDS[1]!, '/srv/vm2'))).toEqual([])
    expect(both(netfsPool({ target: '/srv/vm/a' }), dirPool('b', UUIDS[1]!, '/srv/vm'))).toEqual([])
  })

  it('may be the same on two hosts', () => {
    expect(foundIn({ 'kvm1/etc/libvirt/storage/vm.xml': netfsPool(), 'kvm2/etc/libvirt/storage/vm.xml': netfsPool() })).toEqual([])
  })
})
