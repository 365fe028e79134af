import assert from 'node:assert/strict'
import type { Document, Finding, Format } from '../../src/document/index.ts'
import { RenderError } from '../../src/lens/index.ts'
import { nodeSpan, ROOT, type Tree } from '../../src/syntax/index.ts'
import { applyEdits, hasLoneSurrogate } from '../../src/text/index.ts'

/** The path at which the daemon looks first, so that rules know which file they see. */
const pathOf = (format: Format): string => format.locations[0]!.replace('*', 'x')

export const read = (format: Format, text: string): Document => format.parse(text, { path: pathOf(format) })

export const lint = (document: Document): Finding[] => document.format.set([document]).lint({ profiles: ['ha', 'hardened'] })

export const formatted = (document: Document): string => applyEdits(document.text, document.format.format(document))

/** What the model is in writing; undefined where it cannot be written, which is the only way to fail. */
export function rendered(format: Format, model: object): string | undefined {
  try {
    return format.render(model)
  } catch (error) {
    if (error instanceof RenderError) return undefined
    throw error
  }
}

/** Law 1: reading, linting and formatting return, with a bounded number of findings, all of them inside the text. */
export function isTotal(format: Format, text: string): void {
  const document = read(format, text)
  const findings = lint(document)
  assert.ok(findings.length <= 1001, `${findings.length} findings`)
  for (const { span, rule, fix } of findings) {
    const inside = span.start >= 0 && span.start <= span.end && span.end <= text.length
    assert.ok(inside, `${rule} at ${span.start}..${span.end} of ${text.length}`)
    if (fix) applyEdits(text, fix.edits)
  }
  formatted(document)
  rendered(format, document.model)
}

/** Law 2: nothing is lost, and what the tree says about places is in order. */
export function isLossless(format: Format, text: string): void {
  const document = read(format, text)
  assert.equal(document.toString(), text)
  checkTree(document.tree, text)
}

function checkTree(tree: Tree, text: string): void {
  assert.equal(tree.text, text)
  assert.deepEqual(nodeSpan(tree, ROOT), { start: 0, end: text.length })
  const lastEnd = new Int32Array(tree.nodeCount).fill(-1)
  for (let node = 1; node < tree.nodeCount; node++) {
    const parent = tree.parent[node]!
    const { start, end } = nodeSpan(tree, node)
    assert.ok(parent < node && node < tree.after[node]! && tree.after[node]! <= tree.after[parent]!, `node ${node} does not nest`)
    assert.ok(start <= end && start >= tree.start[parent]! && end <= tree.end[parent]!, `node ${node} leaves its parent`)
    assert.ok(start >= lastEnd[parent]!, `node ${node} begins before its neighbour ends`)
    lastEnd[parent] = end
    if (tree.open[node]! >= 0) {
      const close = tree.close[node]!
      assert.ok(tree.open[node]! >= start && tree.open[node]! <= end, `the body of node ${node} begins outside of it`)
      assert.ok(close === -1 || (close >= tree.open[node]! && close <= end), `the body of node ${node} ends outside of it`)
    }
  }
  for (let node = 0; node < tree.nodeCount; node++) checkWords(tree, node)
  for (let i = 0; i < tree.comments.length; i++) {
    assert.ok(tree.comments[i]! <= text.length && (i === 0 || tree.comments[i]! >= tree.comments[i - 1]!), 'comments out of order')
  }
  for (const { start, end, code } of tree.faults) assert.ok(start >= 0 && start <= end && end <= text.length, `fault ${code} outside`)
}

function checkWords(tree: Tree, node: number): void {
  let at = tree.start[node]!
  for (let word = tree.firstWord[node]!; word < tree.firstWord[node + 1]!; word++) {
    const [start, end] = [tree.wordStart[word]!, tree.wordEnd[word]!]
    assert.ok(start >= at && start <= end && end <= tree.end[node]!, `word ${word} of node ${node} is out of place`)
    at = end
  }
}

/** Law 4: what was laid out once stays as it is, and says the same. */
export function formatsOnce(format: Format, text: string): void {
  // Such a text has no bytes that a daemon could read: which character stands for it is the scanner's choice.
  if (hasLoneSurrogate(text)) return
  const document = read(format, text)
  const once = formatted(document)
  const again = read(format, once)
  assert.deepEqual(evened(again.model), evened(document.model), 'formatting changed the model')
  assert.equal(formatted(again), once, 'formatting twice changes more')
}

/** A model with the white space in its unknown statements evened out: theirs is laid out as well. */
function evened(model: object): object {
  return JSON.parse(JSON.stringify(model), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? value.replace(/[ \t]*([=\n])[ \t]*/g, '$1').trim() : value,
  ) as object
}
