import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../src/node/index.ts'
import { lint } from '../../src/stack/index.ts'
import { tree } from './folders.ts'

const conf = (...commands: readonly string[]): string =>
  `vrrp_instance V {\n  interface eth0\n  virtual_router_id 51\n  virtual_ipaddress {\n    192.0.2.9\n  }\n${commands.map((command) => `  notify_master "${command}"\n`).join('')}}\n`

async function programsIn(files: Readonly<Record<string, string>>, prepare?: (folder: string) => void) {
  const folder = tree(files)
  prepare?.(folder)
  const read = await readFiles([folder])
  return { paths: read.files.map(({ path }) => relative(folder, path)).filter((path) => !/etc\/keepalived/.test(path)), read }
}

describe('programs that daemons call', () => {
  it('are read from the tree of the host that names them, with those that they call', async () => {
    const { paths, read } = await programsIn({
      'nas1/etc/keepalived/keepalived.conf': conf('/usr/local/sbin/failover master'),
      'nas1/usr/local/sbin/failover': '#!/bin/sh\n/opt/ha/mount-all.sh\n',
      'nas1/opt/ha/mount-all.sh': '#!/bin/sh\nmount /srv\n',
      'nas1/usr/local/sbin/other': '#!/bin/sh\n',
      'nas2/usr/local/sbin/failover': '#!/bin/sh\n',
    })
    expect(paths).toEqual(['nas1/usr/local/sbin/failover', 'nas1/opt/ha/mount-all.sh'])
    expect(lint(read.files).skipped).toEqual([])
  })

  it('are no directories and no binaries, and nothing outside of the tree', async () => {
    const { paths, read } = await programsIn(
      {
        'nas1/etc/keepalived/keepalived.conf': conf(
          '/srv/data',
          '/usr/local/bin/binary',
          '/usr/local/bin/../../../../out.sh',
          '/usr/local/bin/link',
        ),
        'nas1/srv/data/file': '',
        'nas1/usr/local/bin/binary': '\u007fELF',
        'out.sh': '#!/bin/sh\n',
      },
      (folder) => symlinkSync('../../../../out.sh', join(folder, 'nas1/usr/local/bin/link')),
    )
    expect(paths).toEqual([])
    expect(read.findings).toEqual([])
  })
})
