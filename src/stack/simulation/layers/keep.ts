import type { Facts } from '../../facts/types.ts'
import type { Failure } from '../failure.ts'
import { losesReplication, reachableFrom } from './replication.ts'
import type { Service } from './services.ts'
import type { Course } from './step.ts'
import { fence, placeOf } from './storage.ts'
import { drbdQuorum } from './votes.ts'

/** What the loss of another host does to the storage of the one that serves. */
export function keepStorage(course: Course, host: string, { storages }: Service, failure: Failure, facts: Facts): void {
  for (const { volume } of storages) {
    if (!volume.replicas.some((replica) => replica.host === failure.host) || !losesReplication(failure, volume, facts)) continue
    const verdict = drbdQuorum(volume, reachableFrom(host, failure, volume, facts))
    if (!verdict.isQuorate) {
      const loss = volume.onNoQuorum === 'io-error' ? 'every write fails' : 'every write waits until the other host is back'
      course.take({
        layer: 'drbd',
        host,
        what: `${volume.resource} loses its quorum: ${loss}`,
        why: verdict.why,
        kind: 'stuck',
        ...placeOf(volume.at('quorum')),
      })
      return
    }
    const isDiskless = volume.replicas.some((replica) => replica.host === failure.host && replica.isDiskless)
    if (volume.fencing === 'resource-and-stonith' && !isDiskless) {
      course.take({
        layer: 'drbd',
        host,
        what: `${volume.resource} holds all writes back until ${failure.host} is fenced`,
        ...placeOf(volume.at('fencing')),
      })
      fence(course, host, failure, volume, failure)
      if (course.isStuck) return
    }
    course.take({
      layer: 'drbd',
      host,
      what: `${volume.resource} goes on ${isDiskless ? 'with its replicas' : 'without a second copy'}`,
      why: verdict.why,
      ...placeOf(volume.place),
    })
  }
}
