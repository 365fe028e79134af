import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate, stackFailures, stackOf, tellEnd } from '../../../src/stack/index.ts'
import { changed, fail, inputs, PAIR } from './pair.ts'

const stuckAt = (run: ReturnType<typeof fail>): string =>
  run.end.kind === 'service' ? tellEnd(run.end) : `${run.end.step.layer}: ${run.end.step.what}`
const risks = (run: ReturnType<typeof fail>): string[] => run.steps.filter(({ kind }) => kind === 'risk').map(({ what }) => what)

describe('a pair on which everything is right', () => {
  it.each([
    ['nas1', 'node', 'nas2'],
    ['nas1', 'daemon', 'nas2'],
    ['nas1', 'service', 'nas2'],
    ['nas1', 'link', 'nas2'],
    ['nas1', 'isolation', 'nas2'],
    ['nas2', 'node', 'nas1'],
    ['nas2', 'isolation', 'nas1'],
    ['arbiter', 'node', 'nas1'],
  ] as const)('serves when %s fails (%s)', (host, kind, survivor) => {
    const { before, end, steps } = fail(PAIR, host, kind)
    expect(before).toBe('nas1')
    expect(end).toMatchObject({ kind: 'service', host: survivor, isMoved: survivor !== 'nas1', isAssumed: false })
    expect(steps.map(({ kind }) => kind).filter((kind) => kind === 'stuck' || kind === 'unknown')).toEqual([])
  })

  it('tells each step with who, why and where', () => {
    const { steps } = fail(PAIR, 'nas1')
    expect(steps.map(({ layer, host, what, after }) => `${after.toFixed(1)} ${layer} ${host}: ${what}`)).toEqual([
      '0.0 failure nas1: nas1 dies',
      '0.0 keepalived nas1: NFS is gone',
      '3.6 keepalived nas2: NFS becomes MASTER',
      '3.6 address nas2: 192.0.2.100 is on nas2',
      '4.6 drbd nas2: data becomes Primary',
      '6.6 mount nas2: /srv/data is mounted',
      '6.6 exports nas2: /srv/data is exported',
      '6.6 clients nas2: clients reclaim; new opens and locks wait 30 s for the end of grace',
    ])
    expect(steps.find(({ layer }) => layer === 'drbd')!.why).toBe(
      'the notify script /usr/local/sbin/failover promotes it; 1 of 2 replicas, and 1 of 1 tie-breakers decide for them',
    )
    const place = steps.find(({ layer }) => layer === 'mount')!.place!
    expect([place.document.path, place.document.text.slice(place.span.start, place.span.end)]).toEqual([
      'nas2/etc/keepalived/keepalived.conf',
      'notify_master "/usr/local/sbin/failover master"',
    ])
  })
})

describe('a pair in which one thing is wrong', () => {
  it.each([
    ['nobody promotes', changed(['keepalived.conf', /\n {2}notify_.*/, '']), 'node', 'drbd: nothing promotes data: it stays Secondary'],
    [
      'the old Primary is not demoted',
      changed(['keepalived.conf', /\n {2}notify_(?:backup|fault|stop).*/, '']),
      'service',
      'drbd: data cannot be promoted: nas1 is still Primary',
    ],
    [
      'the script does not mount',
      changed(['failover', '&& mount /srv/data ', '']),
      'node',
      'mount: nothing mounts /srv/data: the directory stays empty',
    ],
    [
      'a mount is left to boot',
      changed(['failover', '&& mount /srv/data ', ''], ['fstab', 'noauto,', '']),
      'node',
      'mount: nothing mounts /srv/data: the directory stays empty',
    ],
    ['the other host exports nothing', changed(['nas2/etc/exports', /.+/, '']), 'node', 'exports: /srv/data is not exported here'],
    [
      'there is no tie-breaker',
      changed(['data.res', /on arbiter \{[^}]*\{[^}]*\}\s*\}/, ''], ['data.res', ' arbiter;', ';']),
      'node',
      'drbd: data cannot be promoted: no quorum',
    ],
    [
      'two weights are too small',
      changed(['keepalived.conf', 'interval 2', 'interval 2\n  weight -20']),
      'service',
      'address: nas1 keeps 192.0.2.100 and cannot serve',
    ],
    [
      'DRBD fences by nobody',
      changed(['data.res', '  options {', '  net {\n    fencing resource-only;\n  }\n  options {']),
      'node',
      'fencing: data does not go on: nobody makes sure of nas1',
    ],
    [
      'DRBD asks a cluster that is not there',
      changed([
        'data.res',
        '  options {',
        '  net {\n    fencing resource-only;\n  }\n  handlers {\n    fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh";\n  }\n  options {',
      ]),
      'node',
      'fencing: data does not go on: nobody makes sure of nas1',
    ],
  ] as const)('is stuck where %s', (_, files, kind, where) => {
    const run = fail(files, 'nas1', kind)
    expect(stuckAt(run)).toBe(where)
    expect(run.end.kind === 'service' ? undefined : run.end.step.place?.document.path).toBeDefined()
  })

  it('serves by auto-promote where the script only mounts', () => {
    const files = changed(['failover', 'drbdadm primary data && ', ''])
    expect(fail(files, 'nas1').steps.map(({ what }) => what)).toContain('data becomes Primary as it is mounted (auto-promote)')
    const refused = changed(
      ['failover', 'drbdadm primary data && ', ''],
      ['data.res', 'quorum majority;', 'quorum majority;\n    auto-promote no;'],
    )
    expect(stuckAt(fail(refused, 'nas1'))).toBe('drbd: nothing promotes data: it stays Secondary')
  })

  it('splits where the network breaks and nobody counts', () => {
    const files = changed(['data.res', 'quorum majority', 'quorum off'])
    const { end } = fail(files, 'nas1', 'isolation')
    expect(end).toMatchObject({ kind: 'split-brain', hosts: ['nas1', 'nas2'] })
  })

  it('says that it depends on a script whose text is not given', () => {
    const files = Object.fromEntries(Object.entries(PAIR).filter(([path]) => !path.endsWith('/failover')))
    const { end, steps } = fail(files, 'nas1')
    expect(end).toMatchObject({ kind: 'service', host: 'nas2', isAssumed: true })
    expect(steps.filter(({ kind }) => kind === 'unknown').map(({ layer }) => layer)).toEqual(['drbd', 'mount'])
  })

  it('loses what the NFS server remembers, handles and last writes where they are not replicated', () => {
    expect(risks(fail(changed(['nfs.conf', '/srv/data/.nfs', '/var/lib/nfs/nfsdcld']), 'nas1'))).toEqual([
      'clients reclaim within 30 s; locks of clients that nas2 does not know are lost',
    ])
    expect(risks(fail(changed(['nas2/etc/exports', 'fsid=1', 'fsid=2']), 'nas1'))).toEqual(['handles of /srv/data are stale'])
    expect(risks(fail(changed(['data.res', '  options {', '  net {\n    protocol A;\n  }\n  options {']), 'nas1'))).toEqual([
      'the last writes may be missing',
    ])
    expect(risks(fail(changed(['failover', ' && systemctl start nfs-server', '']), 'nas1'))).toEqual([
      'until now a client that asked got a stale file handle',
      'open files go on; NFSv4 opens and locks cannot be reclaimed',
    ])
  })

  it('stops the one that serves where its peer was needed for quorum', () => {
    const files = changed(['data.res', /on arbiter \{[^}]*\{[^}]*\}\s*\}/, ''], ['data.res', ' arbiter;', ';'])
    expect(stuckAt(fail(files, 'nas2'))).toBe('drbd: data loses its quorum: every write fails')
  })
})

describe('fixtures/ha-nfs', () => {
  const root = new URL('../../../fixtures/ha-nfs/', import.meta.url)
  const [active, standby] = ['kubegien-arm-02', 'kubegien-arm-03']
  const files = Object.fromEntries(
    [active, standby]
      .flatMap((host) =>
        ['etc/exports', 'etc/fstab', 'etc/drbd.d/nfs_res.res', 'etc/keepalived/keepalived.conf'].map((path) => `${host}/${path}`),
      )
      .concat(`${active}/usr/local/bin/check_nfs.sh`)
      .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
  )

  it('keeps the address where the service failed', () => {
    const { end } = fail(files, active, 'service')
    expect(end).toMatchObject({
      kind: 'stuck',
      step: { layer: 'address', host: active, why: `chk_nfs takes 20 off 150: 130, not below the 100 of ${standby}` },
    })
  })

  it('brings the address to a host where nothing promotes DRBD when the node dies', () => {
    const { steps, end } = fail(files, active)
    expect(steps.map(({ what }) => what)).toContain(`10.62.107.200 is on ${standby}`)
    expect(end).toMatchObject({
      kind: 'stuck',
      step: { layer: 'drbd', host: standby, what: 'nothing promotes nfs_res: it stays Secondary' },
    })
  })
})

describe('every failure of any stack', () => {
  it('ends, and once it is stuck nothing follows', () => {
    const damaged = fc.record({
      file: fc.constantFrom(...Object.keys(PAIR)),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      isGone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(damaged, { maxLength: 4 }), (damages) => {
        const files: Record<string, string> = { ...PAIR }
        for (const { file, from, length, isGone } of damages) {
          const text = files[file]
          if (text === undefined) continue
          const at = Math.floor(from * text.length)
          if (isGone) delete files[file]
          else files[file] = text.slice(0, at) + text.slice(at + length)
        }
        const stack = stackOf(inputs(files))
        for (const failure of stackFailures(stack.facts)) {
          for (const { steps, end } of simulate(stack, failure).services) {
            const stuck = steps.findIndex(({ kind }) => kind === 'stuck')
            expect(stuck === -1 || stuck === steps.length - 1).toBe(true)
            expect(end.kind === 'service').toBe(stuck === -1)
            expect(steps.every(({ after }, i) => after >= (steps[i - 1]?.after ?? 0))).toBe(true)
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
