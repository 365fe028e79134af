import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, tree } from '../node/folders.ts'
import { quorateProgram } from './quorate.ts'

const hook = join(temporaryFolder(), 'hook.cjs')
writeFileSync(hook, "process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))))")

/** The files of the program that a call loads: `core`, `exports`. */
async function loaded(args: readonly string[], cwd?: string): Promise<string[]> {
  // What colours take is loaded where somebody sees them.
  const env = { ...process.env, NO_COLOR: '1' }
  const { stderr } = spawnSync(process.execPath, ['--require', hook, await quorateProgram(), ...args], { encoding: 'utf8', cwd, env })
  const paths = JSON.parse(stderr.slice(stderr.indexOf('["'))) as string[]
  return paths.map((path) => basename(path, '.cjs')).filter((name) => name !== 'hook')
}

const FORMATS = ['corosync', 'drbd', 'exports', 'fstab', 'keepalived', 'libvirt-pool', 'nfs-conf', 'pacemaker', 'pcs']
const SELDOM = ['zod', 'picomatch', 'manifest', 'simulate', 'graph', 'generate', 'write-file', 'rule-data']

const cwd = tree({
  'etc/exports': '/srv/a 192.0.2.0/24(rw,sync,no_subtree_check)\n',
  'etc/fstab': 'server:/a /a nfs defaults 0 0\n',
  'cib.xml': '<cib/>\n',
})

describe('a call of the command line', () => {
  it('loads next to nothing to tell its version', async () => {
    expect(await loaded(['--version'])).toEqual(['main', 'rolldown-runtime'])
  })

  it.each([
    ['lint', ['exports']],
    ['format', ['exports']],
    ['parse', ['exports']],
  ])('%s loads the formats of its files alone', async (command, formats) => {
    const names = await loaded([command, 'etc/exports'], cwd)
    expect(FORMATS.filter((name) => names.includes(name))).toEqual(formats)
    expect(SELDOM.filter((name) => names.includes(name))).toEqual([])
  })

  it('loads every format that occurs', async () => {
    const names = await loaded(['lint', 'etc', 'cib.xml'], cwd)
    expect(FORMATS.filter((name) => names.includes(name))).toEqual(['exports', 'fstab', 'pacemaker'])
  })

  it.each(['corosync', 'drbd', 'ha-nfs', 'ha-nfs-pacemaker', 'keepalived', 'libvirt-pool', 'nfs-conf', 'pcs'])(
    'reads fixtures/%s without a schema',
    async (folder) => {
      const names = await loaded(['lint', `fixtures/${folder}/**/*.*`])
      expect(names).toContain('core')
      expect(names).not.toContain('zod')
    },
  )

  it('loads all of them for a list of all rules', async () => {
    expect(await loaded(['rules'])).toEqual(expect.arrayContaining(FORMATS))
  })

  it('loads little for a file of one format', async () => {
    expect((await loaded(['lint', 'etc/exports'], cwd)).length).toBeLessThan(8)
  })
})
