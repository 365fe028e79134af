import { type AnyBody, type Problem, writeBody } from '../../../lens/index.ts'
import { judge, REFUSED } from '../judge/index.ts'
import { dialect, scanCib } from './document.ts'

/** What Pacemaker has against a whole file: ids and references hold it together, and its schema says what may be in it. */
export function whyRefused(body: AnyBody, file: object): string | undefined {
  const text = dialect.print(writeBody(body, file as Record<string, unknown>), { indent: '', eol: '\n' })
  let first: Problem | undefined
  judge(scanCib(text), undefined, (problem) => {
    first ??= problem
  })
  return first && `${first.code.slice(REFUSED.length).replaceAll('-', ' ')}: ${Object.values(first.data ?? {}).join(', ')}`
}
