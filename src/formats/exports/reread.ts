import type { Format } from '../../document/index.ts'
import type { EffectiveExport, ExportsEffective } from './effective.ts'
import { etabLine } from './etab.ts'
import { writeClient } from './model/client-text.ts'
import type { ExportsFile } from './model/index.ts'

/** What the tokeniser takes for more than itself, in the parts that exportfs writes without quoting them. */
const RISKY = /[\s"#\\(),]|^-/

const isPlain = ({ path, client, flags }: EffectiveExport): boolean =>
  !path.includes('\\') &&
  !flags.squashUids &&
  !flags.squashGids &&
  !flags.elsewhere?.text.includes('\\') &&
  !RISKY.test(writeClient(client)) &&
  (flags.mountpoint === undefined || !RISKY.test(flags.mountpoint)) &&
  (flags.uuid === undefined || !RISKY.test(flags.uuid))

/** Whether rpc.mountd reads an export back as exportfs wrote it: judged by the same reader, on the line that is written. */
export function isReadBack(
  subject: EffectiveExport,
  format: Format<string, ExportsFile, ExportsEffective>,
): 'same' | 'another' | 'unreadable' {
  const { path, client } = subject
  if (isPlain(subject)) return 'same'
  const text = etabLine(path, client, subject)
  const document = format.parse(text)
  const { exports } = format.set([document]).effective
  if (document.problems.some(({ effect }) => effect === 'rejected')) return 'unreadable'
  const [only] = exports
  // What is read back is written the same, or it is something else.
  return exports.length === 1 && only && etabLine(only.path, only.client, only) === text ? 'same' : 'another'
}
