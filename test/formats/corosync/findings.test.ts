import { describe, expect, it } from 'vitest'
import { cluster } from '../../../src/formats/corosync/example.ts'
import { corosync } from '../../../src/formats/corosync/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const lint = (text: string, target: Readonly<Record<string, string>> = {}) =>
  corosync
    .set([corosync.parse(text, { target })], { target })
    .lint({ target })
    .map(({ rule, span }) => `${rule} «${text.slice(span.start, span.end)}»`)

const fixed = (text: string): string => {
  const [finding] = corosync.set([corosync.parse(text)]).lint()
  return applyEdits(text, finding!.fix!.edits)
}

describe('one fault is one finding, at the words that are wrong', () => {
  it.each([
    ['a misspelt key', cluster({ totem: { toekn: '5000' } }), 'corosync/unknown-keyword «toekn»'],
    ['a comment behind a number', cluster({ totem: { token: '3000 # ms' } }), 'corosync/invalid-value «# ms»'],
    ['a comment behind a name', cluster({ totem: { cluster_name: 'a # b' } }), 'corosync/comment-in-value «# b»'],
    ['quotes around a name', cluster({ totem: { cluster_name: '"nas"' } }), 'corosync/quoted-value «"nas"»'],
    ['a semicolon behind a name', cluster({ alpha: { name: 'alpha;' } }), 'corosync/quoted-value «alpha;»'],
    ['quotes around an address', cluster({ alpha: { ring0_addr: '"10.0.0.1"' } }), 'corosync/invalid-address «"10.0.0.1"»'],
    ['quotes around a number', cluster({ totem: { token: '"3000"' } }), 'corosync/invalid-value «"3000"»'],
    ['quotes around a word', cluster({ totem: { crypto_hash: "'sha256';" } }), "corosync/invalid-value «'sha256';»"],
    [
      'an empty name',
      cluster({ alpha: { name: '', ring1_addr: undefined }, beta: { ring1_addr: undefined } }),
      'corosync/empty-name «name:»',
    ],
    ['another yes', cluster({ totem: { secauth: 'yes' } }), 'corosync/ignored-spelling «yes»'],
    ['a key of another section', cluster({ quorum: { token: '3000' } }), 'corosync/wrong-context «token»'],
    ['a section of another section', cluster({ quorum: { interface: { mcastport: '5405' } } }), 'corosync/wrong-context «interface»'],
    ['no number', cluster({ totem: { config_version: 'one' } }), 'corosync/invalid-value «one»'],
    ['no spelling of logging{}', cluster({ logging: { debug: 'yes' } }), 'corosync/invalid-value «yes»'],
    ['a link beyond the last', cluster({ alpha: { ring8_addr: '203.0.113.1' } }), 'corosync/invalid-value «ring8_addr»'],
    [
      'a second key of a name',
      `${cluster()}\nquorum {\n    wait_for_all: 0\n    wait_for_all: 1\n}\n`,
      'corosync/duplicate «wait_for_all: 0»',
    ],
    ['a name with a blank', `${cluster()}\nsystem {\n    sched rr: yes\n}\n`, 'corosync/bad-name «sched rr»'],
    ['a brace behind a value', cluster().replace('ring1_addr: 198.51.100.1\n    }', 'ring1_addr: 198.51.100.1 }'), 'corosync/syntax «}»'],
    ['a comment behind a brace', cluster({}, 3).replace('nodelist {', 'nodelist { # nodes'), 'corosync/syntax «# nodes»'],
    ['a section that nobody knows, twice', `${cluster()}\nacl {\n    mode: on\n    mode: off\n}\n`, 'corosync/unknown-keyword «acl»'],
    ['a key in capitals', cluster({ alpha: { NODEID: '1', nodeid: undefined } }), 'corosync/nodeid «NODEID»'],
    ['an equals sign', cluster().replace('nodeid: 1', 'nodeid = 1'), 'corosync/syntax «nodeid = 1»'],
    ['a misspelt section', cluster({}, 3).replace('quorum {', 'qourum {'), 'corosync/no-quorum «qourum»'],
    ['one node misspelt', cluster({}, 3).replace('    node {', '    noed {'), 'corosync/unknown-keyword «noed»'],
    ['one node of two misspelt', cluster().replace('    node {', '    noed {'), 'corosync/unknown-keyword «noed»'],
    ['a misspelt address', cluster({ beta: { ring1_addr: undefined, ring1_adr: '198.51.100.2' } }), 'corosync/uneven-links «ring1_adr»'],
    ['an address outside of its node', cluster({ totem: { ring0_addr: '192.0.2.1' } }), 'corosync/wrong-context «ring0_addr»'],
    [
      'an excluded family',
      cluster({ totem: { ip_version: 'ipv4' }, beta: { ring0_addr: '2001:db8::2' } }),
      'corosync/excluded-family «2001:db8::2»',
    ],
    ['a brace that is missing', cluster().replace('}\n\nquorum', '\nquorum'), 'corosync/syntax «nodelist»'],
  ])('%s', (_, text, finding) => {
    expect(lint(text)).toEqual([finding])
  })
})

describe('a lost first line of a section is one finding, at the brace that is left over', () => {
  it.each(['totem {', '    node {', 'nodelist {', 'quorum {', '    interface {', '    net {'])('%s', (line) => {
    const text = cluster({ totem: { interface: { linknumber: '0', knet_transport: 'udp' } } }).replace(`${line}\n`, '')
    const deeper = cluster({ quorum: { device: { model: 'net', votes: '1', net: { host: 'a', algorithm: 'ffsplit' } } } }).replace(
      / +net \{\n/,
      '',
    )
    expect(lint(line === '    net {' ? deeper : text)).toEqual(['corosync/syntax «}»'])
  })

  it('a misspelt key elsewhere is another one', () => {
    const text = cluster({ totem: { toekn: '5000' } }).replace('quorum {\n', '')
    expect(lint(text)).toEqual(['corosync/unknown-keyword «toekn»', 'corosync/syntax «}»'])
    expect(lint(`${cluster({ quorum: { providr: 'x' } })}}\n`)).toEqual(['corosync/unknown-keyword «providr»', 'corosync/syntax «}»'])
  })
})

it('a value that a later line replaces is not looked at, as corosync does not', () => {
  const twice = (first: string, second: string): string =>
    `${cluster({ logging: { to_syslog: 'yes' } })}\nlogging {\n    debug: ${first}\n    debug: ${second}\n}\n`
  expect(lint(twice('yes', 'off'))).toEqual(['corosync/duplicate «debug: yes»'])
  expect(lint(twice('off', 'yes'))).toContain('corosync/invalid-value «yes»')
  expect(lint(`${cluster()}\ntotem {\n    token: many\n    token: 3000\n}\n`)).toEqual(['corosync/invalid-value «many»'])
})

it('moves a comment to a line of its own', () => {
  expect(fixed(cluster({ totem: { token: '3000 # ms' } }))).toContain('    # ms\n    token: 3000\n')
})

it('says what is meant', () => {
  const said = (text: string) =>
    corosync
      .set([corosync.parse(text)])
      .lint()
      .map(({ message }) => message)
  expect(said(cluster({ totem: { version: 'x' } }))).toEqual(['version takes 2, not x; corosync refuses the file'])
  expect(said(cluster({ totem: { token: '3000;' } }))[0]).toContain('not "3000;"; corosync')
  expect(said(cluster({ beta: { nodeid: 'x' } }))[0]).toContain('nodeid takes a whole number, 1 to 65535 with knet, not x')
  expect(said(cluster({ beta: { ring0_addr: '192.0.2.1' } }))).toEqual(['beta has the address 192.0.2.1 of alpha'])
  expect(said(cluster({ beta: { name: 'alpha' } }))).toEqual(['the node with nodeid 2 has the name alpha of the node with nodeid 1'])
  expect(said(cluster({ quorum: { name: 'x' } }))).toEqual(['name is not read in quorum, but in nodelist { node } or nozzle'])
  expect(said(cluster({ beta: { votes: '1' } }))).toEqual(['corosync knows no key votes in node; did you mean quorum_votes?'])
})

it('a section that has no place in uidgid.d is one finding, whatever it holds', () => {
  const text = 'uidgid {\n    uid: root\n}\nlogging {\n    debug: on\n    inner {\n        a: b\n    }\n}\n'
  const document = corosync.parse(text, { path: '/etc/corosync/uidgid.d/root' })
  expect(
    corosync
      .set([document])
      .lint()
      .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`),
  ).toEqual(['corosync/strict-section logging'])
})

it('takes quotes and semicolons out', () => {
  const good = cluster({ totem: { token: '3000' } })
  for (const [from, to] of [
    ['3000', '"3000"'],
    ['sha256', 'sha256;'],
    ['storage', "'storage';"],
    ['name: alpha', 'name: "alpha"'],
    ['192.0.2.1', '"192.0.2.1"'],
  ] as const) {
    expect(fixed(good.replace(from, to))).toBe(good)
  }
  const secret = cluster({
    totem: { key: `"${'x'.repeat(130)}"` },
    quorum: { device: { model: 'net', votes: '1', net: { host: 'q', algorithm: 'lms' } } },
  })
  expect(lint(secret).filter((finding) => finding.includes('quoted'))).toEqual([])
})

it('judges by the release', () => {
  const dscp = cluster({ totem: { ip_dscp: 'bogus' } })
  expect(lint(dscp, { corosync: '3.1.7' })).toEqual(['corosync/needs-newer «ip_dscp»'])
  expect(lint(dscp, { corosync: '3.1.10' })).toEqual(['corosync/invalid-value «bogus»'])
  const letter = cluster({ totem: { cluster_name: 'qualità' } })
  expect(lint(letter, { corosync: '3.1.7' })).toEqual([])
  expect(lint(letter, { corosync: '3.1.8' })).toEqual(['corosync/cut-character «à»'])
})
