import { changed, clean } from '../example.ts'
import { idPlace, placeOf } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/drbd-monitor-roles',
  effect: 'unsafe',
  severity: 'error',
  summary: 'DRBD is watched in one of its roles only.',
  reason: 'A monitor without a role, or for Unpromoted, does not run where the device is primary: its failure there goes unnoticed.',
  remedy: 'Write two monitors with different intervals: 29s for Promoted, 31s for Unpromoted.',
  source: 'ocf_linbit_drbd(7); Pacemaker Explained, "Monitoring Multi-State Resources"',
  message: ({ id, role }) => `${id} is not watched while it is ${role}`,
  examples: [
    {
      bad: changed(["\n            <op id='drbd-monitor-promoted' name='monitor' interval='29s' timeout='20s' role='Promoted'/>", '']),
      good: clean,
    },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      const monitors = primitive.ops.filter(({ name, interval, enabled }) => name === 'monitor' && enabled && interval !== 0)
      if (storageKind(primitive) !== 'drbd' || !primitive.clone?.promotable || monitors.length === 0) return
      const roles = monitors.map(({ role }) => role ?? 'Started')
      if (!roles.includes('Promoted')) report('promoted')
      else if (!roles.some((role) => role === 'Unpromoted' || role === 'Started')) report('unpromoted')

      function report(role: string): void {
        const place = monitors.length === 1 ? placeOf(cib, monitors[0]!.op, 'name', 'value') : idPlace(cib, primitive.primitive)
        context.report(place, { data: { id: primitive.id, role } })
      }
    },
  },
})
