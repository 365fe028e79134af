import { expect, it } from 'vitest'
import { type CorosyncCase, runCorosync } from './corosync.ts'
import { runDaemons } from './corosync-daemon.ts'
import { describeWithTools } from './tools.ts'

const NODES = `nodelist {
    node {
        name: alpha
        nodeid: 1
        ring0_addr: 192.0.2.1
    }
    node {
        name: beta
        nodeid: 2
        ring0_addr: 192.0.2.2
    }
}
`
const TOTEM = 'totem {\n    version: 2\n    token: 5000\n}\n'

const ask = (...cases: (string | CorosyncCase)[]) => runCorosync(cases.map((one) => (typeof one === 'string' ? { text: one } : one)))

describeWithTools(['corosync'], 'the corosync oracle', () => {
  it('tells acceptance, refusal and a crash', () => {
    const [accepted, refused, late, logging, crashed] = ask(
      TOTEM + NODES,
      `${TOTEM}${NODES}foo\n`,
      `totem {\n    version: 1\n}\n${NODES}`,
      `${TOTEM}${NODES}logging {\n    debug: yes\n}\n`,
      `totem {\n    config_version: abc\n}\n`,
    )
    expect(accepted).toEqual({ verdict: 'accepted', status: 0, warnings: [] })
    expect(refused).toMatchObject({ verdict: 'rejected', status: 8, stage: 'parser', line: 17 })
    expect(late).toMatchObject({ status: 8, stage: 'config', message: 'This totem parser can only parse version 2 configurations.' })
    expect(logging).toMatchObject({ status: 7, stage: 'logging', message: 'unknown value for debug.' })
    expect(crashed).toMatchObject({ verdict: 'crashed', status: 134 })
  })

  it('hears what a file does not want to be said', () => {
    const quiet = 'logging {\n    to_stderr: no\n    fileline: on\n    function_name: on\n}\n'
    const [verdict] = ask(`totem {\n    version: 1\n}\n${NODES}${quiet}`)
    expect(verdict?.message).toBe('This totem parser can only parse version 2 configurations.')
  })

  it('makes each case a host of its own', () => {
    const secret = 'totem {\n    version: 2\n    crypto_cipher: aes256\n    crypto_hash: sha256\n'
    const named = TOTEM + NODES.replace('192.0.2.1', 'one.example.org')
    const verdicts = ask(
      { text: TOTEM + NODES, host: 'beta.example.org' },
      { text: TOTEM + NODES, host: 'gamma' },
      named,
      { text: named, hosts: '' },
      `${secret}    keyfile: /etc/corosync/other\n}\n${NODES}`,
      { text: `${secret}}\n${NODES}`, files: { '/etc/corosync/authkey': 'k'.repeat(127) } },
      `${TOTEM}${NODES}logging {\n    logfile: /var/log/cluster/nested/corosync.log\n}\nsystem {\n    state_dir: /srv/state\n}\n`,
      { text: TOTEM + NODES, files: { '/etc/corosync/uidgid.d/x': 'uidgid {\n    uid: 17\n\tfoo: 1\n}\n' } },
    )
    expect(verdicts.map(({ status }) => status)).toEqual([0, 8, 0, 8, 0, 8, 0, 8])
    expect(verdicts[1]?.message).toBe('No valid name found for local host')
    expect(verdicts[7]).toMatchObject({ file: '/etc/corosync/uidgid.d/x', line: 3 })
  })

  it('starts the daemon', () => {
    const votes = `${TOTEM}${NODES}quorum {\n    provider: corosync_votequorum\n    two_node: 1\n}\n`
    const [running, stopped] = runDaemons([
      { text: votes },
      { text: votes.replace('two_node: 1', 'device {\n        model: net\n    }\n    two_node: 1') },
    ])
    expect(running).toMatchObject({ started: true, quorum: { expected: 2, quorum: 1, flags: ['2Node', 'WaitForAll'] } })
    expect(running?.map).toContainEqual({ key: 'runtime.config.totem.token', type: 'u32', value: '5000' })
    expect(stopped).toMatchObject({ started: false, status: 20, map: [] })
  }, 60_000)
})

describeWithTools(['corosync', 'corosync-qdevice'], 'the oracle for quorum devices', () => {
  it('starts corosync-qdevice', () => {
    const device = (lines: string) =>
      `totem {\n    version: 2\n    cluster_name: c\n}\n${NODES}quorum {\n    provider: corosync_votequorum\n    device {\n        model: net\n        votes: 1\n        net {\n            tls: off\n${lines}        }\n    }\n}\n`
    const [fine, hostless] = runDaemons(
      ['            host: 192.0.2.9\n            algorithm: ffsplit\n', ''].map((lines) => ({ text: device(lines), qdevice: true })),
    )
    expect(fine?.qdevice).toMatchObject({ accepted: true })
    expect(hostless?.qdevice).toMatchObject({ accepted: false })
  }, 60_000)
})
