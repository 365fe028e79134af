import { cluster } from '../example.ts'
import { corosyncRule } from '../rule.ts'

const SAYS: Readonly<Record<string, string>> = {
  empty: 'a key needs a name before its colon',
  short: 'a key outside all sections needs three characters or more',
  long: 'with the sections around it the name is longer than 253 bytes',
  characters: 'a name is made of letters, digits and . _ / - :',
}

export const rule = corosyncRule({
  id: 'corosync/bad-name',
  effect: 'rejected',
  severity: 'error',
  summary: 'A name that corosync cannot store.',
  reason:
    'Every key goes into the configuration map under its path, whoever knows it; where that is no path corosync refuses the file, with a message about length.',
  remedy: 'Write the name without blanks and other signs.',
  source: 'icmap.c in corosync',
  message: ({ name, problem }) => `${name === '' ? '' : `${name} is refused: `}${SAYS[String(problem)]}`,
  examples: [
    { bad: `${cluster()}\nquorum state {\n    provider: corosync_votequorum\n}\n`, good: cluster(), also: ['corosync/unknown-keyword'] },
  ],
})
