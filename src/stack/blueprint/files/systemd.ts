import { type GeneratedFile, headerOf, PLAIN } from '../file.ts'
import type { Plan } from '../plan.ts'
import { scriptPath } from './scripts.ts'

/** What keepalived needs of the host's service manager: what comes first, and what happens when it dies. */
export const systemdFiles = (plan: Plan): GeneratedFile[] =>
  dropIns(plan, 'keepalived.service', [
    '[Unit]',
    'Wants=drbd.service',
    'After=drbd.service',
    '',
    '[Service]',
    '# A keepalived that dies calls no script, and DRBD would stay primary here: no other node could take over.',
    `ExecStopPost=${scriptPath(plan, 'failover')} stop`,
    'TimeoutStopSec=120',
    'Restart=on-failure',
    'RestartSec=10',
  ])

/** At boot too, a server without its file systems would export empty directories. */
export function conditionFiles(plan: Plan): GeneratedFile[] {
  const condition = ['[Unit]', ...plan.volumes.map(({ fileSystem }) => `ConditionPathIsMountPoint=${fileSystem.mountPoint}`)]
  return ['nfs-server.service', 'nfsdcld.service'].flatMap((unit) => dropIns(plan, unit, condition))
}

const dropIns = ({ name, nodes }: Plan, unit: string, lines: readonly string[]): GeneratedFile[] =>
  nodes.map(({ name: host }) => ({
    host,
    path: `/etc/systemd/system/${unit}.d/${name}.conf`,
    mode: PLAIN,
    text: [`# ${headerOf(name)}`, ...lines, ''].join('\n'),
  }))
