import { type GeneratedFile, headerOf, PLAIN } from '../file.ts'
import type { Plan } from '../plan.ts'
import { scriptPath } from './scripts.ts'

/** Drop-ins that bind services to the failover: what must come first, and what has to happen when one of them dies. */
export function systemdFiles(plan: Plan): GeneratedFile[] {
  const { name, nodes, volumes } = plan
  const mounted = volumes.map(({ fileSystem }) => `ConditionPathIsMountPoint=${fileSystem.mountPoint}\n`).join('')
  const units: readonly (readonly [unit: string, text: string])[] = [
    [
      'keepalived.service',
      `[Unit]
Wants=drbd.service
After=drbd.service

[Service]
# A keepalived that dies calls no script, and DRBD would stay primary here: no other node could take over.
ExecStopPost=${scriptPath(plan, 'failover')} stop
TimeoutStopSec=120
Restart=on-failure
RestartSec=10
`,
    ],
    // At boot too: a server without its file systems would export empty directories.
    ['nfs-server.service', `[Unit]\n${mounted}`],
    ['nfsdcld.service', `[Unit]\n${mounted}`],
  ]
  return nodes.flatMap(({ name: host }) =>
    units.map(([unit, text]) => ({
      host,
      path: `/etc/systemd/system/${unit}.d/${name}.conf`,
      mode: PLAIN,
      text: `# ${headerOf(name)}\n${text}`,
    })),
  )
}
