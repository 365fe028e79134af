import { type Finding, type Profile, type Severity, severityRank, type Target, type TargetName, targetNames } from '../../document/index.ts'
import { signatures } from '../../formats/signatures.ts'
import { settle } from '../../lint/index.ts'
import type { Checked } from '../../lint/report/checked.ts'
import { jsonReport } from '../../lint/report/json.ts'
import { prettyReport } from '../../lint/report/pretty.ts'
import type { ReadFiles } from '../../node/collection.ts'
import { promptDisk } from '../../node/prompt-disk.ts'
import { readHostFrom } from '../../node/read-host.ts'
import type { InputFile } from '../../stack/hosts.ts'
import { lintFiles } from '../../stack/lint.ts'
import { loadReaders } from '../../stack/load-readers.ts'
import type { LintFilesOptions } from '../../stack/profiles.ts'
import type { Readers } from '../../stack/readers.ts'
import { command, type ExitCode } from '../command.ts'
import { inputOptions, noFormat, readInput, readSize } from '../input.ts'
import type { Io } from '../io.ts'
import { choose, UsageError } from '../usage.ts'

export const lint = command({
  usage: '[OPTION…] [PATH…]',
  summary: 'say what the daemons would say about configuration, and what they never tell',
  details: [
    'PATH is a file, a folder, a pattern or - for standard input; without one the files of this host are checked. A folder that holds the trees of several hosts (nas1/etc/exports, nas2/etc/exports) is checked as the stack that they form.',
    'Exit status: 0 when nothing was found at or above --fail-on, 1 when something was, 2 when the command line is wrong, a file that was named could not be checked, or nothing was checked.',
  ],
  options: {
    format: { type: 'string', value: 'pretty|json', help: 'how to report; default pretty' },
    profile: { type: 'string', value: 'ha|hardened', multiple: true, help: 'rules to add; ha adds itself where a cluster is' },
    'fail-on': {
      type: 'string',
      value: 'SEVERITY',
      help: 'error, warning, info or never: from which severity on to exit with 1; default warning',
    },
    rule: {
      type: 'string',
      value: 'ID=SEVERITY',
      multiple: true,
      help: 'off, info, warning or error for a rule, or for all of a format: exports/*=off',
    },
    target: { type: 'string', value: 'NAME=VERSION', multiple: true, help: 'release to judge by, as in nfs-utils=2.6.2' },
    fix: { type: 'boolean', help: 'apply safe fixes to the files and report what is left' },
    ...inputOptions,
  },
  async run({ options, positionals }, io) {
    const style = choose('report format', options.format ?? 'pretty', ['pretty', 'json'])
    const failOn = choose('severity', options['fail-on'] ?? 'warning', ['error', 'warning', 'info', 'never'])
    const settings = await readSettings(options)
    if (options.fix && positionals.includes('-')) throw new UsageError('--fix cannot write to standard input')
    const read = await readPaths(positionals, options, io)
    const readers = await loadReaders(read.files)
    const linted = options.fix
      ? await fixFiles(read.files, settings, readers, io)
      : { files: read.files, report: lintFiles(read.files, settings, readers) }
    const checked = { ...linted.report, findings: [...configured(read.findings, settings), ...linted.report.findings] }
    io.out(print(style, checked, linted.files, read, readers, io))
    return tellMissing(positionals, read, checked, io) ? 2 : verdict(checked.findings, failOn)
  },
})

interface SettingOptions {
  readonly profile: readonly string[]
  readonly rule: readonly string[]
  readonly target: readonly string[]
}

async function readSettings({ profile, rule, target }: SettingOptions): Promise<LintFilesOptions> {
  const profiles = profile.map((name): Profile => choose('profile', name, ['ha', 'hardened']))
  const known = rule.length > 0 ? await selectors() : []
  const severities = rule.map((setting) => {
    const [id, severity] = halves('--rule', setting, 'ID=SEVERITY')
    return [choose('rule', id, known), choose('severity', severity, ['off', 'info', 'warning', 'error'])] as const
  })
  const releases: Target = Object.fromEntries(target.map(readRelease))
  return { profiles, rules: Object.fromEntries(severities), ...(target.length > 0 ? { target: releases } : {}) }
}

/** What `--rule` can name: a rule, or all of a format. */
const selectors = async (): Promise<string[]> => [
  ...(await import('../../stack/library.ts')).rules.map(({ id }) => id),
  ...['quorate', 'stack', ...signatures.map(({ id }) => id)].map((id) => `${id}/*`),
]

function readRelease(setting: string): [TargetName, string] {
  const [name, release] = halves('--target', setting, 'NAME=VERSION')
  const known = choose('name for --target', name, targetNames)
  if (!/^\d+(?:\.\d+)*$/.test(release)) throw new UsageError(`--target takes a release in dotted numbers, as in ${known}=2.6.2: ${release}`)
  return [known, release]
}

function halves(option: string, setting: string, form: string): [string, string] {
  const [left, right] = setting.split(/=(.*)/s)
  if (!left || !right) throw new UsageError(`${option} takes ${form}: ${setting}`)
  return [left, right]
}

async function readPaths(
  paths: readonly string[],
  options: { as: string | undefined; 'stdin-filename': string | undefined; 'size-limit': string | undefined },
  io: Io,
): Promise<ReadFiles> {
  if (paths.length === 0 && (options.as ?? options['stdin-filename']) !== undefined)
    throw new UsageError('--as and --stdin-filename need a path')
  if (paths.length === 0) return readHostFrom(promptDisk, '/', readSize(options['size-limit']))
  return readInput(paths, { as: options.as, stdinFilename: options['stdin-filename'], sizeLimit: options['size-limit'] }, io)
}

async function fixFiles(files: readonly InputFile[], settings: LintFilesOptions, readers: Readers, io: Io) {
  const fixed = settle(files, (now) => lintFiles(now, settings, readers))
  const changed = fixed.files.filter((file, i) => file.text !== files[i]!.text)
  const { writeFileAtomically } = await import('../../node/write-file.ts')
  for (const { path, text } of changed) {
    await writeFileAtomically(path, text)
    io.note(`fixed ${io.pathFor(path)}`)
  }
  return fixed
}

/** Findings of the reader obey `--rule` like all others. */
function configured(findings: readonly Finding[], { rules = {} }: LintFilesOptions): Finding[] {
  return findings.flatMap((finding) => {
    const severity = rules[finding.rule] ?? rules['quorate/*'] ?? finding.severity
    return severity === 'off' ? [] : [{ ...finding, severity }]
  })
}

function print(
  style: 'pretty' | 'json',
  checked: Checked,
  files: readonly InputFile[],
  read: ReadFiles,
  { rules }: Readers,
  io: Io,
): string {
  const texts = new Map([...read.shown, ...files.map(({ path, text }) => [path, text] as const)])
  const ruleOf = (id: string) => rules.find((rule) => rule.id === id)
  const lookup = { textOf: (path: string) => texts.get(path), pathFor: io.pathFor, ruleOf }
  if (style === 'json') return `${JSON.stringify(jsonReport(checked, lookup), null, 2)}\n`
  return prettyReport(checked, lookup, { palette: io.palette, width: io.width })
}

/** Says what was asked for and not checked; a clean bill for nothing would be a lie. */
function tellMissing(paths: readonly string[], read: ReadFiles, { files, skipped }: Checked, io: Io): boolean {
  const unclaimed = skipped.filter((path) => read.named.has(path))
  for (const path of read.unmatched) io.note(`${path}: no configuration found there`)
  for (const path of unclaimed) io.note(noFormat(io.pathFor(path)))
  if (files.length === 0)
    io.note(paths.length === 0 ? 'nothing was checked: this host has no configuration to read' : 'nothing was checked')
  const checked = new Set(files.map(({ path }) => path))
  return files.length === 0 || read.unmatched.length > 0 || [...read.named].some((path) => !checked.has(path))
}

function verdict(findings: readonly Finding[], failOn: Severity | 'never'): ExitCode {
  return failOn !== 'never' && findings.some(({ severity }) => severityRank[severity] >= severityRank[failOn]) ? 1 : 0
}
