import type { Diagnosis, Scene } from '../../document/index.ts'
import type { Problem } from '../../lens/index.ts'
import { wordText } from '../../syntax/index.ts'

/** Names of scanner and lens problems where they are not the rule's own. */
const RULES: Readonly<Record<string, string>> = {
  'unknown-option': 'unknown-keyword',
  'blank-in-options': 'malformed-client',
  'no-closing-bracket': 'malformed-client',
  'text-after-bracket': 'malformed-client',
  'control-character': 'silent-truncation',
  'empty-path': 'silent-truncation',
  'path-too-long': 'silent-truncation',
  'unterminated-quote': 'silent-truncation',
  'referral-ignored': 'ignored',
}

export function diagnose(problem: Problem, { tree }: Scene): Diagnosis | undefined {
  const rule = `exports/${RULES[problem.code] ?? problem.code}`
  if (problem.code === 'blank-in-options') {
    return {
      rule,
      data: { problem: 'blank' },
      fix: { title: 'remove the blank', edits: [{ start: problem.start, end: problem.end, text: '' }], safe: true },
    }
  }
  if (rule === 'exports/malformed-client' || rule === 'exports/silent-truncation') return { rule, data: { problem: problem.code } }
  if (problem.code === 'wrong-arguments' && problem.node !== undefined)
    return { rule: 'exports/relative-path', data: { path: wordText(tree, tree.firstWord[problem.node]!) } }
  return { rule }
}
