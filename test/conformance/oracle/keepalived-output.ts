/** What a message says: `fatal` ends the reading, `syntax` is about the structure of the file, `value` about what it says. */
export type KeepalivedClass = 'fatal' | 'syntax' | 'value'

export interface KeepalivedMessage {
  class: KeepalivedClass
  text: string
  /** Counts physical lines of `file`. Messages about the configuration as a whole have none. */
  line?: number
  file?: string
}

/** An interface or a script's account that the machine does not have: keepalived leaves out what depends on it. */
export const LACKS =
  /[Ii]nterface .*doesn't exist|Non-existent interface|unknown interface \S+ specified for|Unable to set default user for|Error setting global script/

/** Depends on the machine or its accounts, not on the file. */
const HOST =
  /[Ii]nterface .*doesn't exist|Non-existent interface|unknown interface \S+ specified for|does not support multicast|Disabling track script|SECURITY VIOLATION|Unable to set default user|Unable to set uid\/gid|Error setting global script uid\/gid|WARNING - (?:script|default user)|script user|not found\/accessible|Unable to access script|not executable|VRF \S+ not found|Invalid smtp server|Invalid cpu_id|realpath\(\) error|Can't initialize ipvs|modprobe|ip_tables|iptables|nftables|\bnetlink\b|cgroup/

const SYNTAX =
  /Unknown keyword|Unexpected '\{'|Missing '\{'|Extra '\}'|missing '\}'s|missing '\{'|extra parameters|[Uu]nterminated quote|Unmatched quote|missing terminating|Invalid ~(?:SEQ|LST)|does not start with/

// The VRRP process gives up when one instance cannot be completed.
const FATAL =
  /is missing a parameter after keyword|Config files missing|Unable to open|Unknown interface!|virtual router id must be set|at least one is required|both use VRID|Unicast peers are not supported in strict|Unicast instances must have|Non link-local address required/

const classOf = (text: string): KeepalivedClass => (FATAL.test(text) ? 'fatal' : SYNTAX.test(text) ? 'syntax' : 'value')

/** Messages of `keepalived -t`, each once: the parent and its three children all read the file. */
export function parseMessages(stderr: string): KeepalivedMessage[] {
  const found = new Map<string, KeepalivedMessage>()
  for (const written of stderr.split('\n')) {
    if (written === '' || (HOST.test(written) && !SYNTAX.test(written))) continue
    const { file, line, text } = (/^\((?:(?<file>[^()]+): )?Line (?<line>\d+)\) (?<text>.*)$/.exec(written)?.groups ?? {
      text: written,
    }) as {
      file?: string
      line?: string
      text: string
    }
    const mark = `${line ?? ''} ${text}`
    const known = found.get(mark)
    if (known && (known.file !== undefined || file === undefined)) continue
    found.set(mark, {
      class: classOf(text),
      text,
      ...(line === undefined ? {} : { line: Number(line) }),
      ...(file === undefined ? {} : { file }),
    })
  }
  return [...found.values()]
}

/** One line of what a running daemon prints about its configuration, and what is printed below it. */
export interface DumpEntry {
  key: string
  value: string
  entries: DumpEntry[]
}

/** Everything below one heading, `VRRP Topology` for instance. */
export type Dump = Readonly<Record<string, DumpEntry[]>>

/** Reads the output of `keepalived -n -l -G -d`; diagnostics between the headings are left out by their missing indentation. */
export function parseDump(output: string): Dump {
  const dump: Record<string, DumpEntry[]> = {}
  let stack: { depth: number; entries: DumpEntry[] }[] = []
  for (const written of output.split('\n')) {
    const line = written.replace(/^\w{3} \w{3} [ \d]\d [\d:.]+ \d{4}: /, '')
    const heading = /^------< (.*) >------$/.exec(line)?.[1]
    if (heading !== undefined) {
      const entries = dump[heading] ?? []
      dump[heading] = entries
      stack = [{ depth: 0, entries }]
      continue
    }
    const depth = line.length - line.trimStart().length
    if (stack.length === 0 || depth === 0) continue
    while (stack.length > 1 && stack.at(-1)!.depth >= depth) stack.pop()
    const [, key, value] = /^(.*?)(?: = |: )(.*)$/.exec(line.trim()) ?? ['', line.trim(), '']
    const entry: DumpEntry = { key: key!.replace(/ ?:$/, ''), value: value!, entries: [] }
    stack.at(-1)!.entries.push(entry)
    stack.push({ depth, entries: entry.entries })
  }
  return dump
}
