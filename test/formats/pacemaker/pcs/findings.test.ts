import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detect } from '../../../../src/formats/index.ts'
import { pcs } from '../../../../src/formats/pacemaker/pcs/index.ts'
import { lint } from '../../../../src/stack/index.ts'

/** `RULE words` of every finding. */
const found = (text: string, target = {}): string[] =>
  pcs
    .set([pcs.parse(text)], { target })
    .lint({ target })
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)

/** Only what pcs itself has to say. */
const refused = (text: string, target = {}): string[] => found(text, target).filter((line) => line.startsWith('pcs/'))

describe('what pcs refuses', () => {
  it.each([
    ['pcs resource crate x ocf:heartbeat:Dummy', ['pcs/unknown-keyword crate']],
    ['pcs resource create x ocf:heartbeat:IPaddr2 ip=192.0.2.1 cidr=24', ['pcs/unknown-keyword cidr=24']],
    ['pcs resource create x ocf:heartbeat:IPaddr2 nic=eth0', ['pcs/missing-parameter x ocf:heartbeat:IPaddr2']],
    ['pcs resource create x ocf:heartbeat:Dummy --froce', ['pcs/unknown-keyword --froce']],
    ['pcs resource create x ocf:heartbeat:Dummy op monitor interval=10 op monitor interval="10s"', ['pcs/duplicate interval="10s"']],
    ['pcs constraint order a then b', ['pcs/unknown-resource a', 'pcs/unknown-resource b']],
    ["pcs resource meta x 'a=b", ['pcs/unknown-resource x', "pcs/syntax 'a=b"]],
  ])('%s', (text, expected) => {
    expect(refused(text).sort()).toEqual([...expected].sort())
  })

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's own
    'pcs resource create ${NAME} ocf:heartbeat:IPaddr2 ip=$VIP $MORE',
    'pcs resource create x ocf:heartbeat:IPaddr2 $PARAMETERS',
    'pcs resource create x "$AGENT" zork=1',
    'pcs constraint location x prefers $NODE=$SCORE',
    'pcs $VERB a b c',
    'pcs resource create x ocf:heartbeat:Dummy\npcs constraint order $A then x',
  ])('is never what only the shell knows: %s', (text) => {
    expect(refused(text).filter((line) => line.includes('$'))).toEqual([])
    expect(refused(`pcs resource create x ocf:heartbeat:Dummy --force\n${text.startsWith('pcs constraint') ? text : 'true'}`)).toEqual([])
  })
})

describe('syntax of pcs 0.9', () => {
  const old = 'pcs resource create r ocf:linbit:drbd drbd_resource=r\npcs resource master m r notify=true\n'

  it('is worth a word where the script is written in it', () => {
    expect(refused(old)).toEqual(['pcs/deprecated master'])
    expect(refused('pcs resource create r ocf:linbit:drbd drbd_resource=r --master notify=true\n')).toEqual(['pcs/deprecated --master'])
    expect(refused('pcs -f f resource master r\npcs cluster cib-push f\n')).toContain('pcs/deprecated master')
  })

  it('is refused where the target is newer, or the rest of the script', () => {
    expect(refused(old, { pcs: '0.11.5' })).toEqual(['pcs/removed master'])
    expect(refused(`pcs host auth a b\n${old}`)).toEqual(['pcs/removed master'])
  })

  it('makes what pcs 0.9 made of it', () => {
    const [script] = pcs.set([pcs.parse(old)]).effective.scripts
    expect(script!.generation).toBe('old')
    expect(script!.cib.text).toContain('<master id="m">')
  })
})

describe('rules about the CIB', () => {
  it('point at the words that a value comes from', () => {
    // The schema wants a number; a word of pcs may be anything.
    const text =
      'pcs resource create x ocf:heartbeat:Dummy op monitor interval=10 start-delay=0 on-fail=block\npcs constraint order x then x kind=Mandatory score=much --force\n'
    expect(found(text)).toContain('pacemaker/invalid-value much')
  })

  it('say nothing of values that only the shell knows', () => {
    const text = 'pcs resource create x ocf:heartbeat:Dummy\npcs constraint order x then x score=$SCORE --force\n'
    expect(found(text).filter((line) => line.includes('SCORE'))).toEqual([])
  })

  it('can be silenced by a comment in the script', () => {
    const text = '# quorate-disable-next-line pcs/unknown-resource -- made elsewhere\npcs resource meta web priority=1\n'
    expect(found(text)).toEqual([])
  })
})

describe('the script beside the article’s nodes', () => {
  const path = 'fixtures/ha-nfs-pacemaker/pcs-commands.sh'
  const text = readFileSync(path, 'utf8')

  it('is recognized by what is in it', () => {
    expect(detect('set-up.sh')).toBeUndefined()
    expect(detect('set-up.sh', text)).toBe('pcs')
    expect(detect('set-up.sh', '#!/bin/sh\necho pcs\n')).toBeUndefined()
  })

  it('is read whole', () => {
    const { model } = pcs.parse(text)
    expect(model.commands.length).toBe(text.match(/^pcs /gm)!.length)
    const [script] = pcs.set([pcs.parse(text)]).effective.scripts
    expect(script!.cib.text.match(/<(?:rsc_colocation|rsc_order|primitive|master|node) /g)!.length).toBe(3 + 3 + 4 + 1 + 2)
  })

  it('is linted with the rest', () => {
    const { files, findings, profiles } = lint([{ path, text }])
    expect(profiles).toEqual(['ha'])
    expect(files).toEqual([{ path, format: 'pcs' }])
    expect(findings.filter(({ rule }) => rule === 'pcs/deprecated').length).toBe(3)
    expect(findings.every((finding) => finding.path === path)).toBe(true)
  })
})

describe('the script as a document', () => {
  it('gives its calls as they stand, and takes changes', () => {
    const text = '#!/bin/sh\npcs property set a=b c="$D" # why\npcs cluster start --all\n'
    const document = pcs.parse(text)
    expect(document.model.commands[0]).toEqual({ words: ['property', 'set', 'a=b', { raw: 'c="$D"' }] })
    const [edit] = document.edit((draft) => {
      draft.commands[1]!.words.push("it's")
    })
    expect(edit).toMatchObject({ text: " 'it'\\''s'" })
    expect(pcs.render({ commands: [{ words: ['a b', '$x'] }] })).toBe("pcs 'a b' '$x'\n")
  })
})
