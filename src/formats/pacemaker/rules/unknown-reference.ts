import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/unknown-reference',
  effect: 'rejected',
  severity: 'error',
  summary: 'An id is named that nothing has.',
  reason: 'Pacemaker refuses the whole file, or, where the id is one but of no resource, refuses the constraint.',
  remedy: 'Name a resource that the file has, or take out what is left over of one that is gone.',
  source: 'crm_verify',
  message: ({ id, what }) => (what === 'element' ? `nothing has the id ${id}` : `${id} is no ${what}`),
  examples: [
    { bad: changed(["first='drbd-clone'", "first='ms-drbd'"]), good: clean },
    { bad: changed(["first='drbd-clone'", "first='fs-device'"]), good: clean },
  ],
})
