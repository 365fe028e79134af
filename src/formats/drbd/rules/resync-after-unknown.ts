import type { EffectiveResource } from '../effective/types.ts'
import { exampleResource } from '../example.ts'
import { optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

/** `r1/2`, or `r1` for its volume 0. */
function targetOf(written: string): { name: string; volume: number } {
  const slash = written.lastIndexOf('/')
  return slash === -1 ? { name: written, volume: 0 } : { name: written.slice(0, slash), volume: Number(written.slice(slash + 1)) }
}

export const rule = drbdRule({
  id: 'drbd/resync-after-unknown',
  effect: 'dropped',
  severity: 'error',
  summary: 'A resync is to wait for one that does not exist, or for itself.',
  reason:
    'drbdadm drops the option with a message that a boot hides; of a circle the kernel refuses the last part. The resyncs then run all at once.',
  remedy: 'Name another resource and volume of this host, and let no chain come back to its beginning.',
  source: 'drbd.conf(5), disk/resync-after; drbdadm drops an unknown target',
  message: ({ target, problem }) =>
    problem === 'circle' ? `resync-after ${target} leads back to this volume` : `resync-after names ${target}, which does not exist`,
  examples: [
    { bad: exampleResource({ disk: { 'resync-after': 'nosuch/0' } }), good: exampleResource() },
    { bad: exampleResource({ disk: { 'resync-after': 'r0/0' } }), good: exampleResource() },
  ],
  visit: {
    volume({ volume, resource }, context) {
      const { resyncAfter } = volume.diskOptions
      if (resyncAfter === undefined || volume.isDiskless) return
      const place = optionAt(context, volume.diskOptions, 'resyncAfter') ?? resourceAt(resource)
      const { resources } = context.set.effective
      const problem = volumeAt(resources, resyncAfter) ? (isCircle(resources, resource.name, volume.vnr) ? 'circle' : undefined) : 'unknown'
      if (problem) context.report(place, { data: { target: resyncAfter, problem } })
    },
  },
})

const volumeAt = (resources: readonly EffectiveResource[], written: string) => {
  const { name, volume } = targetOf(written)
  return resources
    .find((resource) => resource.name === name)
    ?.hosts.flatMap(({ volumes }) => volumes.filter(({ vnr }) => vnr === volume))[0]
}

function isCircle(resources: readonly EffectiveResource[], name: string, vnr: number): boolean {
  const start = `${name}/${vnr}`
  const seen = new Set<string>()
  let at = start
  for (;;) {
    const next = volumeAt(resources, at)?.diskOptions.resyncAfter
    if (next === undefined) return false
    const { name: other, volume } = targetOf(next)
    at = `${other}/${volume}`
    if (at === start) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
}
