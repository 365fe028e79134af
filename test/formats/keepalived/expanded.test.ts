import { describe, expect, it } from 'vitest'
import { instance } from '../../../src/formats/keepalived/example.ts'
import { keepalived } from '../../../src/formats/keepalived/index.ts'

/** What is found in a text: effect, rule and place. */
const found = (text: string): string[] =>
  keepalived
    .set([keepalived.parse(text)])
    .lint()
    .map(({ effect, rule, span }) => `${effect} ${rule.replace('keepalived/', '')} ${text.slice(span.start, span.end)}`)

const withPriority = (written: string): string => instance('', ['priority 150', written])

describe('a line with its definitions in place', () => {
  it('is judged by the rule of what it says then', () => {
    expect(found(`$X=300\n${withPriority('priority $X')}`)).toEqual(['altered invalid-value $X'])
    expect(found(`$X=150\n${withPriority('priority $X')}`)).toEqual([])
    expect(found(`$X=foo 3\n${instance('$X')}`)).toEqual(['rejected unknown-keyword $X'])
  })

  it('lacks a value where a definition stands for nothing', () => {
    expect(found(`$X=\n${withPriority('priority $X')}`)).toEqual(['rejected wrong-arguments priority'])
  })

  it('that is repeated is one fault', () => {
    expect(found(instance('~SEQ(i, 3) zork $i'))).toEqual(['rejected unknown-keyword ~SEQ(i, 3) zork $i'])
    expect(found(instance('', ['192.0.2.50/24', '192.0.2.50/24\n        ~SEQ(i, 3) 192.0.2.999$i']))).toEqual([
      'dropped invalid-entry ~SEQ(i, 3) 192.0.2.999$i',
    ])
  })
})
