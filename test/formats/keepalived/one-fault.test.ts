import { describe, expect, it } from 'vitest'
import { keepalived } from '../../../src/formats/keepalived/index.ts'

const SCRIPT = 'vrrp_script chk {\n    script "/usr/bin/true"\n    user nobody\n}\n'

/** A sound virtual router with other lines added. */
const instance = (lines = '', name = 'VI_1', vrid = 51, vip = '192.0.2.50/24'): string =>
  `vrrp_instance ${name} {\n    interface eth0\n    virtual_router_id ${vrid}\n    priority 150\n${lines.replace(/^(?=.)/gm, '    ')}\n    virtual_ipaddress {\n        ${vip}\n    }\n}\n`

/** Of every finding that is more than a hint: its rule and the text that it points at. Whose account scripts have is no matter here. */
function findings(text: string): [rule: string, at: string][] {
  return keepalived
    .set([keepalived.parse(text)])
    .lint()
    .filter(({ severity, rule }) => severity !== 'info' && rule !== 'keepalived/script-security')
    .map(({ rule, span }) => [rule.replace('keepalived/', ''), text.slice(span.start, span.end)])
}

describe('one fault is one finding, on its token', () => {
  it('has none in what is sound', () => {
    expect(findings(`${SCRIPT}${instance('track_script {\n    chk\n}')}`)).toEqual([])
  })

  it.each<[string, string, string, string]>([
    ['a misspelt keyword in a block', instance('preempt_dely 5'), 'unknown-keyword', 'preempt_dely'],
    ['a misspelt keyword at the outermost level', `vrrp_versoin 3\n${instance()}`, 'unknown-keyword', 'vrrp_versoin'],
    [
      'a misspelt block in a block',
      instance().replace(/\}\n$/, '    authentification {\n        auth_type PASS\n        auth_pass abc\n    }\n}\n'),
      'unknown-keyword',
      'authentification',
    ],
    [
      'a misspelt block at the outermost level',
      `vrrp_instence X {\n    interface eth0\n}\n${instance()}`,
      'unknown-keyword',
      'vrrp_instence',
    ],
    ['one id twice on an interface', `${instance()}${instance('', 'VI_2', 51, '192.0.2.51/24')}`, 'duplicate-vrid', '51'],
    [
      'a password that is too long',
      instance('authentication {\n    auth_type PASS\n    auth_pass 123456789\n}'),
      'auth-pass-truncated',
      '123456789',
    ],
    [
      'its own address among the peers',
      instance('unicast_src_ip 192.0.2.1\nunicast_peer {\n    192.0.2.1\n    192.0.2.2\n}'),
      'own-address-as-peer',
      '192.0.2.1',
    ],
    [
      'a keyword that a sync group does not have',
      `vrrp_sync_group G {\n    group {\n        VI_1\n        VI_2\n    }\n    priority 100\n}\n${instance()}${instance('', 'VI_2', 52, '192.0.2.51/24')}`,
      'wrong-context',
      'priority',
    ],
    ['nopreempt with state MASTER', instance('state MASTER\nnopreempt'), 'master-with-nopreempt', 'nopreempt'],
    ['a script that nobody defines', instance('track_script {\n    chk\n}'), 'undefined-reference', 'chk'],
    ['a script that is defined later', `${instance('track_script {\n    chk\n}')}${SCRIPT}`, 'reference-not-earlier', 'chk'],
    ['a suffix behind seconds', instance('preempt_delay 3s'), 'invalid-value', '3s'],
    ['a word behind a flag', instance('nopreempt no'), 'flag-argument', 'no'],
    ['a list that is not closed', instance().replace(/ {4}\}\n\}\n$/, '}\n'), 'syntax', 'virtual_ipaddress'],
    ['a list that is not closed before another block', instance('track_script {\n    chk').replace(/^/, SCRIPT), 'syntax', 'track_script'],
    [
      'a block that is not closed before the next one',
      `${instance().replace(/\}\n$/, '')}${instance('', 'VI_2', 52, '192.0.2.51/24')}`,
      'syntax',
      'vrrp_instance',
    ],
    ['a quote that is not closed in the head of a block', instance('', '"VI_1'), 'syntax', '"VI_1 {'],
    [
      'a group that nobody defines, and no real server',
      'virtual_server group w {\n    protocol TCP\n}\n',
      'undefined-reference',
      'group w',
    ],
    ['a brace too many', `${instance()}}\n`, 'syntax', '}'],
  ])('%s', (_, text, rule, at) => {
    expect(findings(text)).toEqual([[rule, at]])
  })

  it('blames the end of the file where indentation tells nothing, and names what is open', () => {
    const text = 'vrrp_instance A {\ninterface eth0\nvirtual_router_id 51\npriority 150\nvirtual_ipaddress {\n192.0.2.50/24\n'
    const found = keepalived
      .set([keepalived.parse(text)])
      .lint()
      .filter(({ rule }) => rule === 'keepalived/syntax')
    expect(found.map(({ span }) => span.end)).toEqual([text.trimEnd().length])
    expect(found[0]?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['vrrp_instance', 'virtual_ipaddress'])
  })

  it('changes one priority in two thousand commented lines, and nothing else', () => {
    const text = Array.from(
      { length: 200 },
      (_, n) => `# router ${n}\n${instance(`# why\nadvert_int 1   ! often`, `VI_${n}`, (n % 255) + 1, `10.0.${n}.1/24`)}\n`,
    ).join('')
    const edits = keepalived.parse(text).edit((draft) => {
      draft.vrrpInstances[77]!.priority = 99
    })
    const at = text.indexOf('priority 150', text.indexOf('vrrp_instance VI_77 ')) + 'priority '.length
    expect(text.split('\n').length).toBeGreaterThan(2000)
    expect(edits).toEqual([{ start: at, end: at + 3, text: '99' }])
  })
})
