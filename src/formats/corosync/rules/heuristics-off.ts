import { cluster } from '../example.ts'
import { headingOf, headingPlace } from '../missing.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { toldOf } from '../told.ts'

const withHeuristics = (heuristics: Readonly<Record<string, string>>): string =>
  cluster({
    quorum: {
      two_node: undefined,
      device: { votes: '1', model: 'net', net: { host: 'qnetd.example.org', algorithm: 'ffsplit' }, heuristics },
    },
  })
const exec_ping = '/bin/ping -q -c 1 192.0.2.254'
const good = withHeuristics({ mode: 'on', exec_ping })

export const rule = corosyncRule({
  id: 'corosync/heuristics-off',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Heuristics that never run.',
  reason:
    'Commands run only with a mode other than off, which is the default, and a mode without commands does nothing: the device decides without them.',
  remedy: 'Write both a mode (on or sync) and commands, or neither.',
  source: 'corosync-qdevice(8), mode and exec_NAME',
  message: ({ commands }) =>
    commands === 0 ? 'heuristics have no commands and never run' : 'the commands never run: mode is off, which is the default',
  examples: [
    { bad: withHeuristics({ mode: 'on' }), good },
    { bad: withHeuristics({ mode: 'off', exec_ping }), good },
    { bad: withHeuristics({ exec_ping }), good },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { isVotequorum, device } = effective.quorum
      const heading = headingOf(set, 'quorum.device.heuristics')
      if (!isVotequorum || !device || !heading || toldOf(set, 'mode')) return
      const commands = Object.keys(device.heuristics.exec).length
      if ((device.heuristics.mode === 'off') === (commands === 0)) return
      context.report(placeOf(effective, 'quorum.device.heuristics.mode', 'value') ?? headingPlace(heading), { data: { commands } })
    },
  },
})
