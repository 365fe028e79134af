import { describe, expect, it } from 'vitest'
import { pacemaker } from '../../src/formats/pacemaker/index.ts'
import { renderPcs } from '../../src/formats/pacemaker/pcs/render/index.ts'
import { interpret } from '../../src/formats/pacemaker/pcs/script.ts'
import { scanShell, shellQuoted, type Tree, wordText } from '../../src/syntax/index.ts'
import { applyPcs } from './oracle/pcs-apply.ts'
import { describeWithTools } from './oracle/tools.ts'
import { canonical, meaning } from './pcs-canonical.ts'
import { generatedScript, scripts } from './pcs-scripts.ts'

const commandsOf = (tree: Tree): string[][] =>
  Array.from({ length: tree.nodeCount - 1 }, (_, i) => {
    const words: string[] = []
    for (let word = tree.firstWord[i + 1]!; word < tree.firstWord[i + 2]!; word++) words.push(wordText(tree, word))
    return words
  })

const scriptOf = (commands: readonly (readonly string[])[]): string =>
  commands.map((words) => `${['pcs', ...words].map(shellQuoted).join(' ')}\n`).join('')

/**
 * Values that a shell would run, end a word at, or take for an option. Pacemaker 2.1 itself writes a line end as `\\n`,
 * and cuts values that have both a letter beyond ASCII and a character to escape.
 */
const hostile = `<cib validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0"><configuration><crm_config/><nodes/><resources>
<primitive id="a" class="ocf" provider="heartbeat" type="Dummy"><instance_attributes id="i">
${['$(reboot)', '`reboot`', "a'b", 'c&quot;d', '; reboot', '--force', '# x', '\\', '*', '&lt;&gt; &amp;', 'ä', ' ']
  .map((value, i) => `<nvpair id="i${i}" name="p${i}" value="${value}"/>`)
  .join('\n')}
</instance_attributes><operations><op id="o" name="monitor" interval="0" timeout="1" description="it's; $HOME"/></operations></primitive>
</resources><constraints/></configuration></cib>`

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

  describe('and with a script that is rendered from a model', () => {
    // Of what scripts make, only rules inside of rules have no place in the model.
    const texts = [...applied.slice(0, scripts.length).map(({ cib }) => cib), hostile].filter((text) => !/<rule[^>]*>\s*<rule/.test(text))
    const rendered = texts.map((text) => commandsOf(scanShell(renderPcs(pacemaker.parse(text).model, { force: true }), 'pcs')))
    const remade = applyPcs(rendered)

    it.each(texts.map((text, i) => [i, text] as const))('%i', (i, text) => {
      expect(remade[i]!.verdicts.filter(({ accepted }) => !accepted)).toEqual([])
      expect(meaning(remade[i]!.cib)).toEqual(meaning(text))
    })
  })
})
