import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EtabEntry, parseEntries, parseMessages, type StderrClass, type StderrMessage } from './exportfs-output.ts'
import { INSIDE, quoted, runIsolated, SKELETON, withDirectory, writeFile } from './sandbox.ts'

/** The files of one host. A path that is not listed does not exist there. */
export interface ExportsCase {
  /** `/etc/exports`, `/etc/exports.d/x.exports`, also `/etc/nfs.conf` and `/etc/netgroup`. Strings are written as UTF-8. */
  files: Readonly<Record<string, string | Uint8Array>>
  /** The text of /etc/hosts, the only place where names are looked up. */
  hosts?: string
  /** Absolute paths of directories that exist; without them every export gets a `Failed to stat` (host noise). */
  directories?: readonly string[]
  /** Symbolic links, path to target. */
  symlinks?: Readonly<Record<string, string>>
}

export interface ExportsVerdict {
  /** Of `exportfs -ra`. Not the verdict: host noise gives 1, silent loss of entries 0. Above 128: ended by a signal. */
  exit: number
  stderr1: string[]
  /** The messages of the first stage, sorted into what they mean. */
  classes: Record<StderrClass, StderrMessage[]>
  etab: EtabEntry[]
  /** What `exportfs -s` reads back from etab, as rpc.mountd would. */
  exportfsS: EtabEntry[]
  stderr2: string[]
  /** Whether etab can be read again: the same paths, and no message but the hint that follows an entry without a client. */
  stage2Agrees: boolean
}

/** Names that a case can use when it brings no hosts of its own. */
export const DEFAULT_HOSTS = '127.0.0.1 localhost\n192.0.2.10 alpha alias\n192.0.2.11 beta\n192.0.2.12 gamma\n'

const FILES = /^\/etc\/(exports(\.d\/[^/]+)?|netgroup|nfs\.conf(\.d\/[^/]+)?)$/

// exportfs knows its files by compiled-in names. They are links to whatever directory the shell holds open as
// descriptor 7, so that one batch runs thousands of cases with no other process than exportfs itself.
const LINKS = `for name in exports exports.d nfs.conf nfs.conf.d netgroup hosts; do ln -s /proc/self/fd/7/etc/$name /etc/$name; done
ln -s /proc/self/fd/7/state /var/lib/nfs`

const firstName = (path: string) => {
  const [root, name] = path.split('/')
  if (root !== '' || !name || SKELETON.includes(name)) throw new Error(`a case cannot make ${path}`)
  return `/${name}`
}

/** The commands that make and remove what a case wants to exist outside of /etc. */
const surroundings = ({ directories = [], symlinks = {} }: ExportsCase): { make: string; remove: string } => {
  const links = Object.entries(symlinks)
  const paths = [...directories, ...links.map(([path]) => path)]
  if (paths.length === 0) return { make: '', remove: '' }
  const make = [
    ...(directories.length > 0 ? [`mkdir -p ${directories.map(quoted).join(' ')}`] : []),
    ...links.map(([path, target]) => `ln -s ${quoted(target)} ${quoted(path)}`),
  ]
  return { make: make.join('\n'), remove: `rm -rf ${[...new Set(paths.map(firstName))].map(quoted).join(' ')}` }
}

const writeCase = (directory: string, { files, hosts = DEFAULT_HOSTS }: ExportsCase) => {
  mkdirSync(join(directory, 'state'), { recursive: true })
  writeFile(join(directory, 'etc/hosts'), hosts)
  for (const [path, content] of Object.entries(files)) {
    if (!FILES.test(path)) throw new Error(`exportfs does not read ${path}`)
    writeFile(join(directory, path), content)
  }
}

/**
 * Runs `command` once per case, with descriptor 7 and the variable `c` at the case's own directory, and `read`s that
 * directory afterwards. Cases that want the same surroundings run one after the other; the results keep the given order.
 */
export const runCases = <T>(
  cases: readonly ExportsCase[],
  command: (index: number) => string,
  read: (directory: string, index: number) => T,
): T[] =>
  withDirectory((directory) => {
    const groups = new Map<string, { make: string; remove: string; indices: number[] }>()
    cases.forEach((one, index) => {
      writeCase(join(directory, `${index}`), one)
      const around = surroundings(one)
      const group = groups.get(around.make) ?? { ...around, indices: [] }
      groups.set(around.make, group)
      group.indices.push(index)
    })
    const commands = [...groups.values()].flatMap(({ make, remove, indices }) => [
      make,
      ...indices.map((index) => `c=${INSIDE}/${index}; exec 7<$c\n${command(index)}`),
      remove,
    ])
    runIsolated(directory, LINKS, commands)
    return cases.map((_, index) => read(join(directory, `${index}`), index))
  })

const TWO_STAGES = 'exportfs -ra 2>$c/err1; echo $? >$c/exit; exportfs -s >$c/out2 2>$c/err2'

const lines = (text: string) => text.split('\n').filter((line) => line !== '')

const readVerdict = (directory: string): ExportsVerdict => {
  // An exportfs that ends by a signal leaves no state file.
  const text = (name: string, encoding: 'utf8' | 'latin1' = 'utf8') =>
    existsSync(join(directory, name)) ? readFileSync(join(directory, name), encoding) : ''
  const classes: ExportsVerdict['classes'] = {
    stops: [],
    dropped: [],
    duplicate: [],
    hint: [],
    'host-noise': [],
    unclassified: [],
  }
  const stderr1 = text('err1')
  for (const message of parseMessages(stderr1)) classes[message.class].push(message)
  const stderr2 = lines(text('err2'))
  const etab = parseEntries(text('state/etab', 'latin1'))
  const exportfsS = parseEntries(text('out2', 'latin1'))
  const paths = (entries: EtabEntry[]) =>
    entries
      .map(({ path }) => path)
      .sort()
      .join('\0')
  const complaints = parseMessages(text('err2')).filter((message) => message.class !== 'hint')
  const stage2Agrees = complaints.length === 0 && paths(etab) === paths(exportfsS)
  return { exit: Number(text('exit')), stderr1: lines(stderr1), classes, etab, exportfsS, stderr2, stage2Agrees }
}

/** What `exportfs -ra` makes of each case, and what it reads back. A few milliseconds per case, whatever its result. */
export const runExportfs = (cases: readonly ExportsCase[]): ExportsVerdict[] => runCases(cases, () => TWO_STAGES, readVerdict)

/** Whether an exports client covers a host: asks exportfs to export to the host what the client already has. */
export const runClientMatch = (questions: readonly { client: string; host: string; hosts?: string }[]): boolean[] =>
  runCases(
    questions.map(({ client, hosts }) => ({
      files: { '/etc/exports': `/srv/a ${client}(ro,fsid=77,no_subtree_check)\n` },
      directories: ['/srv/a'],
      ...(hosts !== undefined && { hosts }),
    })),
    (index) => {
      const { host } = questions[index] as { host: string }
      return `exportfs -o rw,no_subtree_check ${quoted(`${host.includes(':') ? `[${host}]` : host}:/srv/a`)} 2>$c/err1`
    },
    (directory) => parseEntries(readFileSync(join(directory, 'state/etab'), 'latin1')).some(({ options }) => options.includes('fsid=77')),
  )
