import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { patientDisk } from '../../src/node/patient-disk.ts'
import { promptDisk } from '../../src/node/prompt-disk.ts'
import { readFilesFrom } from '../../src/node/read-files.ts'
import { readHostFrom } from '../../src/node/read-host.ts'
import { tree } from './folders.ts'

const folder = tree({
  'nas1/etc/exports': '/a *(ro)\n',
  'nas1/etc/hostname': 'nas1\n',
  'nas1/etc/keepalived/keepalived.conf': 'include more/*.conf\nvrrp_script s { script /usr/local/bin/check }\n',
  'nas1/etc/keepalived/more/a.conf': 'vrrp_instance A {\n}\n',
  'nas1/usr/local/bin/check': '#!/bin/sh\n',
  'nas1/etc/fstab': new Uint8Array([0xff, 0x0a]),
  'nas1/etc/nfs.conf': '[nfsd]\n',
  'large/exports': `${'#'.repeat(70_000)}\n`,
  'plain.txt': 'nothing\n',
})
symlinkSync('nowhere', join(folder, 'nas1/etc/drbd.conf'))
symlinkSync('/etc/exports', join(folder, 'nas1/etc/exports.d'))
chmodSync(join(folder, 'nas1/etc/nfs.conf'), 0o600)

describe('a disk that answers at once', () => {
  it.each([
    ['a folder', [folder]],
    ['a pattern', [`${folder}/*/etc/*`]],
    ['files, one of them missing', [join(folder, 'plain.txt'), join(folder, 'gone')]],
    ['a file in many pieces', [join(folder, 'large/exports')]],
  ])('gives of %s what one gives that is waited for', async (_, paths) => {
    const read = await readFilesFrom(promptDisk, paths, {})
    expect(read).toEqual(await readFilesFrom(patientDisk, paths, {}))
    expect(read.files.length + read.findings.length).toBeGreaterThan(0)
  })

  it('gives of a host what one gives that is waited for', async () => {
    const read = await readHostFrom(promptDisk, join(folder, 'nas1'), {})
    expect(read).toEqual(await readHostFrom(patientDisk, join(folder, 'nas1'), {}))
    expect(read.files.map(({ host }) => host)).toContain('nas1')
  })
})
