/** What `corosync -t` says about a file. */
export interface CorosyncMessage {
  /** `parser`: has a line. `logging`: checks of logging{}. `config`: everything that is checked after the file was read. */
  stage: 'parser' | 'logging' | 'config'
  text: string
  /** The file and line that a parser error names; the line is that of the last line read. */
  file?: string
  line?: number
}

const NOISE = /^Corosync Cluster Engine exiting /

// With `fileline` and `function_name` the text begins with places of the daemon's source.
const STAMPED =
  /^(?:[A-Z][a-z]{2} \d{2} [\d:.]+ )?(?<level>\w+) +\[\w+ *\] (?:\w+\.c:(?:\w+:)?\d+ |main |_corosync_exit_error )?(?<text>.*)$/

/** The first error; the daemon stops there. Warnings are not errors. */
export function firstError(stderr: string): CorosyncMessage | undefined {
  for (const line of stderr.split('\n')) {
    const parser = /^parser error: (?<file>.*?):(?<line>\d+): (?<text>.*)$/s.exec(line)?.groups
    if (parser) return { stage: 'parser', text: parser.text!, file: parser.file!, line: Number(parser.line) }
    if (line.startsWith("Can't format parser error message")) return { stage: 'parser', text: line }
    const stamped = STAMPED.exec(line)?.groups
    if (stamped && (stamped.level !== 'error' || NOISE.test(stamped.text!))) continue
    const text = stamped?.text ?? line
    const config = text.replace(/^parse error in config: /, '')
    if (config !== '') return { stage: stamped ? 'config' : 'logging', text: config }
  }
  return undefined
}

/** The warnings of checks that let the file pass. */
export const warningsOf = (stderr: string): string[] =>
  stderr.split('\n').flatMap((line) => {
    const { level, text } = STAMPED.exec(line)?.groups ?? {}
    return level === 'warning' ? [text!] : []
  })

/** One key of the daemon's map, as `corosync-cmapctl` prints it: `nodelist.node.0.nodeid (u32) = 1`. */
export interface MapEntry {
  key: string
  type: string
  value: string
}

export const parseMap = (text: string): MapEntry[] =>
  text.split('\n').flatMap((line) => {
    const { key, type, value } = /^(?<key>\S+) \((?<type>\w+)\) = (?<value>.*)$/s.exec(line)?.groups ?? {}
    return key === undefined ? [] : [{ key, type: type!, value: value! }]
  })
