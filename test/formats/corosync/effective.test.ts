import { describe, expect, it } from 'vitest'
import { corosync } from '../../../src/formats/corosync/index.ts'

const setOf = (text: string, more: Readonly<Record<string, string>> = {}) =>
  corosync.set([
    corosync.parse(text, { path: '/etc/corosync/corosync.conf' }),
    ...Object.entries(more).map(([path, other]) => corosync.parse(other, { path })),
  ])
const effectiveOf = (text: string) => setOf(text).effective

const nodes = (count: number, more = ''): string =>
  `nodelist {\n${Array.from({ length: count }, (_, i) => `node {\nnodeid: ${i + 1}\nname: n${i + 1}\nring0_addr: 192.0.2.${i + 1}\n${more}}\n`).join('')}}\n`

const mapOf = (text: string, release?: string) => {
  const target = release === undefined ? {} : { corosync: release }
  const { entries } = corosync.set([corosync.parse(text, { target })], { target }).effective.map
  return Object.fromEntries([...entries].map(([path, { value, type }]) => [path, `${type} ${value}`]))
}

describe('the configuration map', () => {
  it('merges sections, and takes the last value', () => {
    expect(mapOf('totem {\ntoken: 1000\n}\ntotem {\ntoken: 0002000\nsecauth: yes\n}\n')).toEqual({
      'totem.token': 'u32 2000',
      'totem.secauth': 'str yes',
    })
  })

  it('keeps a number that is written with its path as text, where nobody reads it', () => {
    const text = 'totem.token: 9000\ntotem.transport: udpu\n'
    expect(mapOf(text)).toEqual({ 'totem.token': 'str 9000', 'totem.transport': 'str udpu' })
    expect(effectiveOf(text).totem).toMatchObject({ token: 3000, transport: 'udpu' })
  })

  it('numbers nodes, and lets a second nodelist overlay the first', () => {
    expect(mapOf(`${nodes(2)}nodelist {\nnode {\nname: other\n}\n}\n`)).toMatchObject({
      'nodelist.node.0.name': 'str other',
      'nodelist.node.0.nodeid': 'u32 1',
      'nodelist.node.1.name': 'str n2',
    })
  })

  it('stores an interface under its number at its end', () => {
    expect(
      mapOf('totem {\ninterface {\nmcastport: 1\nlinknumber: 2\n}\ninterface {\nttl: 3\nknet_ping_timeout: 4294967295\n}\n}\n'),
    ).toEqual({
      'totem.interface.2.mcastport': 'u16 1',
      'totem.interface.0.ttl': 'u8 3',
    })
  })

  it('takes the first of two values in a logger_subsys', () => {
    expect(mapOf('logging {\nlogger_subsys {\ndebug: on\nsubsys: TOTEM\ndebug: off\n}\n}\n')).toEqual({
      'logging.logger_subsys.TOTEM.debug': 'str on',
      'logging.logger_subsys.TOTEM.subsys': 'str TOTEM',
    })
  })

  it('ends a node with any section inside before 3.1.10', () => {
    const text = 'nodelist {\nnode {\nnodeid: 1\nfoo {\nbar: 1\n}\nname: a\n}\n}\n'
    expect(mapOf(text, '3.1.7')).toMatchObject({
      'nodelist.node.0.nodeid': 'u32 1',
      'nodelist.node.0.bar': 'str 1',
      'nodelist.node.1.name': 'str a',
    })
    expect(mapOf(text, '3.1.10')).toMatchObject({ 'nodelist.node.0.foo.bar': 'str 1', 'nodelist.node.0.name': 'str a' })
  })

  it('knows DSCP names since 3.1.10', () => {
    expect(mapOf('totem {\nip_dscp: af41\n}\n', '3.1.10')).toEqual({ 'totem.ip_dscp': 'u8 34' })
    expect(mapOf('totem {\nip_dscp: af41\n}\n', '3.1.7')).toEqual({ 'totem.ip_dscp': 'str af41' })
  })
})

describe('timers', () => {
  it.each([
    [2, { token: 3000, tokenRetransmit: 714, hold: 561, consensus: 3600 }],
    [4, { token: 4300, tokenRetransmit: 1023, hold: 808, consensus: 5160 }],
  ])('of %i nodes', (count, timers) => {
    expect(effectiveOf(nodes(count)).totem).toMatchObject(timers)
  })

  it('are what is written, where that is not 0', () => {
    const { totem, links } = effectiveOf(
      `totem {\ntoken: 1000\nconsensus: 5000\njoin: 0\ninterface {\nknet_pong_count: 5\n}\n}\n${nodes(2)}`,
    )
    expect(totem).toMatchObject({ token: 1000, consensus: 5000, join: 50 })
    expect(links).toMatchObject([{ number: 0, mcastport: 5405, knetPingTimeout: 200, knetPingInterval: 100 }])
  })
})

describe('quorum', () => {
  it('follows votes, and two_node', () => {
    expect(effectiveOf(`quorum {\nprovider: corosync_votequorum\n}\n${nodes(5)}`).quorum).toMatchObject({
      isVotequorum: true,
      expectedVotes: 5,
      quorum: 3,
      waitForAll: false,
    })
    expect(effectiveOf(`quorum {\ntwo_node: 1\n}\n${nodes(2)}`).quorum).toMatchObject({ twoNode: true, waitForAll: true, quorum: 1 })
    expect(effectiveOf(`quorum {\ntwo_node: 1\nwait_for_all: 0\nauto_tie_breaker: 1\n}\n${nodes(2)}`).quorum).toMatchObject({
      twoNode: false,
      waitForAll: false,
      autoTieBreaker: true,
      quorum: 2,
    })
  })

  it('counts the votes of a device that nobody wrote', () => {
    const device = 'quorum {\ndevice {\nmodel: net\nnet {\nhost: q\n}\nheuristics {\nexec_a: /bin/true\n}\n}\n}\n'
    expect(effectiveOf(`${device}${nodes(4)}`).quorum).toMatchObject({
      expectedVotes: 7,
      quorum: 4,
      device: {
        votes: 3,
        timeout: 10_000,
        net: { host: 'q', tls: 'on', port: 5403 },
        heuristics: { mode: 'off', exec: { a: '/bin/true' } },
      },
    })
    expect(effectiveOf(`${device}${nodes(4, 'quorum_votes: 2\n')}`).quorum.device).not.toHaveProperty('votes')
    expect(effectiveOf(`quorum {\ndevice {\ntimeout: 1\n}\n}\n${nodes(2)}`).quorum).not.toHaveProperty('device')
  })
})

describe('encryption', () => {
  it.each([
    ['secauth: on\n', 'aes256', 'sha256'],
    ['secauth: yes\n', 'none', 'none'],
    ['secauth: on\ncrypto_cipher: none\n', 'none', 'sha256'],
    ['crypto_hash: sha1\n', 'none', 'sha1'],
  ])('%j is %s and %s', (lines, cryptoCipher, cryptoHash) => {
    expect(effectiveOf(`totem {\n${lines}}\n`).totem).toMatchObject({ cryptoCipher, cryptoHash })
  })
})

describe('logging', () => {
  it('is inherited but for debug and the syslog facility', () => {
    const { logging } = effectiveOf(
      'logging {\nto_file: yes\ndebug: on\nsyslog_facility: local1\nsyslog_priority: err\nlogger_subsys {\nsubsys: TOTEM\nto_logfile: no\n}\nlogger_subsys {\nsubsys: QB\n}\n}\n',
    )
    expect(logging).toMatchObject({ toLogfile: true, debug: 'on', toStderr: true })
    expect(logging.subsystems).toMatchObject([
      { subsys: 'TOTEM', toLogfile: false, debug: 'off', syslogFacility: 'daemon', syslogPriority: 'err' },
      { subsys: 'QB', toLogfile: true, debug: 'off' },
    ])
  })
})

describe('where a value comes from', () => {
  const text = `totem {\n    token: 1000\n    interface {\n        mcastport: 5407\n    }\n}\n${nodes(2)}`
  const set = setOf(text, { '/etc/corosync/uidgid.d/ha': 'uidgid {\n    uid: hacluster\n}\n' })
  const written = (object: object, field?: string): string | undefined => {
    const origin = set.originOf(object, field)
    return origin && text.slice(origin.span.start, origin.span.end)
  }

  it('is its line, or its section', () => {
    const { totem, links, nodes: all } = set.effective
    expect(written(totem, 'token')).toBe('token: 1000')
    expect(written(totem, 'join')).toBeUndefined()
    expect(written(links[0]!, 'mcastport')).toBe('mcastport: 5407')
    expect(written(all[1]!, 'name')).toBe('name: n2')
    expect(written(all[1]!)).toMatch(/^node \{\nnodeid: 2/)
    expect(written(all[1]!.addresses[0]!, 'address')).toBe('ring0_addr: 192.0.2.2')
  })

  it('knows the files of uidgid.d', () => {
    expect(set.effective).toMatchObject({ uids: ['hacluster'], gids: [] })
  })
})
