import { expect, it } from 'vitest'
import { runDrbdadm, runHandler } from './drbd.ts'
import { describeWithTools } from './tools.ts'

const ALPHA = 'on alpha { node-id 0; address 10.9.0.1:7789; }'
const BETA = 'on beta { node-id 1; address 10.9.0.2:7789; }'
const resource = (inner: string): string => `resource r0 { volume 0 { device minor 1; disk /dev/a; } ${inner} }\n`
const hosts = ['alpha', 'beta']

describeWithTools(['drbdadm'], 'drbdadm as a judge', () => {
  it('tells acceptance, refusal, crash and endless loop apart', () => {
    const verdicts = runDrbdadm([
      { text: resource(ALPHA + BETA), hosts },
      { text: resource(`${ALPHA + BETA} nonsense;`), hosts },
      { text: resource(`${ALPHA + BETA} connection { address 10.9.0.1:7789; address 10.9.0.9:7789; }`), hosts },
      { text: 'resource r0 { startup { become-primary-on alpha', hosts },
    ])
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['accept', 'reject', 'crash', 'hang'])
    expect(verdicts[1]!.hosts[0]!.messages[0]).toMatch(/^drbd\.conf:1: Parse error/)
  })

  it('hands on what it would tell the kernel', () => {
    const text = resource(`${ALPHA + BETA} net { shared-secret "a b"; } disk { on-io-error detach; }`)
    const [{ hosts: seen }] = runDrbdadm([{ text, hosts: ['alpha'] }]) as [ReturnType<typeof runDrbdadm>[number]]
    const peer = seen[0]!.up.find(({ verb }) => verb === 'new-peer')
    expect(peer).toEqual({
      verb: 'new-peer',
      args: ['r0', '1'],
      options: [
        ['_name', 'beta'],
        ['shared-secret', 'a b'],
      ],
    })
    expect(seen[0]!.up.map(({ verb }) => verb)).toContain('attach')
  })

  it('has two generations and reads other files', () => {
    const verdicts = runDrbdadm([
      { text: resource(ALPHA + BETA), hosts, generation: '8.4' },
      { text: 'include "d/*.res";\n', files: { 'd/a.res': resource(ALPHA + BETA), 'd/b.res': 'broken' }, hosts },
      { text: 'include "d/*.res";\n', files: { 'd/a.res': resource(ALPHA + BETA) }, hosts },
    ])
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['reject', 'reject', 'accept'])
  })

  it('runs the first handler written', () => {
    const text = resource(`${ALPHA + BETA} handlers { fence-peer "/bin/one x"; fence-peer "/bin/two"; }`)
    expect(runHandler([{ text, host: 'alpha', resource: 'r0', handler: 'fence-peer' }])).toEqual(['/bin/sh -c /bin/one\\ x'])
  })
})
