import { match } from 'ts-pattern'
import { readBlueprint } from './check/index.ts'
import type { GeneratedFile } from './file.ts'
import { cibFiles } from './files/cib.ts'
import { kubernetesFiles, libvirtFiles } from './files/consumers.ts'
import { corosyncFiles } from './files/corosync.ts'
import { drbdFiles } from './files/drbd.ts'
import { fstabFiles } from './files/fstab.ts'
import { keepalivedFiles } from './files/keepalived.ts'
import { exportsFiles, nfsConfFiles } from './files/nfs.ts'
import { pcsFiles } from './files/pcs.ts'
import { scriptFiles } from './files/scripts.ts'
import { conditionFiles, systemdFiles } from './files/systemd.ts'
import { type Plan, planOf } from './plan.ts'
import type { Blueprint } from './types.ts'

/**
 * Every file of every host, and of those who mount; the same blueprint always gives the same files. The daemons accept them,
 * and `lint` finds nothing in them.
 * @throws BlueprintError for what cannot work or would be unsafe.
 */
export function generate(blueprint: Blueprint): GeneratedFile[] {
  const plan = planOf(readBlueprint(blueprint))
  const files = [...drbdFiles(plan), ...failoverFiles(plan), ...libvirtFiles(plan), ...kubernetesFiles(plan)]
  const rank = new Map([...new Set(files.map(({ host }) => host))].map((host, i) => [host, i]))
  return files.sort((a, b) => rank.get(a.host)! - rank.get(b.host)! || (a.path < b.path ? -1 : 1))
}

const failoverFiles = (plan: Plan): GeneratedFile[] =>
  match(plan.blueprint.failover)
    .with({ by: 'keepalived' }, (failover) => [
      ...exportsFiles(plan),
      ...nfsConfFiles(plan),
      ...fstabFiles(plan),
      ...keepalivedFiles(plan, failover),
      ...scriptFiles(plan),
      ...systemdFiles(plan),
      ...conditionFiles(plan),
    ])
    .with({ by: 'pacemaker' }, (failover) => [
      ...nfsConfFiles(plan),
      ...corosyncFiles(plan, failover),
      ...cibFiles(plan, failover),
      ...pcsFiles(plan, failover),
      ...conditionFiles(plan),
    ])
    .exhaustive()
