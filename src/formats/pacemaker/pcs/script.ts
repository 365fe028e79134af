import type { Document, Target } from '../../../document/index.ts'
import { NodeFlag, nodeSpan, ROOT, type Tree } from '../../../syntax/index.ts'
import type { Span } from '../../../text/index.ts'
import { type Argument, argumentsOf } from './argument.ts'
import { Call, type Refusal } from './call.ts'
import { Cib } from './cib/cib.ts'
import { type PrintedCib, printCib } from './cib/print.ts'
import { type Generation, generationOf } from './generation.ts'
import { run } from './router.ts'

/** What a script does to an empty CIB. */
export interface Outcome {
  readonly generation: Generation
  readonly cib: PrintedCib
  /** What pcs says no to. The rest of such a command is taken as if it had not. */
  readonly refusals: readonly Refusal[]
  /** Words of `-f FILE` that no `cluster cib-push` brings to the cluster. */
  readonly unpushed: readonly Argument[]
  /** The script sets the cluster up, so what it does not say is not said elsewhere. */
  readonly isWhole: boolean
  /** Where the first command stands. */
  readonly start: Span
}

/** Applies the commands in order, as pcs would, to a CIB that is empty at first. What runs only where another command failed does not run. */
export function interpret(tree: Tree, target: Target | undefined): Outcome {
  const calls: { words: Argument[]; place: Span }[] = []
  for (let node = 1; node < tree.nodeCount; node++) {
    if (tree.parent[node] === ROOT && !(tree.flags[node]! & NodeFlag.conditional))
      calls.push({ words: argumentsOf(tree, node), place: nodeSpan(tree, node) })
  }
  const generation = generationOf(
    calls.map(({ words }) => words),
    target,
  )
  const refusals: Refusal[] = []
  const cib = new Cib()
  const staged: Argument[] = []
  const pushed = new Set<string>()
  let isWhole = false
  for (const { words, place } of calls) {
    const call = new Call(words, place, generation, refusals)
    const file = call.flags.get('-f')
    if (file?.value) staged.push(file.value)
    const [first, second, third] = call.words
    if (first?.text === 'cluster' && second?.text === 'cib-push' && third) pushed.add(third.text)
    isWhole ||= first?.text === 'cluster' && second?.text === 'setup'
    run(call, cib)
  }
  const seen = new Set<string>()
  const unpushed = staged.filter(({ text }) => !pushed.has(text) && !seen.has(text) && seen.add(text))
  return { generation, cib: printCib(cib.root), refusals, unpushed, isWhole, start: calls[0]?.place ?? { start: 0, end: 0 } }
}

export const outcomeOf = (document: Document, target: Target | undefined): Outcome => interpret(document.tree, target ?? document.target)
