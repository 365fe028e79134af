import type { Signature } from '../../../document/index.ts'

/** A command of pcs that changes something, where one may stand. */
const COMMAND =
  /^[^\n]{0,100}?(?:^|[\s;&|#$])(?:\S{0,40}\/)?pcs[ \t]+(?:-f[ \t]+\S+[ \t]+)?(?:resource|stonith|constraint|property|cluster)[ \t]+[a-z]/m

export const signature = {
  id: 'pcs',
  title: 'pcs(8) commands',
  locations: [],
  endings: ['.sh'],
  resembles: (text) => COMMAND.test(text),
} as const satisfies Signature
