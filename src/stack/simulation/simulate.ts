import type { Facts } from '../facts/types.ts'
import { elect } from './election/elect.ts'
import type { Stage } from './election/stage.ts'
import { type Failure, tellIncident } from './failure.ts'
import { runByKeepalived } from './layers/by-keepalived.ts'
import { runByPacemaker } from './layers/by-pacemaker.ts'
import { keepStorage } from './layers/keep.ts'
import { servicesOf } from './layers/services.ts'
import { type Situation, stuckAt } from './layers/situation.ts'
import { type End, type ServiceRun, type Simulation, startCourse } from './layers/step.ts'

/** Follows one failure through every layer, for each service of the stack. */
export function simulate({ facts }: { readonly facts: Facts }, failure: Failure): Simulation {
  let stages: readonly Stage[] | undefined
  // One election for all services: each of them asks for its own address only.
  const election = (): readonly Stage[] => {
    stages ??= elect(facts, [{ failure, kind: 'fails' }])
    return stages
  }
  return { failure, services: servicesOf(facts).map((service) => runService({ course: startCourse(), service, failure, facts, election })) }
}

function runService(situation: Situation): ServiceRun {
  const { course, service, failure } = situation
  course.take({
    layer: 'failure',
    host: failure.host,
    what: tellIncident({ failure, kind: 'fails' }, service.cluster ? 'the cluster manager' : 'keepalived'),
  })
  const { before, end } =
    service.address?.owner === 'keepalived'
      ? runByKeepalived(situation)
      : service.cluster
        ? runByPacemaker(situation, service.cluster)
        : runUnmoved(situation)
  return { name: service.name, before, steps: course.steps, end }
}

/** Storage that no address is for: whoever uses it does so on one host, and nothing moves it. */
function runUnmoved(situation: Situation): { before: string | undefined; end: End } {
  const { course, service, failure } = situation
  const hosts = service.storages.flatMap(({ volume }) => volume.replicas.filter(({ isDiskless }) => !isDiskless).map(({ host }) => host))
  const other = hosts.find((host) => host !== failure.host)
  if (other !== undefined) keepStorage(situation, other)
  course.take({
    layer: 'address',
    what: `nothing moves ${service.name} to another host`,
    why: 'no address moves, and no cluster manages it',
    kind: 'stuck',
  })
  return { before: undefined, end: stuckAt(situation) }
}
