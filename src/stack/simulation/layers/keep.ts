import { losesReplication, reachableFrom } from './replication.ts'
import type { Situation } from './situation.ts'
import { fence, placeOf } from './storage.ts'
import { drbdQuorum } from './votes.ts'

/** What the loss of another host does to the storage of the one that serves. */
export function keepStorage(situation: Situation, host: string): void {
  const { course, failure, facts } = situation
  for (const { volume } of situation.service.storages) {
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
      fence(situation, host, failure.host, volume)
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
