import { changed, clean } from '../example.ts'
import { idPlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const COLOCATION = "<rsc_colocation id='nfs-with-drbd'"

export const rule = pacemakerRule({
  id: 'pacemaker/location-pin',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A constraint that a command has left behind keeps resources from moving.',
  reason: 'A move or ban by hand stays until it is cleared: at a failure the resource may have nowhere to go, or goes back at once.',
  remedy: 'Run `pcs resource clear RESOURCE`, or take the constraint out.',
  source: 'crm_resource(8), --move, --ban and --clear',
  message: ({ id, what }) => `${id} is left from ${what} by hand`,
  examples: [
    {
      bad: changed([COLOCATION, `<rsc_location id='cli-ban-nfs-on-alpha' rsc='nfs' node='alpha' score='-INFINITY'/>\n      ${COLOCATION}`]),
      good: clean,
    },
    {
      bad: changed([COLOCATION, `<rsc_location id='cli-prefer-nfs' rsc='nfs' node='alpha' score='INFINITY'/>\n      ${COLOCATION}`]),
      good: clean,
    },
  ],
  visit: {
    cib(cib, context) {
      for (const { constraint } of cib.locations) {
        const id = constraint.id ?? ''
        const kind = /^cli-(ban|prefer)-/.exec(id)?.[1]
        if (kind) context.report(idPlace(cib, constraint), { data: { id, what: kind === 'ban' ? 'a ban' : 'a move' } })
      }
    },
  },
})
