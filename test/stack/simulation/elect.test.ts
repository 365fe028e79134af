import { describe, expect, it } from 'vitest'
import type { VrrpMember } from '../../../src/stack/facts/types.ts'
import type { Failure, Incident } from '../../../src/stack/simulation/index.ts'
import { elect, holdersOf } from '../../../src/stack/simulation/index.ts'
import { check, electorate, member, VIP } from './members.ts'

const fails = (host: string, kind: Failure['kind'], what?: string): Incident => ({
  failure: { host, kind, ...(what === undefined ? {} : { what }) },
  kind: 'fails',
})
const recovers = (host: string, kind: Failure['kind']): Incident => ({ failure: { host, kind }, kind: 'recovers' })

type Members = readonly VrrpMember[]

const held = (members: Members, incidents: readonly Incident[], address = VIP): string[] =>
  elect(electorate(...members), incidents).map((stage) =>
    holdersOf(stage, address)
      .map((seat) => seat.member.host)
      .join(' and '),
  )

describe('an election', () => {
  it('is won by the higher priority, whoever calls itself MASTER', () => {
    expect(held([member('nas1', 100, { state: 'MASTER' }), member('nas2', 150)], [])).toEqual(['nas2'])
  })

  it('among equals is won by the higher address', () => {
    expect(held([member('nas1', 100), member('nas2', 100)], [])).toEqual(['nas2'])
  })

  it.each([
    [-20, 'nas1'],
    [-50, 'nas1'],
    [20, 'nas1'],
    [50, 'nas1'],
    [-51, 'nas2'],
    [60, 'nas2'],
    [0, 'nas2'],
  ])('with a check of weight %i on 150 and 100 ends with %s when the service fails', (weight, winner) => {
    const pair = [member('nas1', 150, { tracked: [check(weight)] }), member('nas2', 100, { tracked: [check(weight)] })]
    expect(held(pair, [fails('nas1', 'service'), recovers('nas1', 'service')])).toEqual(['nas1', winner, 'nas1'])
  })

  it.each([
    ['unweighted', 0, 'nas2', 'nas2'],
    ['weighted', -60, 'nas1', 'nas1'],
  ])('with nopreempt and an %s check', (_, weight, failed, mended) => {
    const pair = [150, 100].map((priority, i) => member(`nas${i + 1}`, priority, { nopreempt: true, tracked: [check(weight)] }))
    expect(held(pair, [fails('nas1', 'service'), recovers('nas1', 'service')])).toEqual(['nas1', failed, mended])
  })

  it('reverses a weight that says so', () => {
    const pair = [member('nas1', 150, { tracked: [check(-60, { reverse: true })] }), member('nas2', 200, { tracked: [] })]
    expect(held(pair, [fails('nas1', 'service')])).toEqual(['nas2', 'nas1'])
  })

  it('keeps priorities between 1 and 254', () => {
    const pair = [member('nas1', 250, { tracked: [check(20)] }), member('nas2', 254)]
    expect(held(pair, [])).toEqual(['nas2'])
    expect(held([member('nas1', 10, { tracked: [check(-20)] }), member('nas2', 1)], [fails('nas1', 'service')])).toEqual(['nas1', 'nas1'])
  })

  it('never changes priority 255', () => {
    const pair = [member('nas1', 255, { state: 'MASTER', tracked: [check(-250)] }), member('nas2', 100)]
    expect(held(pair, [fails('nas1', 'service')])).toEqual(['nas1', 'nas1'])
  })

  it.each(['node', 'daemon', 'link'] as const)('moves the address when a %s fails, and back', (kind) => {
    expect(held([member('nas1', 150), member('nas2', 100)], [fails('nas1', kind), recovers('nas1', kind)])).toEqual([
      'nas1',
      'nas2',
      'nas1',
    ])
  })

  it('has two winners where nobody hears the other', () => {
    const pair = [member('nas1', 150), member('nas2', 100)]
    expect(held(pair, [fails('nas1', 'isolation'), recovers('nas1', 'isolation')])).toEqual(['nas1', 'nas1 and nas2', 'nas1'])
  })

  it('has nobody where all are at fault', () => {
    const pair = [member('nas1', 150, { tracked: [check(0)] }), member('nas2', 100, { tracked: [check(0)] })]
    expect(held(pair, [fails('nas1', 'service'), fails('nas2', 'service')])).toEqual(['nas1', 'nas2', ''])
  })

  it.each([
    ['the version', { version: 2 }],
    ['the transport', { unicast: { source: '192.0.2.12', peers: ['192.0.2.11'] } }],
    ['the group', { multicastGroup: '224.0.0.19' }],
    [
      'the list of addresses',
      {
        addresses: [
          { address: VIP, prefix: 24 },
          { address: '192.0.2.101', prefix: 24 },
        ],
      },
    ],
    ['the id', { virtualRouterId: 52 }],
  ] as const)('has two winners where %s differs', (_, patch) => {
    expect(held([member('nas1', 150), member('nas2', 100, patch)], [])).toEqual(['nas1 and nas2'])
  })

  it.each([
    ['the interval', { advertInt: 2 }, 'nas1 and nas2'],
    ['the password', { authentication: { type: 'PASS', secret: 'other' } }, 'nas1 and nas2'],
    ['the password behind its eighth byte', { authentication: { type: 'PASS', secret: '12345678x' } }, 'nas1'],
  ] as const)('of version 2 where %s differs', (_, patch, winners) => {
    const base = { version: 2, authentication: { type: 'PASS', secret: '12345678' } } as const
    expect(held([member('nas1', 150, base), member('nas2', 100, { ...base, ...patch })], [])).toEqual([winners])
  })

  it('of version 3 bears another interval', () => {
    expect(held([member('nas1', 150), member('nas2', 100, { advertInt: 2 })], [])).toEqual(['nas1'])
  })

  it('by unicast needs the peer in the list of the one who sends', () => {
    const of = (host: string, priority: number, source: string, peers: string[]) => member(host, priority, { unicast: { source, peers } })
    const [a, b, c] = ['192.0.2.11', '192.0.2.12', '192.0.2.13']
    expect(held([of('nas1', 150, a, [b]), of('nas2', 100, b, [a])], [])).toEqual(['nas1'])
    expect(held([of('nas1', 150, a, [c]), of('nas2', 100, b, [a])], [])).toEqual(['nas1 and nas2'])
    // The lower one is not heard by the higher one, which is no loss.
    expect(held([of('nas1', 150, a, [b]), of('nas2', 100, b, [c])], [])).toEqual(['nas1'])
  })

  it('moves a sync group together, and waits for all of it', () => {
    const both = (host: string, priority: number) => [
      member(host, priority, { name: 'A', syncGroup: 'G' }),
      member(host, priority, {
        name: 'B',
        syncGroup: 'G',
        virtualRouterId: 52,
        interface: 'eth1',
        addresses: [{ address: '198.51.100.1', prefix: 24 }],
      }),
    ]
    const members = [...both('nas1', 150), ...both('nas2', 100)]
    const incidents = [fails('nas1', 'link', 'eth1'), recovers('nas1', 'link')]
    expect(held(members, incidents)).toEqual(['nas1', 'nas2', 'nas1'])
    expect(held(members, incidents, '198.51.100.1')).toEqual(['nas1', 'nas2', 'nas1'])
  })

  it('waits as long as preempt_delay says before it takes an address back', () => {
    const pair = electorate(member('nas1', 150, { preemptDelay: 60 }), member('nas2', 100))
    const stages = elect(pair, [fails('nas1', 'node'), recovers('nas1', 'node')])
    const back = stages[2]!.transitions.find(({ to }) => to === 'master')!
    expect(back.member.host).toBe('nas1')
    expect(back.after).toBeCloseTo(63.4, 1)
  })

  it('takes less time where the one who goes says so', () => {
    const takeover = (kind: Failure['kind']) => {
      const [, stage] = elect(electorate(member('nas1', 150), member('nas2', 100)), [fails('nas1', kind)])
      return stage!.transitions.find(({ to }) => to === 'master')!.after
    }
    expect(takeover('node')).toBeCloseTo(3.61, 2)
    expect(takeover('daemon')).toBeCloseTo(0.61, 2)
  })

  it('notices a service by so many runs of the check', () => {
    const pair = electorate(member('nas1', 150, { tracked: [check(0, { interval: 2, fall: 3 })] }), member('nas2', 100))
    const [, stage] = elect(pair, [fails('nas1', 'service')])
    expect(stage!.transitions.map(({ member: { host }, to, after }) => [host, to, Math.round(after * 10) / 10])).toEqual([
      ['nas1', 'fault', 6],
      ['nas2', 'master', 6.6],
    ])
  })

  it('ignores what is tracked and not defined', () => {
    const pair = [member('nas1', 150, { tracked: [check(0, { isDefined: false })] }), member('nas2', 100)]
    expect(held(pair, [fails('nas1', 'service')])).toEqual(['nas1', 'nas1'])
  })
})
