/** One `drbdsetup` or `drbdmeta` command line. */
export interface DrbdCommand {
  /** `new-peer`, `attach`, … */
  verb: string
  args: string[]
  /** `--name=value` in order; without a value it is empty. */
  options: [name: string, value: string][]
}

/** Words of a shell command line in which blanks and quotes are escaped by backslashes. */
const shellWords = (line: string): string[] => {
  const words: string[] = []
  let word = ''
  let started = false
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i)
    if (c === ' ') {
      if (started) words.push(word)
      word = ''
      started = false
      continue
    }
    started = true
    word += c === '\\' ? line.charAt(++i) : c
  }
  return started ? [...words, word] : words
}

/** A word that stands for a file of metadata says nothing about the configuration. */
const isAboutMetadata = (line: string): boolean => line.startsWith('drbdmeta ')

/** What `drbdadm -d up` printed. */
export const parseCommands = (text: string): DrbdCommand[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !isAboutMetadata(line))
    .map((line) => {
      const [, verb = '', ...words] = shellWords(line)
      const options = words
        .filter((word) => word.startsWith('--'))
        .map((word): [string, string] => {
          const equals = word.indexOf('=')
          return equals === -1 ? [word.slice(2), ''] : [word.slice(2, equals), word.slice(equals + 1)]
        })
      return { verb, args: words.filter((word) => !word.startsWith('--')), options }
    })

/** Complaints without what drbdadm says about pretending to be a host, and without the path of the temporary file. */
export const readMessages = (stderr: string): string[] =>
  stderr
    .split('\n')
    .map((line) => line.trim().replace(/^(?:\/[^:]*\/)?(?:\d+\/)?([\w./-]+:\d+:)/, '$1'))
    .filter((line) => line !== '' && !/^found __DRBD_NODE__|^PRETENDING that I am/.test(line))
