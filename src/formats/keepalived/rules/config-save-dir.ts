import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { removal, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const globals = (line: string): string => `global_defs {\n    router_id a\n${line}}\n${instance()}`

export const rule = keepalivedRule({
  id: 'keepalived/config-save-dir',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A debug option that hands its value to a shell.',
  reason:
    'keepalived copies its files there with a command that a shell runs as root, also when a file is only tested: `;` or `$(…)` in the value run as commands.',
  remedy: 'Take the line out.',
  source: 'run: config_save_dir "/d;cmd" runs cmd',
  message: ({ path, shell }) =>
    shell ? `a shell runs what is in ${path}, as root` : 'config_save_dir is for debugging; a shell runs a copy command with its value',
  examples: [
    { bad: globals('    config_save_dir "/var/tmp/k;reboot"\n'), good: globals('') },
    { bad: globals('    config_save_dir /var/lib/keepalived-debug\n'), good: globals('') },
  ],
  visit: {
    globalDefs({ item, view }, context) {
      const path = plain(item.configSaveDir)
      if (path === undefined) return
      const place = view.placeOf(item, 'configSaveDir')
      const isSafe = /^[\w./@%+,:=-]*$/.test(path)
      tell(context, place, {
        data: { path, shell: isSafe ? '' : 'yes' },
        ...(isSafe ? { severity: 'info' as const } : {}),
        // Somebody may be waiting for the copies.
        ...removal(view, place, 'take the line out', false),
      })
    },
  },
})
