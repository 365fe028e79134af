import { one } from '../../../../lens/index.ts'
import { mailServer } from '../details.ts'
import { flag } from '../flag.ts'
import { listed } from '../listed.ts'
import { count, eachWord, onOff, single, word } from '../values.ts'

export const mailFields = {
  notificationEmailFrom: one('notification_email_from', single(word('an address')), {
    doc: 'Sender of alert mail.',
    defaultDoc: 'keepalived@hostname',
  }),
  smtpServer: one('smtp_server', mailServer, { doc: 'Mail relay; a host name is resolved while parsing.', defaultDoc: 'none, port 25' }),
  smtpHeloName: one('smtp_helo_name', single(word('a word')), { doc: 'Name sent in HELO.', defaultDoc: 'hostname', since: '1.2.20' }),
  smtpConnectTimeout: one('smtp_connect_timeout', single(count(1, 4294, 'seconds')), {
    doc: 'Relay connect timeout; 0 is raised to 1 with an error. Seconds, 1 to 4294.',
    default: 30,
  }),
  notificationEmail: listed('notification_email', eachWord(word('an address')), { doc: 'Alert recipients.' }),
  smtpAlert: one('smtp_alert', single(onOff), { doc: 'Default of every smtp_alert.', defaultDoc: 'unset', since: '2.0.0' }),
  smtpAlertVrrp: one('smtp_alert_vrrp', single(onOff), {
    doc: 'Default of smtp_alert for VRRP.',
    defaultDoc: 'smtp_alert',
    since: '2.0.0',
  }),
  smtpAlertChecker: one('smtp_alert_checker', single(onOff), {
    doc: 'Default of smtp_alert for checkers.',
    defaultDoc: 'smtp_alert',
    since: '2.0.0',
  }),
  noEmailFaults: flag('no_email_faults', { doc: 'No mail for FAULT transitions.', since: '2.0.0' }),
  noCheckerEmails: one('no_checker_emails', single(onOff), {
    doc: 'Mail only when a real server is added or removed.',
    default: false,
    since: '2.0.0',
  }),
}
