import type { Diagnosis, Scene } from '../../document/index.ts'
import type { Problem } from '../../lens/index.ts'
import { isOlder } from '../../vocabulary/index.ts'
import type { ExportsFile } from './model/index.ts'
import { options } from './model/options.ts'
import { nameOf } from './written.ts'

/** Names of scanner and lens problems where they are not the rule's own. */
const RULES: Readonly<Record<string, string>> = {
  'unknown-option': 'unknown-keyword',
  'blank-in-options': 'malformed-client',
  'continuation-in-options': 'malformed-client',
  'no-closing-bracket': 'malformed-client',
  'text-after-bracket': 'malformed-client',
  'control-character': 'silent-truncation',
  'empty-path': 'silent-truncation',
  'path-too-long': 'silent-truncation',
  'unterminated-quote': 'silent-truncation',
  'loose-backslash': 'broken-continuation',
  'referral-ignored': 'ignored',
}

const CR = 13

export function diagnose(problem: Problem, { tree }: Scene): Diagnosis | undefined {
  const rule = `exports/${RULES[problem.code] ?? problem.code}`
  const named = { rule, data: { problem: problem.code } }
  switch (problem.code) {
    case 'blank-in-options':
    case 'continuation-in-options':
      return { ...named, fix: cut('join the options', problem.start, problem.end) }
    case 'control-character':
      return problem.data?.code === CR && tree.text.charCodeAt(problem.end) === 10
        ? { ...named, fix: cut('end the line with LF alone', problem.start, problem.end) }
        : named
    case 'loose-backslash':
      // With nothing but the backslash in the span, the next line is an export of its own, which joining would lose.
      return problem.end === problem.start + 1
        ? named
        : { ...named, fix: cut('end the line behind the backslash', problem.start + 1, tree.text.indexOf('\n', problem.start)) }
    default:
      return RULES[problem.code] === undefined ? { rule } : named
  }
}

const cut = (title: string, start: number, end: number) => ({ title, edits: [{ start, end, text: '' }], safe: true })

/** What only the whole file, or the release it is meant for, shows. */
export function inspect({ model, places, tree, options: { target } }: Scene, report: (problem: Problem) => void): void {
  const release = target?.['nfs-utils']
  for (const { items } of (model as ExportsFile).entries) {
    let inherited = false
    for (const item of items) {
      let reexported: boolean = inherited
      for (let i = 0; i < item.options.length; i++) {
        const name = nameOf(item.options[i]!)
        const since = SINCE.get(name)
        const isNewer = since !== undefined && isOlder(release, since)
        const isLate = reexported && (name === 'fsid' || name === 'reexport')
        if (isNewer || isLate) {
          const node = places.get(item)!.node
          const word = tree.firstWord[node]! + (item.kind === 'client' ? 1 : 0) + i
          const place = { start: tree.wordStart[word]!, end: tree.wordEnd[word]!, node }
          if (isNewer) report({ code: 'needs-newer', ...place, data: { option: name, since, release: release! } })
          if (isLate) report({ code: 'reexport-conflict', ...place, data: { option: name } })
        }
        reexported ||= name === 'reexport'
      }
      if (item.kind === 'defaults') inherited = reexported
    }
  }
}

/** First release of each option that is younger than the oldest release looked at. */
const SINCE = new Map(options.keywords.flatMap(({ keyword, since }) => (since === undefined ? [] : [[keyword, since] as const])))
