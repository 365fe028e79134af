import type { CorosyncVerdict } from '../oracle/corosync.ts'
import type { ExportsVerdict } from '../oracle/exportfs.ts'
import { describeEntry, effectiveOf, parseMessages, type StderrMessage } from '../oracle/exportfs-output.ts'
import type { NfsConfVerdict } from '../oracle/nfsconf.ts'
import type { NfsConfEntry } from '../oracle/nfsconf-output.ts'
import type { CorosyncObserved } from './corosync.ts'
import type { ExportsObserved } from './exports.ts'
import type { NfsConfObserved } from './nfs-conf.ts'

const isAboutTheFile = (message: StderrMessage) => message.class !== 'host-noise' && !message.text.includes(']: Neither ')

const messagesOf = (lines: readonly string[]) =>
  parseMessages(lines.join('\n'))
    .filter(isAboutTheFile)
    .map((message) => `${message.class}: ${message.text}`)

/** `x{400}` for 400 times x: the long names of the gotchas about lengths. */
const abbreviate = (text: string) => text.replace(/x{20,}/g, (run) => `x{${run.length}}`)

/** A verdict in the form that the gotchas record. */
export const observeExports = ({ exit, stderr1, etab, exportfsS, stderr2, stage2Agrees }: ExportsVerdict): ExportsObserved => {
  const reread = [...exportfsS.map(({ path, client }) => `${path} ${client}`), ...messagesOf(stderr2)]
  return {
    exit,
    entries: etab.map((entry) => abbreviate(describeEntry(effectiveOf(entry)))),
    messages: messagesOf(stderr1),
    ...(!stage2Agrees && { reread }),
  }
}

/** `[section] key=value`, `[section "arg"] key=value`. */
export const describeAssignment = ({ section, arg, key, value }: NfsConfEntry): string =>
  `[${section}${arg === undefined ? '' : ` "${arg}"`}] ${key}=${value}`

/** A verdict in the form that the gotchas record. */
export const observeNfsConf = ({ status, exit, entries, messages, answers }: NfsConfVerdict): NfsConfObserved => ({
  ...(status !== 'ok' && { status }),
  exit,
  entries: entries.map(describeAssignment),
  messages: messages.map(({ problem, text }) => `${problem}: ${text}`),
  ...(answers.length > 0 && { answers: answers.map((answer) => answer ?? null) }),
})

/** What `corosync -t` says, in the form that the gotchas record; a failed assertion is a matter of the release's source. */
export const observeCorosync = ({ verdict, status, message, line }: CorosyncVerdict): CorosyncObserved => ({
  status,
  ...(verdict === 'rejected' && message !== undefined && { message }),
  ...(line !== undefined && { line }),
})
