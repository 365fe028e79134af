import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, tree } from '../node/folders.ts'
import { PAIR } from '../stack/simulation/pair.ts'
import { quorate } from './quorate.ts'

const fixture = fileURLToPath(new URL('../../fixtures/ha-nfs', import.meta.url))

describe('quorate simulate', () => {
  it('tells the course of one failure, and exits with 1 where it gets stuck', async () => {
    const { code, out } = await quorate(['simulate', '.', '--fail', 'kubegien-arm-02:service'], { cwd: fixture })
    expect(code).toBe(1)
    expect(out).toBe(`the service fails on kubegien-arm-02  10.62.107.200 is on kubegien-arm-02
    6.0 s  · keepalived  kubegien-arm-02: announces priority 130
                         chk_nfs takes 20 off 150: 130
                         kubegien-arm-02/etc/keepalived/keepalived.conf:32:5
    6.0 s  ✗ address     kubegien-arm-02: kubegien-arm-02 keeps 10.62.107.200 and cannot serve
                         chk_nfs takes 20 off 150: 130, not below the 100 of kubegien-arm-03
                         kubegien-arm-02/etc/keepalived/keepalived.conf:32:5
=> no service: kubegien-arm-02 keeps 10.62.107.200 and cannot serve
`)
  })

  it('prints what the documentation shows', async () => {
    const page = readFileSync(new URL('../../docs/simulation.md', import.meta.url), 'utf8')
    const [, args = '', shown] = /```text\n\$ quorate (.*)\n([\s\S]*?)```/.exec(page) ?? []
    expect((await quorate(args.split(' '))).out).toBe(shown)
  })

  it('tells in one line how every single failure ends, and exits with 0 where there is service after each', async () => {
    const { code, out, err } = await quorate(['simulate', '.'], { cwd: tree(PAIR) })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      '✓ nas1:service:check  service on nas2 after about 8 s',
      '✓ nas1:daemon         service on nas2 after about 6 s',
      '✓ nas1                service on nas2 after about 7 s',
      '✓ nas1:link:eth0      service on nas2 after about 9 s',
      '✓ nas1:isolation      service on nas2 after about 7 s, with a warning',
      '✓ nas2:service:check  service stays on nas1',
      '✓ nas2:daemon         service stays on nas1',
      '✓ nas2                service stays on nas1',
      '✓ nas2:link:eth0      service stays on nas1',
      '✓ nas2:isolation      service stays on nas1, with a warning',
      '✓ arbiter             service stays on nas1',
      '✓ arbiter:isolation   service stays on nas1',
      '',
    ])
  })

  it('gives JSON with places', async () => {
    const { code, out } = await quorate(['simulate', '--json', '--fail', 'nas1', '.'], { cwd: tree(PAIR) })
    expect(code).toBe(0)
    const [{ failure, services }] = JSON.parse(out)
    expect(failure).toEqual({ host: 'nas1', kind: 'node' })
    expect(services[0]).toMatchObject({
      name: '192.0.2.100',
      before: 'nas1',
      end: { kind: 'service', host: 'nas2' },
      told: 'service on nas2 after about 7 s',
    })
    expect(services[0].steps[4]).toMatchObject({
      layer: 'drbd',
      host: 'nas2',
      kind: 'ok',
      place: { path: 'nas2/etc/keepalived/keepalived.conf', span: { start: { line: 22, column: 3 } } },
    })
  })

  it.each([
    [['--fail', 'nas3'], 'unknown host: nas3; did you mean nas1?'],
    [['--fail', 'nas1:disk'], 'unknown kind of failure: disk; '],
    [['--fail', 'nas1:link:eth7'], 'unknown failure: nas1:link:eth7; did you mean nas1:link:eth0?'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await quorate(['simulate', '.', ...args], { cwd: tree(PAIR) })
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('has nothing to say of files that describe no service', async () => {
    const cwd = tree({ 'nas1/etc/exports': '/srv/a 10.10.0.10(rw,sync,no_subtree_check)\n' })
    expect(await quorate(['simulate', '.'], { cwd })).toMatchObject({
      code: 2,
      out: '',
      err: 'quorate: nothing to simulate: no host of a store is in these files\n',
    })
    expect((await quorate(['simulate'], { cwd: temporaryFolder() })).err).toContain('simulate takes the folder of a stack')
  })
})
