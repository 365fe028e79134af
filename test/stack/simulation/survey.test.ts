import { describe, expect, it } from 'vitest'
import type { VrrpMember } from '../../../src/stack/facts/types.ts'
import { nameFailure, surveyElection, usefulPairs } from '../../../src/stack/simulation/index.ts'
import { check, electorate, member } from './members.ts'

/** Troubles by the failure that brings them. */
function troubles(...members: readonly VrrpMember[]): Record<string, string[]> {
  const { standing, outcomes } = surveyElection(electorate(...members))
  const found: Record<string, string[]> = {}
  for (const { troubles } of standing) if (troubles.length > 0) found.start = troubles.map(tell)
  for (const { failures, troubles, flapsBack } of outcomes) {
    const told = [...troubles.map(tell), ...(flapsBack ? ['flaps back'] : [])]
    if (told.length > 0) found[failures.map(nameFailure).join('+')] = told
  }
  return found
}

const tell = (trouble: ReturnType<typeof surveyElection>['outcomes'][number]['troubles'][number]): string =>
  trouble.kind === 'stays' ? `stays: ${trouble.reason.kind}` : trouble.kind

const quiet = { nopreempt: true }

describe('a survey of all single failures', () => {
  it('finds nothing but the isolation of a pair that is right', () => {
    const of = (host: string, priority: number) => member(host, priority, { ...quiet, tracked: [check(0)] })
    expect(troubles(of('nas1', 150), of('nas2', 100))).toEqual({ 'nas1:isolation': ['split'], 'nas2:isolation': ['split'] })
  })

  it('finds an address that stays though the service failed, and why', () => {
    const of = (host: string, priority: number) => member(host, priority, { tracked: [check(-20)] })
    expect(troubles(of('nas1', 150), of('nas2', 100))['nas1:service:chk_nfs']).toEqual(['stays: weight-too-small'])
    const patient = (host: string, priority: number) => member(host, priority, { ...quiet, tracked: [check(-60)] })
    expect(troubles(patient('nas1', 150), patient('nas2', 100))['nas1:service:chk_nfs']).toEqual(['stays: nopreempt'])
    expect(troubles(member('nas1', 150), member('nas2', 100))['nas1:service']).toEqual(['stays: unwatched'])
    const owner = member('nas1', 255, { state: 'MASTER', tracked: [check(-20)] })
    expect(troubles(owner, of('nas2', 100))['nas1:service:chk_nfs']).toEqual(['stays: owner'])
    expect(troubles(of('nas1', 100))['nas1:service:chk_nfs']).toEqual(['stays: alone'])
  })

  it('finds a tie and a split before anything fails, and repeats neither', () => {
    expect(troubles(member('nas1', 100), member('nas2', 100))).toMatchObject({ start: ['tie'] })
    expect(troubles(member('nas1', 150, { version: 2 }), member('nas2', 100))).toMatchObject({ start: ['split'] })
  })

  it('finds an address that moves twice', () => {
    const of = (host: string, priority: number) => member(host, priority, { tracked: [check(-60)] })
    expect(troubles(of('nas1', 150), of('nas2', 100))).toMatchObject({
      'nas1:service:chk_nfs': ['flaps back'],
      'nas1:daemon': ['flaps back'],
      nas1: ['flaps back'],
      'nas1:link:eth0': ['flaps back'],
    })
  })

  it('finds an address that leaves late because the other one waits with preempting', () => {
    const of = (host: string, priority: number, weight: number) => member(host, priority, { preemptDelay: 60, tracked: [check(weight)] })
    expect(troubles(of('nas1', 150, -60), of('nas2', 100, -60))['nas1:service:chk_nfs']).toEqual(['late', 'flaps back'])
    expect(troubles(of('nas1', 150, 0), of('nas2', 100, 0))['nas1:service:chk_nfs']).toEqual(['flaps back'])
  })

  it('finds nobody where two fail', () => {
    const pair = electorate(...['nas1', 'nas2'].map((host, i) => member(host, 150 - 50 * i, { ...quiet, tracked: [check(0)] })))
    const { outcomes } = surveyElection(pair, usefulPairs(pair))
    expect(outcomes.map(({ failures, troubles }) => `${failures.map(nameFailure).join('+')} ${troubles.map(tell).join()}`)).toContain(
      'nas1:service:chk_nfs+nas2:service:chk_nfs nobody',
    )
  })
})
