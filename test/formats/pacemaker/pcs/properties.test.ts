import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pacemaker } from '../../../../src/formats/pacemaker/index.ts'
import { pcs, renderPcs } from '../../../../src/formats/pacemaker/pcs/index.ts'
import { RenderError } from '../../../../src/lens/index.ts'
import { lineIndex } from '../../../../src/text/index.ts'
import { type Choices, pick, seeded } from '../../../arbitraries/choices.ts'
import { meaning } from '../../../conformance/pcs-canonical.ts'
import { generatedScript, scripts } from '../../../conformance/pcs-scripts.ts'

const seeds = [
  ...scripts,
  ...Array.from({ length: 20 }, (_, i) => generatedScript(100 + i)),
  readFileSync('fixtures/ha-nfs-pacemaker/pcs-commands.sh', 'utf8'),
]
const words = [...new Set(seeds.join(' ').split(/\s+/))]
const signs = [
  "'",
  '"',
  '\\',
  '$X',
  '${',
  '$(',
  '`',
  '\n',
  '\\\n',
  ';',
  '||',
  '#',
  '<<E\n',
  '=',
  '-',
  '--',
  '%',
  '\0',
  'ä',
  '\ud800',
  ' op ',
  ' with ',
  ' set ',
  'pcs ',
]

/** A script with some of its text put elsewhere, cut or replaced. */
function mutated(choices: Choices): string {
  let text = pick(choices, seeds)
  for (let left = 1 + choices.below(6); left > 0; left--) {
    const at = choices.below(text.length + 1)
    const end = Math.min(text.length, at + choices.below(12))
    text = text.slice(0, at) + pick(choices, [pick(choices, words), pick(choices, signs), '']) + text.slice(end)
  }
  return text
}

describe('any script', () => {
  it('is read, applied and linted, and findings stay inside of it', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const text = mutated(seeded(seed))
      const document = pcs.parse(text)
      expect(document.toString()).toBe(text)
      for (const target of [{}, { pcs: '0.9.169' }, { pcs: '0.11' }]) {
        const set = pcs.set([document], { target })
        for (const { span, related = [], fix } of set.lint({ target, profiles: ['ha', 'hardened'] })) {
          for (const place of [span, ...related.map((other) => other.span)]) {
            expect(place.start >= 0 && place.start <= place.end && place.end <= text.length).toBe(true)
          }
          expect(fix).toBeUndefined()
        }
      }
    }
  })

  it('gives the same model when its model is rendered', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { model } = pcs.parse(mutated(seeded(seed)))
      if (pcs.schema().safeParse(model).success) expect(pcs.parse(pcs.render(model)).model).toEqual(model)
    }
  })

  it('takes time that grows with its length', () => {
    const line = (i: number): string =>
      `pcs resource create r${i} ocf:heartbeat:Delay startdelay=${i} --group g${i >> 3}\npcs constraint location r${i} prefers n${i}=5\n`
    const time = (count: number): number => {
      const text = Array.from({ length: count }, (_, i) => line(i)).join('')
      const start = performance.now()
      expect(pcs.set([pcs.parse(text)]).effective.scripts[0]!.cib.text.length).toBeGreaterThan(count * 100)
      return performance.now() - start
    }
    time(100)
    expect(time(4000)).toBeLessThan(Math.max(40 * time(400), 4000))
  })
})

const outcomeOf = (lines: readonly string[]) => pcs.set([pcs.parse(lines.join('\n'))], { target: { pcs: '0.11' } }).effective.scripts[0]!

/** What the commands that are rendered from a CIB make, by our own account. */
function remade(text: string): string | undefined {
  try {
    const [script] = pcs.set([pcs.parse(renderPcs(pacemaker.parse(text).model))]).effective.scripts
    expect(script!.refusals).toEqual([])
    return script!.cib.text
  } catch (error) {
    if (error instanceof RenderError) return undefined
    throw error
  }
}

describe('a CIB rendered as commands', () => {
  it('is what they make', () => {
    for (let seed = 1; seed <= 150; seed++) {
      // What pcs refuses changes nothing.
      const lines = generatedScript(seed).split('\n')
      const accepted: string[] = []
      for (const line of lines) if (outcomeOf([...accepted, line]).refusals.length === 0) accepted.push(line)
      const { cib } = outcomeOf(accepted)
      const again = remade(cib.text)
      if (again !== undefined) expect(meaning(again)).toEqual(meaning(cib.text))
    }
  })

  it('is refused where pcs has no command', () => {
    const at = (inside: string): string =>
      `<cib validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0"><configuration><crm_config/><nodes/><resources>${inside}</resources><constraints/></configuration></cib>`
    const render = (inside: string) => () => renderPcs(pacemaker.parse(at(inside)).model)
    expect(render('<primitive id="a" class="ocf" provider="heartbeat" type="Dummy" description="x"/>')).toThrow(RenderError)
    expect(render('<template id="a" class="ocf" provider="heartbeat" type="Dummy"/>')).toThrow(RenderError)
    expect(render('<primitive id="set" class="ocf" provider="heartbeat" type="Dummy"/>')).toThrow(RenderError)
    expect(render('<primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/>')).not.toThrow()
    expect(() => renderPcs({})).toThrow(RenderError)
  })

  it('holds no word that a shell would read otherwise', () => {
    const value = '$(reboot) `reboot` \'; reboot #" \\ \n'
    const cib = pacemaker.make({
      cib: {
        validateWith: 'pacemaker-3.9',
        epoch: 1,
        numUpdates: 0,
        adminEpoch: 0,
        configuration: {
          crmConfig: { clusterPropertySets: [{ id: 'o', nvpairs: [{ id: 'p', name: 'a', value }] }] },
          nodes: {},
          resources: {},
          constraints: {},
        },
      },
    })
    const text = renderPcs(cib)
    expect(pcs.parse(text).model.commands).toEqual([{ words: ['property', 'set', `a=${value}`] }])
    expect(lineIndex(text).count).toBeGreaterThan(1)
  })
})

/** Without what the cluster notes of itself. */
const unnoted = (xml: string): string =>
  meaning(xml)
    .split('\n')
    .filter(
      (line) =>
        !/name="(?:cluster-infrastructure|cluster-name|dc-version|have-watchdog|last-lrm-refresh)"|^ *cluster_property_set$/.test(line),
    )
    .join('\n')

const corpus = process.env.QUORATE_CORPUS === undefined ? '' : join(process.env.QUORATE_CORPUS, 'cib')

describe.skipIf(!existsSync(corpus))('real CIBs as commands', () => {
  const texts = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.xml')) : []
  it.each(texts)('%s', (name) => {
    const text = readFileSync(join(corpus, name), 'utf8')
    const again = remade(text)
    if (again !== undefined) expect(unnoted(again)).toEqual(unnoted(text))
  })
})
