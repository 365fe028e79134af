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

  it('looks at corosync.conf, not at the files beside it', () => {
    const accounts = corosync.parse('uidgid {\n    uid: 0\n}\n', { path: '/etc/corosync/uidgid.d/pacemaker' })
    expect(corosync.set([accounts]).lint()).toEqual([])
    expect(corosync.set([corosync.parse(cluster(), { path: '/etc/corosync/corosync.conf' }), accounts]).lint()).toEqual([])
  })
})
