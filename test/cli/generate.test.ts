import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, tree } from '../node/folders.ts'
import { quorate } from './quorate.ts'

const PATIENCE = { timeout: 60_000 }

/** A folder with a blueprint that init wrote. */
async function withBlueprint(...args: string[]): Promise<string> {
  const folder = temporaryFolder()
  const { code, err } = await quorate(['init', ...args, 'store.yaml'], { cwd: folder })
  expect({ code, err }).toEqual({ code: 0, err: 'quorate: store.yaml is written; quorate generate store.yaml --out DIR makes the files\n' })
  return folder
}

describe('quorate init', () => {
  it('writes an example with comments that generate takes', PATIENCE, async () => {
    const folder = await withBlueprint()
    expect(statSync(join(folder, 'store.yaml')).mode & 0o777).toBe(0o600)
    const text = readFileSync(join(folder, 'store.yaml'), 'utf8')
    expect(text).toMatch(/^# Addresses that clients mount from.*\nvirtualAddresses:/m)
    expect(text.match(/^ *#/gm)!.length).toBeGreaterThan(10)
    const { code, out } = await quorate(['generate', 'store.yaml', '--json'], { cwd: folder })
    expect(code).toBe(0)
    expect((JSON.parse(out) as { host: string }[]).map(({ host }) => host)).toContain('witness')
    const again = await quorate(['init', 'store.yaml'], { cwd: folder })
    expect(again).toMatchObject({ code: 2, err: 'quorate: store.yaml is there; --force replaces it\n' })
  })

  it.each(['keepalived', 'pacemaker'])('has an example for %s', PATIENCE, async (by) => {
    const { code, out } = await quorate(['init', '--failover', by])
    expect(code).toBe(0)
    expect((await quorate(['generate', '-', '--json'], { input: out })).code).toBe(0)
  })

  it('has an option for every part', PATIENCE, async () => {
    const { code, out, err } = await quorate([
      ...['init', '--name', 'files', '--network', 'lan,172.16.0.0/16,bond0', '--network', 'sync,10.1.0.0/24,bond1'],
      ...['--node', 'a,lan=172.16.0.1,sync=10.1.0.1', '--node', 'b,lan=172.16.0.2,sync=10.1.0.2', '--replication', 'sync'],
      ...['--volume', 'v,/dev/vg/v,ext4,/srv/v', '--address', '172.16.0.9', '--export', '/srv/v/all,172.16.0.0/16,10.1.0.7=ro'],
      ...['--state', '/srv/v/state', '--failover', 'pacemaker', '--quorum-device', 'q.example.org'],
      ...['--fence', 'ipmi,fence_ipmilan,node=a,node=b,ip=10.2.0.1'],
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const said of ['name: files', 'host: q.example.org', 'client: 10.1.0.7, access: ro', 'agent: fence_ipmilan', 'mountPoint: /srv/v'])
      expect(out).toContain(said)
  })

  it.each([
    [['--node', 'a', '--node', 'b'], 'nodes[0].addresses: a has no address in storage'],
    [['--node', 'a,b'], '--node takes HOST,NETWORK=ADDRESS,…: a,b'],
    [['--address', '10.0.0.1'], 'virtualAddresses[0]: 10.0.0.1 lies in none of the networks'],
    [['--failover', 'hope'], 'unknown failover: hope'],
  ])('refuses %j', PATIENCE, async (args, message) => {
    const { code, out, err } = await quorate(['init', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})

describe('quorate generate', () => {
  it('writes, leaves alone what is there, and replaces it only when told to', PATIENCE, async () => {
    const cwd = await withBlueprint()
    const generate = (...args: string[]) => quorate(['generate', 'store.yaml', '--out', 'hosts', ...args], { cwd })
    const shown = await generate('--dry-run')
    expect(shown.code).toBe(1)
    expect(shown.out).toMatch(/^--- \/dev\/null\n\+\+\+ hosts\/nas1\/etc\/drbd\.conf\n@@ -0,0 \+1,\d+ @@\n\+# managed by quorate/)
    expect(readdirSync(cwd)).toEqual(['store.yaml'])
    const first = await generate()
    expect(first.code).toBe(0)
    expect(readdirSync(join(cwd, 'hosts')).sort()).toEqual(['nas1', 'nas2', 'witness'])
    expect(statSync(join(cwd, 'hosts/nas1/usr/local/sbin/nas-failover')).mode & 0o777).toBe(0o755)
    expect(await generate()).toMatchObject({ code: 0, out: '' })
    expect(await generate('--dry-run')).toMatchObject({ code: 0, out: '' })
    const place = join(cwd, 'hosts/nas2/etc/nfs.conf')
    const text = readFileSync(place, 'utf8')
    writeFileSync(place, text.replace('threads = 32', 'threads = 8'))
    const refused = await generate()
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('hosts/nas2/etc/nfs.conf is there and says something else')
    expect((await generate('--dry-run')).out).toContain('\n-threads = 8\n+threads = 32\n')
    expect(await generate('--force')).toMatchObject({ code: 0, out: 'hosts/nas2/etc/nfs.conf\n' })
    expect(readFileSync(place, 'utf8')).toBe(text)
  })

  it('puts its lines into an fstab that is there', PATIENCE, async () => {
    const cwd = await withBlueprint()
    const own = '# the system\nUUID=1234-ABCD / ext4 defaults 0 1\n/dev/drbd0 /srv/old xfs defaults 0 0\n'
    const hosts = tree({ 'nas1/etc/fstab': own })
    const { code } = await quorate(['generate', 'store.yaml', '--out', hosts, '--force'], { cwd })
    expect(code).toBe(0)
    const merged = readFileSync(join(hosts, 'nas1/etc/fstab'), 'utf8')
    expect(merged).toContain('# the system\nUUID=1234-ABCD / ext4 defaults 0 1\n')
    expect(merged).toMatch(/^\/dev\/drbd0\s+\/srv\/nfs\/data\s+xfs\s+noauto\s+0\s+0$/m)
    expect(merged).not.toContain('/srv/old')
  })

  it('keeps secrets from others', PATIENCE, async () => {
    const cwd = await withBlueprint()
    writeFileSync(join(cwd, 'store.yaml'), `${readFileSync(join(cwd, 'store.yaml'), 'utf8')}secrets: { drbd: 0123456789abcdef }\n`)
    expect((await quorate(['generate', 'store.yaml', '--out', 'hosts'], { cwd })).code).toBe(0)
    expect(statSync(join(cwd, 'hosts/nas1/etc/drbd.d/global_common.conf')).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['name: [', /^quorate: -: line \d: /],
    ['name: nas\nname: nas\n', /^quorate: -: line \d: Map keys must be unique/],
    ['*a', /^quorate: -: /],
    ['{}', /^quorate: -: name: missing; expected: string\n/],
    ['7', /^quorate: -: expected: object\n/],
  ])('refuses %j', PATIENCE, async (input, message) => {
    const { code, out, err } = await quorate(['generate', '-', '--json'], { input })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })

  it.each([
    [['generate'], 'generate takes one blueprint'],
    [['generate', 'x'], 'generate needs a place: --out DIR, or --json'],
    [['generate', 'x', '--json', '--out', 'y'], 'there is nothing for --out'],
    [['generate', 'no-such-file', '--json'], 'no-such-file'],
  ])('%j is no way to call it', PATIENCE, async (args, message) => {
    const { code, err } = await quorate(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
