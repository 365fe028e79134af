import { fstab, type Mount } from '../../../formats/fstab/index.ts'
import { type GeneratedFile, headerOf, PLAIN } from '../file.ts'
import type { Plan } from '../plan.ts'

/** Where keepalived's script mounts; `noauto`, for at boot nobody knows yet who serves. */
export function fstabFiles(plan: Plan): GeneratedFile[] {
  const mounts = plan.volumes.map(
    ({ device, fileSystem: { type, mountPoint, options = ['defaults'] } }): Mount => ({
      source: device,
      target: mountPoint,
      type,
      options: ['noauto', ...options.filter((option) => option !== 'defaults')],
      frequency: 0,
      pass: 0,
    }),
  )
  const text = fstab.render(fstab.make({ mounts }), { header: headerOf(plan.name) })
  return plan.nodes.map(({ name: host }) => ({ host, path: '/etc/fstab', mode: PLAIN, text, isPart: true }))
}
