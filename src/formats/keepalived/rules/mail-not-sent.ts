import { isWhole } from '../completeness.ts'
import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const globals = (lines: string): string => `global_defs {\n${lines.replace(/^/gm, '    ')}\n}\n`
const RECIPIENT = 'notification_email {\n    root@example.com\n}'

export const rule = keepalivedRule({
  id: 'keepalived/mail-not-sent',
  effect: 'dropped',
  severity: 'warning',
  summary: 'smtp_alert without a mail server or a recipient.',
  reason: 'No mail is sent, and keepalived says nothing about it: nobody hears of a failover.',
  remedy: 'Write smtp_server and notification_email in global_defs.',
  source: 'keepalived.conf(5), smtp_alert; run: accepted without a message',
  message: ({ missing }) => `without ${missing} in global_defs no mail is sent`,
  examples: [{ bad: instance('smtp_alert on'), good: globals(`smtp_server 192.0.2.25\n${RECIPIENT}`) + instance('smtp_alert on') }],
  visit: {
    view(view, context) {
      const { globalDefs: defs, vrrpInstances, vrrpSyncGroups, virtualServers } = view.conf
      const asking = [...vrrpInstances, ...vrrpSyncGroups, ...virtualServers].find(({ smtpAlert }) => plain(smtpAlert) === true)
      const place = asking ? view.placeOf(asking, 'smtpAlert') : defs && plain(defs.smtpAlert) ? view.placeOf(defs, 'smtpAlert') : undefined
      if (!place || !isWhole(context)) return
      const missing = ['smtp_server', 'notification_email'].filter((keyword) => !defs || !mentions(view, defs, keyword))
      if (missing.length > 0) tell(context, place, { data: { missing: missing.join(' and ') } })
    },
  },
})
