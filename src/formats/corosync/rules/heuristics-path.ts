import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

const withExec = (exec_ping: string): string =>
  cluster({
    quorum: {
      two_node: undefined,
      device: { votes: '1', model: 'net', net: { host: 'qnetd.example.org', algorithm: 'ffsplit' }, heuristics: { mode: 'on', exec_ping } },
    },
  })

export const rule = corosyncRule({
  id: 'corosync/heuristics-path',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A command of the heuristics without its path.',
  reason:
    'corosync-qdevice looks no command up in PATH and has no shell: the command fails each time, and with it the heuristics of this node.',
  remedy: 'Write the command with its whole path.',
  source: 'corosync-qdevice(8), exec_NAME',
  message: ({ command }) => `${command} has no path, and corosync-qdevice looks for none: the heuristics always fail`,
  examples: [{ bad: withExec('ping -q -c 1 192.0.2.254'), good: withExec('/bin/ping -q -c 1 192.0.2.254') }],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, device } = effective.quorum
      if (!isVotequorum || !device || device.heuristics.mode === 'off') return
      for (const [name, command] of Object.entries(device.heuristics.exec)) {
        const place = /^["']?\//.test(command) ? undefined : placeOf(effective, `quorum.device.heuristics.exec_${name}`, 'value')
        if (place) context.report(place, { data: { command: command.split(/[ \t]/, 1)[0]! } })
      }
    },
  },
})
