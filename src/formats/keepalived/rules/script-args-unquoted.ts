import { scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { scriptsOf } from '../scripts.ts'

/** Accounts are lower case; what looks like an option, a path or a VRRP state was meant for the script. */
const isAccount = (word: string): boolean =>
  /^(?:[a-z_][a-z0-9_-]*\$?|\d+)$/.test(word) && !/^(?:master|backup|fault|stop|start|up|down)$/.test(word)

export const rule = keepalivedRule({
  id: 'keepalived/script-args-unquoted',
  effect: 'dropped',
  severity: 'error',
  summary: 'Arguments of a script outside its quotes.',
  reason:
    'keepalived runs the script without them, so a check that should fail may always succeed. Behind notify scripts the words are a user and a group: where there is no such user the script is left out.',
  remedy: 'Put the command and its arguments into one pair of double quotes.',
  source: 'keepalived.conf(5), SCRIPTS; run: Invalid user/group for notify script - ignoring',
  message: ({ keyword, words, user }) =>
    user ? `${keyword}: ${words} is taken for the account that runs the script` : `${keyword} runs without ${words}`,
  examples: [
    {
      bad: scripted(tracking(), ['"/usr/local/bin/check"', '/usr/local/bin/check -v']),
      good: scripted(tracking(), ['"/usr/local/bin/check"', '"/usr/local/bin/check -v"']),
    },
    {
      bad: scripted(tracking('chk', 'notify /usr/local/bin/notify MASTER')),
      good: scripted(tracking('chk', 'notify "/usr/local/bin/notify MASTER"')),
    },
  ],
  visit: {
    view(view, context) {
      for (const { keyword, script, place } of scriptsOf(view)) {
        if (!('argv' in script)) continue
        const words = [script.user, script.group].find((word) => word !== undefined && !isAccount(word))
        if (words !== undefined) tell(context, place, { data: { keyword, words, user: 'yes' } })
      }
    },
  },
})
