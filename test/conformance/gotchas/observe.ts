import type { ExportsVerdict } from '../oracle/exportfs.ts';
import { describeEntry, effectiveOf, parseMessages, type StderrMessage } from '../oracle/exportfs-output.ts';
import type { ExportsObserved } from './exports.ts';

const isAboutTheFile = (message: StderrMessage) =>
  message.class !== 'host-noise' && !message.text.includes(']: Neither ');

const messagesOf = (lines: readonly string[]) =>
  parseMessages(lines.join('\n'))
    .filter(isAboutTheFile)
    .map((message) => `${message.class}: ${message.text}`);

/** `x{400}` for 400 times x: the long names of the gotchas about lengths. */
const abbreviate = (text: string) => text.replace(/x{20,}/g, (run) => `x{${run.length}}`);

/** A verdict in the form that the gotchas record. */
export const observeExports = ({
  exit,
  stderr1,
  etab,
  exportfsS,
  stderr2,
  stage2Agrees,
}: ExportsVerdict): ExportsObserved => {
  const reread = [...exportfsS.map(({ path, client }) => `${path} ${client}`), ...messagesOf(stderr2)];
  return {
    exit,
    entries: etab.map((entry) => abbreviate(describeEntry(effectiveOf(entry)))),
    messages: messagesOf(stderr1),
    ...(!stage2Agrees && { reread }),
  };
};
