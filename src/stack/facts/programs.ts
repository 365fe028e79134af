import type { Script, ScriptDeed } from './types.ts'

/** What the text of a command or script does; words in comments and messages do nothing. */
const DEEDS: readonly (readonly [ScriptDeed, RegExp])[] = [
  [
    'promotes',
    /\bdrbdadm\s+(?:-\S+\s+|--\s+)*primary\b|\bdrbdsetup\s+primary\b|\bsystemctl\s+(?:-\S+\s+)*(?:re)?start\s+.*\bdrbd-promote@/,
  ],
  ['demotes', /\bdrbdadm\s+(?:-\S+\s+|--\s+)*secondary\b|\bdrbdsetup\s+secondary\b|\bsystemctl\s+(?:-\S+\s+)*stop\s+.*\bdrbd-promote@/],
  ['mounts', /(?:^|[\s;&|(`!/])mount\s+(?!-o\s*\S*remount)\S|\bsystemctl\s+(?:-\S+\s+)*(?:re)?start\s+.*\.mount\b/],
  ['unmounts', /(?:^|[\s;&|(`!/])umount\s+\S|\bsystemctl\s+(?:-\S+\s+)*stop\s+.*\.mount\b/],
  ['exports', /\bexportfs\s+(?!-\S*[usv])(?:-\S*[raio]|\S*:)/],
  ['unexports', /\bexportfs\s+-\S*u/],
  [
    'starts-nfs',
    /\bsystemctl\s+(?:-\S+\s+)*(?:re)?start\s+.*\bnfs-?(?:kernel-)?(?:server)?\b|\bservice\s+nfs\S*\s+(?:re)?start\b|\brpc\.nfsd\s+[1-9]/,
  ],
  ['stops-nfs', /\bsystemctl\s+(?:-\S+\s+)*stop\s+.*\bnfs-?(?:kernel-)?(?:server)?\b|\bservice\s+nfs\S*\s+stop\b|\brpc\.nfsd\s+0\b/],
  ['fences', /\bfence_[a-z]\w*|\bstonith_admin\s+(?:-\S+\s+)*--?(?:reboot|fence|F|B)\b|\bipmitool\b.*\bpower\s+(?:off|reset|cycle)\b/],
]

/** Programs that come with the system and bring nothing with them that would matter here. */
const ORDINARY =
  /^(?:\/usr)?(?:\/local)?\/s?bin\/(?:sh|bash|dash|env|true|false|test|\[|echo|printf|logger|logger\.sh|cat|grep|egrep|awk|sed|cut|head|tail|sleep|date|ip|ping|arping|ps|pgrep|pidof|pkill|kill|killall|ss|netstat|curl|wget|nc|timeout|mountpoint|findmnt|df|stat|touch|rm|mkdir|cp|mv|chmod|chown|hostname|uname|id|mail|sendmail|conntrackd|showmount|rpcinfo|nfsstat|rpc\.nfsd|exportfs|mount|umount|fuser|lsof|drbdadm|drbdsetup|systemctl|service|journalctl|fence_\w+|stonith_admin|crm_\w+|pcs|ipmitool)$/

const code = (text: string): string =>
  text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, ''))
    .filter((line) => !/^\s*(?:echo|printf|logger|log)\b/.test(line))
    .join('\n')

/** What a text does by itself. */
export function deedsIn(text: string): ScriptDeed[] {
  const lines = code(text).split('\n')
  return DEEDS.filter(([, pattern]) => lines.some((line) => pattern.test(line))).map(([deed]) => deed)
}

/** Programs of the host's own that a text calls by their paths; units of systemd, whose text nobody gave, as they are called. */
export function callsIn(text: string): string[] {
  const plain = code(text)
  const paths = [
    ...plain.matchAll(
      /(?:^|[\s;&|(`"'=])(\/[\w./+-]*\/(?:s?bin|libexec|scripts?|keepalived|ha|opt|lib)\/[\w./+-]+|\/[\w./+-]+\.(?:sh|py|pl|rb))/gm,
    ),
  ]
    .map(([, path]) => path!)
    .filter((path) => !ORDINARY.test(path))
  const units = [...plain.matchAll(/\bsystemctl\s+(?:-\S+\s+)*(?:start|restart|isolate)\s+(?:-\S+\s+)*([^\s;&|>]+)/g)]
    .map(([, unit]) => unit!)
    .filter((unit) => !/^["']?(?:nfs|rpc|drbd-promote@|\S+\.mount)/.test(unit))
  return [...new Set([...paths, ...units])]
}

/** What a command comes to, with the scripts that it calls. */
export interface Outcome {
  readonly does: ReadonlySet<ScriptDeed>
  /** It calls something whose text is not given: it may do more. */
  readonly isKnown: boolean
}

/** Follows a command into the scripts of its host. */
export function outcomeOf(command: string, scripts: readonly Script[]): Outcome {
  const does = new Set<ScriptDeed>(deedsIn(command))
  const seen = new Set<string>()
  let isKnown = true
  const follow = (calls: readonly string[]): void => {
    for (const call of calls) {
      if (seen.has(call)) continue
      seen.add(call)
      const script = scripts.find(({ path }) => path === call)
      if (!script) isKnown = false
      else {
        for (const deed of script.does) does.add(deed)
        follow(callsIn(script.text))
      }
    }
  }
  const program = command.split(/\s+/, 1)[0]!
  follow([...new Set([...(ORDINARY.test(program) || !program.startsWith('/') ? [] : [program]), ...callsIn(command)])])
  // A program without a path may be anything.
  if (!program.startsWith('/') && does.size === 0) isKnown = false
  return { does, isKnown }
}
