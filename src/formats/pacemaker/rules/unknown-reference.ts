import { changed } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

const preferring = (id: string): string =>
  changed(['<constraints>', `<constraints>\n      <rsc_location id='preferred' rsc='${id}' node='alpha' score='10'/>`])

export const rule = pacemakerRule({
  id: 'pacemaker/unknown-reference',
  effect: 'rejected',
  severity: 'error',
  summary: 'An id is named that nothing has.',
  reason: 'Pacemaker refuses the whole file, or, where the id is one but of no resource, drops the constraint.',
  remedy: 'Name a resource that the file has, or take out what is left over of one that is gone.',
  source: 'crm_verify',
  message: ({ id, what, clone }) =>
    clone !== undefined
      ? `${id} is inside of the clone ${clone}; constraints name the clone`
      : what === 'element'
        ? `nothing has the id ${id}`
        : `${id} is no ${what}`,
  examples: ['ms-drbd', 'fs-device', 'drbd'].map((id) => ({ bad: preferring(id), good: preferring('drbd-clone') })),
})
