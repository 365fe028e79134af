import type { Diagnosis, Scene } from '../../document/index.ts'
import type { Problem } from '../../lens/index.ts'
import { isRemark, judge, REFUSED } from './judge/index.ts'

/** What the lenses find: the judge says it in Pacemaker's own terms, or Pacemaker does not mind. */
const READING = new Set([
  'unknown-keyword',
  'unknown-shape',
  'duplicate',
  'stray-text',
  'missing',
  'invalid-value',
  'wrong-arguments',
  'encoding',
])

export function diagnose({ code }: Problem): Diagnosis | undefined {
  if (code.startsWith(REFUSED)) return { rule: `pacemaker/${code.slice(REFUSED.length)}` }
  if (code === 'stray-text') return { rule: 'pacemaker/stray-text' }
  if (READING.has(code)) return undefined
  return { rule: isRemark(code) ? 'pacemaker/doctype' : 'pacemaker/syntax', data: { problem: code } }
}

export const inspect = ({ tree, options }: Scene, report: (problem: Problem) => void): void => judge(tree, options.target, report)
