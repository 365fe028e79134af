import { changed, clean } from '../example.ts'
import { idPlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/drbd-not-promotable',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A DRBD resource that nothing can promote.',
  reason:
    'Without a promotable clone the device is at best secondary on every node: it cannot be mounted anywhere. The agent refuses to run outside of one.',
  remedy: 'Put the primitive into a clone with promotable=true.',
  source: 'ocf_linbit_drbd(7); Pacemaker Explained, "Clones"',
  message: ({ id, why }) =>
    why === 'clone'
      ? `${id} stands in a clone without promotable=true: it never becomes primary`
      : `${id} stands in no clone: it never becomes primary`,
  examples: [
    {
      bad: changed(["\n          <nvpair id='drbd-clone-promotable' name='promotable' value='true'/>", '']),
      good: clean,
    },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      if (storageKind(primitive) !== 'drbd' || primitive.clone?.promotable) return
      const why = primitive.clone ? 'clone' : 'alone'
      context.report(idPlace(cib, primitive.clone?.clone ?? primitive.primitive), { data: { id: primitive.id, why } })
    },
  },
})
