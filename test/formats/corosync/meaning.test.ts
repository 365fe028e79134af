import { describe, expect, it } from 'vitest'
import { cluster, oneLink, plain } from '../../../src/formats/corosync/example.ts'
import { corosync } from '../../../src/formats/corosync/index.ts'

const lint = (text: string) => corosync.set([corosync.parse(text, { path: '/etc/corosync/corosync.conf' })]).lint()

/** What is found, and the words that it points at. */
const found = (text: string) =>
  lint(text).map(({ rule, span }) => `${rule.slice('corosync/'.length)} at ${text.slice(span.start, span.end)}`)
/** The words that the other places of the first finding point at. */
const others = (text: string) => lint(text)[0]?.related?.map(({ span }) => text.slice(span.start, span.end))

const net = { host: 'qnetd.example.org', algorithm: 'ffsplit' }
const device = (settings: object, quorum: object = {}) =>
  cluster({ quorum: { two_node: undefined, ...quorum, device: { votes: '1', model: 'net', net, ...settings } } })

describe('what corosync.conf means', () => {
  it('are one for each fault, at the very words', () => {
    expect(found(cluster({ totem: { toekn: '5000' } }))).toEqual(['unknown-keyword at toekn'])
    expect(found(cluster({ quorum: { two_node: '1' } }, 3))).toEqual(['two-node-size at 1'])
    expect(found(cluster({ quorum: { two_node: '1 # both' } }))).toEqual(['invalid-value at # both'])
    expect(found(cluster({ totem: { ...plain, secauth: 'yes' } }))).toEqual(['ignored-spelling at yes'])
    expect(found(cluster({ beta: { nodeid: '1' } }))).toEqual(['duplicate-nodeid at 1'])
    expect(found(cluster({ quorum: { token: '5000' } }))).toEqual(['wrong-context at token'])
  })

  it('name the other places', () => {
    expect(others(cluster({ quorum: { two_node: '1' } }, 3))).toEqual(['node', 'node', 'node'])
    expect(others(cluster({ beta: { nodeid: '1' } }))).toEqual(['1'])
    expect(others(cluster({ beta: { ring0_addr: '2001:db8::2' } }))).toEqual(['192.0.2.1'])
    expect(others(cluster({ quorum: { device: { votes: '1', model: 'net', net } } }))).toEqual(['model: net'])
    expect(others(cluster({ beta: { name: 'alpha', ring0_addr: '192.0.2.1' } }))).toEqual(['alpha', '192.0.2.1', '192.0.2.1'])
  })

  it('say what is missing at the section that lacks it', () => {
    expect(found(cluster({ totem: { version: undefined } }))).toEqual(['version at totem'])
    expect(found(cluster({ beta: { nodeid: undefined } }))).toEqual(['nodeid at node'])
    expect(found(cluster({ beta: { ring1_addr: undefined } }))).toEqual(['uneven-links at node'])
    expect(found(cluster({ quorum: { two_node: undefined } }))).toEqual(['two-node-missing at quorum'])
    expect(found(cluster({ quorum: undefined }, 3))).toEqual(['no-quorum at nodelist'])
    expect(found(device({ votes: undefined }))).toEqual(['device-votes at device'])
    expect(found(device({ net: { algorithm: 'ffsplit' } }))).toEqual(['device-incomplete at net'])
    expect(found('')).toEqual(['no-nodelist at ', 'version at '])
  })

  it('say it at the key that was meant', () => {
    expect(found(cluster({ totem: { version: undefined, verson: '2' } }))).toEqual(['version at verson'])
    expect(found(cluster({ beta: { nodeid: undefined, nodid: '2' } }))).toEqual(['nodeid at nodid'])
    expect(found(cluster({ beta: { name: undefined, nmae: 'beta' } }))).toEqual(['node-name at nmae'])
    expect(found(cluster({ quorum: { provider: undefined, providr: 'corosync_votequorum' } }, 3))).toEqual(['no-quorum at providr'])
    expect(found(cluster({ totem: { crypto_hash: undefined, crypto_hsah: 'sha256' } }))).toEqual(['cipher-without-hash at crypto_hsah'])
    expect(found(device({ net: { hots: 'qnetd.example.org', algorithm: 'ffsplit' } }))).toEqual(['device-incomplete at hots'])
    expect(found(cluster({ quorum: { two_node: undefined, twonode: '1' } }))).toEqual(['unknown-keyword at twonode'])
  })

  it('leave what is refused to the refusal', () => {
    const refused = [
      [cluster({ totem: { version: 'two' } }), 'two'],
      [cluster({ beta: { nodeid: 'abc' } }), 'abc'],
      [cluster({ quorum: { provider: 'votequorum' } }), 'votequorum'],
      [cluster({ totem: { crypto_hash: 'sha3' } }), 'sha3'],
      [cluster({ alpha: { ring0_addr: '192.0.2.1 # eth0' } }), '# eth0'],
      [device({ votes: 'one' }), 'one'],
      [device({ model: 'disk' }), 'disk'],
      [device({ heuristics: { mode: 'maybe', exec_a: '/bin/true' } }), 'maybe'],
    ] as const
    for (const [text, value] of refused) expect(found(text)).toEqual([`invalid-value at ${value}`])
  })

  it('keep quiet where nothing is wrong', () => {
    const legacy = 'legacy-transport at udpu'
    expect(found(cluster({ ...oneLink, totem: { transport: 'udpu', ...plain }, beta: { ...oneLink.beta, nodeid: '0' } }))).toEqual([legacy])
    expect(found(device({ heuristics: { mode: 'Yes', exec_a: '/bin/true' } }))).toEqual([])
    expect(found(cluster({ quorum: { two_node: undefined } }, 1))).toEqual([])
    expect(found(cluster({ quorum: { expected_votes: '3' } }, 3))).toEqual([])
    expect(found(cluster({ quorum: { two_node: '1', wait_for_all: '0', provider: undefined } }))).toEqual(['no-quorum at quorum'])
    expect(found(cluster({ totem: { interface: { linknumber: '1' } }, ...oneLink }))).toEqual([])
    expect(found(cluster({ totem: { consensus: '3000' } }))).toEqual([])
    const names = {
      alpha: { ...oneLink.alpha, name: undefined, ring0_addr: 'a' },
      beta: { ...oneLink.beta, name: undefined, ring0_addr: 'b' },
    }
    expect(found(cluster(names))).toEqual([])
  })

  it('say nothing of votes that nobody counts', () => {
    for (const algorithm of ['ffsplit', 'lms', 'test', '2nodelms']) {
      const settings = {
        ...{ provider: undefined, allow_downscale: '1', auto_tie_breaker: '1', auto_tie_breaker_node: 'bogus', last_man_standing: '1' },
        ...{ expected_votes: '1', two_node: '1', wait_for_all: '0' },
        device: { votes: '3', model: 'net', net: { algorithm, tls: 'off', tie_breaker: '9' }, heuristics: { exec_a: 'true' } },
      }
      expect(found(cluster({ quorum: settings }, 3))).toEqual(['no-quorum at quorum'])
    }
    expect(found(cluster({ quorum: { provider: undefined, device: { votes: '1' } } }, 3))).toEqual(['no-quorum at quorum'])
    expect(found(cluster({ quorum: { provider: undefined } }, 1))).toEqual([])
  })

  it('go by what is in force', () => {
    expect(found(cluster({ quorum: { auto_tie_breaker: '1', last_man_standing: '1' } }, 4))).toEqual(['lms-no-wait at 1'])
    expect(found(device({}, { auto_tie_breaker: '1', two_node: undefined }))).toEqual(['device-conflict at 1'])
    const three = { auto_tie_breaker: '1', device: { votes: '1', model: 'net', net } }
    expect(found(cluster({ quorum: three }, 3))).toEqual(['atb-odd at 1'])
    const udpu = { transport: 'udpu', crypto_hash: undefined }
    expect(found(cluster({ ...oneLink, totem: udpu }))).toEqual(['knet-only-option at aes256', 'legacy-transport at udpu'])
    expect(found(cluster({ totem: { token: '5000', consensus: '6780' } }, 3))).toEqual([])
    expect(found(cluster({ totem: { token: '5000', consensus: '6779' } }, 3))).toEqual(['consensus-too-low at 6779'])
    expect(found(cluster({ totem: { consensus: '40' } }, 3))).toEqual(['timers-too-short at 40'])
    expect(found(device({ model: 'disk', net: {} }))).toEqual(['invalid-value at disk'])
    const lms = { votes: '2', model: 'net', net: { host: 'q', algorithm: 'lms' } }
    expect(found(cluster({ beta: { quorum_votes: '2' }, quorum: { device: lms } }, 3))).toEqual([])
    const stranger = device({ net: { ...net, tie_breaker: '9' } })
    expect(found(stranger)).toEqual(['device-tie-breaker at 9'])
    expect(found(stranger.replace('        nodeid: 2\n', ''))).toEqual(['nodeid at node'])
  })

  it('know what does no harm', () => {
    const legacy = { transport: 'udpu', ...plain }
    const quiet = [
      cluster({ alpha: { ring0_addr: '127.0.0.1' } }, 1),
      cluster({ totem: { netmtu: '0' } }),
      cluster({ logging: { to_logfile: 'no' } }),
      cluster({ logging: { logfile: '/var/log/corosync.log', logger_subsys: { subsys: 'TOTEM', to_logfile: 'yes' } } }),
      `${cluster()}nodelist {\n}\n`,
    ]
    for (const text of quiet) expect(found(text)).toEqual([])
    const old = [
      cluster({ ...oneLink, totem: { ...legacy, interface: { knet_ping_interval: '100' } } }),
      cluster({ ...oneLink, totem: legacy, beta: { ...oneLink.beta, nodeid: undefined } }),
    ]
    for (const text of old) expect(found(text)).toEqual(['legacy-transport at udpu'])
    const broadcast = { transport: 'udp', ...plain, cluster_name: undefined, interface: { broadcast: 'yes' } }
    expect(found(cluster({ ...oneLink, totem: broadcast }))).toEqual(['legacy-transport at udp'])
    const key = 'a'.repeat(20)
    expect(found(cluster({ totem: { keyfile: '/etc/corosync/authkey', key } }))).toEqual(['inline-key at key'])
    expect(found(cluster({ totem: { ...plain, key } }))).toEqual(['unencrypted at totem', 'inline-key at key'])
  })

  it('say one thing of a node without an address', () => {
    const none = { ring0_addr: undefined, ring1_addr: undefined }
    expect(found(cluster({ beta: none }))).toEqual(['node-without-address at node'])
    expect(found(cluster({ beta: { ...none, nodeid: undefined } }))).toEqual(['node-without-address at node'])
    expect(found(cluster({ beta: none, gamma: { name: undefined } }, 3))).toEqual(['node-without-address at node'])
    const overlooked = { name: undefined, ring0_addr: undefined }
    expect(found(cluster({ alpha: overlooked, beta: { nodeid: undefined } }))).toEqual(['overlooked-nodelist at node'])
    expect(found(cluster({ alpha: none, beta: none }))).toEqual(['no-nodelist at nodelist'])
  })

  it('say one thing of a quorum device', () => {
    expect(found(device({ heuristics: { mode: 'off', exec_a: 'ping' } }))).toEqual(['heuristics-off at off'])
    expect(found(device({}, { last_man_standing: '1' }))).toEqual(['device-conflict at 1'])
    expect(found(cluster({ quorum: { last_man_standing: '1', auto_tie_breaker: '1' } }, 3))).toEqual(['atb-odd-last-man at 1'])
  })

  it('speak of single links only where there could be more', () => {
    const single = (text: string) => corosync.set([corosync.parse(text)]).lint({ profiles: ['ha'] })
    expect(single(cluster(oneLink)).map(({ rule }) => rule)).toEqual(['corosync/single-link'])
    expect(single(cluster({ alpha: oneLink.alpha }, 1))).toEqual([])
    expect(single(cluster({ ...oneLink, totem: { transport: 'udpu', ...plain } })).map(({ rule }) => rule)).toEqual([
      'corosync/legacy-transport',
    ])
    expect(single(cluster({ quorum: { provider: undefined } }, 4)).map(({ rule }) => rule)).toEqual(['corosync/no-quorum'])
    expect(single(cluster({ delta: { quorum_votes: '2' } }, 4))).toEqual([])
  })

  it('looks at corosync.conf, not at the files beside it', () => {
    const accounts = corosync.parse('uidgid {\n    uid: 0\n}\n', { path: '/etc/corosync/uidgid.d/pacemaker' })
    expect(corosync.set([accounts]).lint()).toEqual([])
    expect(corosync.set([corosync.parse(cluster(), { path: '/etc/corosync/corosync.conf' }), accounts]).lint()).toEqual([])
  })
})
