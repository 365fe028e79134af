import { isWhole } from '../completeness.ts'
import { instance, scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { scriptsOf } from '../scripts.ts'

const GLOBALS = 'global_defs {\n    script_user nobody\n    enable_script_security\n}\n'

export const rule = keepalivedRule({
  id: 'keepalived/script-security',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Scripts without an account, or without a look at who can change them.',
  reason:
    'Without script_user scripts run as root, unless there is an account keepalived_script; without enable_script_security anyone who can write to a script or a folder above it is root as well. With enable_script_security and no account keepalived removes the scripts, and virtual routers run without their checks.',
  remedy: 'Write script_user and enable_script_security in global_defs.',
  source: 'keepalived.conf(5), script_user; run: Unable to set default user for vrrp script - removing',
  message: ({ problem }) =>
    problem === 'removed'
      ? 'with enable_script_security and no script_user this script is removed, unless there is an account keepalived_script'
      : problem === 'account'
        ? 'without script_user this script runs as root, unless there is an account keepalived_script'
        : 'without enable_script_security keepalived runs scripts as root that others can write to',
  examples: [
    { bad: scripted(tracking(), ['    script_user nobody\n', '']), good: scripted(tracking()) },
    { bad: instance('notify "/usr/local/bin/notify"'), good: GLOBALS + instance('notify "/usr/local/bin/notify"') },
  ],
  visit: {
    view(view, context) {
      const defs = view.conf.globalDefs
      const scripts = scriptsOf(view)
      if (scripts.length === 0 || !isWhole(context)) return
      const own = scripts.find(({ user }) => user === undefined)
      const isGiven = defs?.scriptUser !== undefined || own === undefined
      const severity = context.in('hardened') ? 'warning' : 'info'
      if (defs?.enableScriptSecurity) {
        if (!isGiven) tell(context, own.place, { data: { problem: 'removed' } })
        return
      }
      if (isGiven) tell(context, scripts[0]!.place, { data: { problem: 'security' }, severity })
      else tell(context, own.place, { data: { problem: 'account' }, severity })
    },
  },
})
