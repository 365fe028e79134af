import { XMLParser } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { interpret } from '../../src/formats/pacemaker/pcs/script.ts'
import { scanShell, shellQuoted, type Tree, wordText } from '../../src/syntax/index.ts'
import { applyPcs } from './oracle/pcs-apply.ts'
import { describeWithTools } from './oracle/tools.ts'
import { generatedScript, scripts } from './pcs-scripts.ts'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  htmlEntities: true,
  parseAttributeValue: false,
})

type Node = { readonly [tag: string]: Node[] } & { readonly ':@'?: Readonly<Record<string, string>> }

/** Elements with their attributes in order of name; what the tools count is left out, and so is what is empty. */
function canonical(xml: string): string {
  const lines: string[] = []
  const walk = (nodes: readonly Node[], indent: string): void => {
    for (const node of nodes) {
      const tag = Object.keys(node).find((key) => key !== ':@')!
      if (tag === '#text' || tag === 'status') continue
      const attributes = tag === 'cib' ? [] : Object.entries(node[':@'] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
      lines.push(`${indent}${tag}${attributes.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')}`)
      walk(node[tag]!, `${indent}  `)
    }
  }
  walk(parser.parse(xml) as Node[], '')
  return lines.join('\n')
}

const commandsOf = (tree: Tree): string[][] =>
  Array.from({ length: tree.nodeCount - 1 }, (_, i) => {
    const words: string[] = []
    for (let word = tree.firstWord[i + 1]!; word < tree.firstWord[i + 2]!; word++) words.push(wordText(tree, word))
    return words
  })

const scriptOf = (commands: readonly (readonly string[])[]): string =>
  commands.map((words) => `${['pcs', ...words].map(shellQuoted).join(' ')}\n`).join('')

/** Judged as the pcs that is asked. */
const interpreted = (commands: readonly (readonly string[])[]) => interpret(scanShell(scriptOf(commands), 'pcs'), { pcs: '0.11.5' })

describeWithTools(['pcs'], 'what pcs does with a script', () => {
  const all = [...scripts, ...Array.from({ length: 24 }, (_, i) => generatedScript(i + 1))]
  const commands = all.map((script) => commandsOf(scanShell(script, 'pcs')))
  const applied = applyPcs(commands)

  it.each(all.map((script, i) => [i, script] as const))('%i', (i) => {
    const accepted: string[][] = []
    commands[i]!.forEach((words, k) => {
      const verdict = applied[i]!.verdicts[k]!
      const found = interpreted([...accepted, words]).refusals
      expect({ command: words.join(' '), accepted: found.length === 0 }, `${JSON.stringify(found)} pcs: ${verdict.said}`).toEqual({
        command: words.join(' '),
        accepted: verdict.accepted,
      })
      if (verdict.accepted) accepted.push(words)
    })
    expect(canonical(interpreted(accepted).cib.text)).toEqual(canonical(applied[i]!.cib))
  })
})
