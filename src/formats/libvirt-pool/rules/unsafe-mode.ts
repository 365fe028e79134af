import { changed } from '../example.ts'
import { permissionsOf } from '../parts.ts'
import { valuePlace, writeValue } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unsafe-mode',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A mode that lets any local user replace disks, or keeps libvirt out.',
  reason: "Whoever may write to the directory may exchange the disk of a guest; without the owner's execute bit nobody gets in.",
  remedy: 'Write 0711.',
  source: 'formatstorage: target permissions',
  message: ({ mode, problem }) =>
    problem === 'world'
      ? `with mode ${mode} any local user can exchange the disks of guests`
      : `with mode ${mode} the owner cannot enter the directory`,
  examples: [
    {
      bad: changed('dir', ['</path>\n', '</path>\n    <permissions>\n      <mode>0777</mode>\n    </permissions>\n']),
      good: changed('dir', ['</path>\n', '</path>\n    <permissions>\n      <mode>0711</mode>\n    </permissions>\n']),
    },
  ],
  visit: {
    pool(subject, context) {
      const permissions = permissionsOf(subject.pool)
      if (permissions?.mode === undefined || !/^\s*\+?0*[0-7]{1,3}$/.test(permissions.mode)) return
      const bits = Number.parseInt(permissions.mode.trim(), 8)
      const problem = bits & 2 ? 'world' : bits & 64 ? undefined : 'owner'
      if (problem === undefined) return
      const place = valuePlace(subject, permissions, 'mode')
      context.report(place, { data: { mode: permissions.mode, problem }, ...writeValue(place, '0711', false) })
    },
  },
})
