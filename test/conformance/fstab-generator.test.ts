import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fstab } from '../../src/formats/fstab/index.ts'
import { temporaryFolder } from '../node/folders.ts'
import { describeUnless } from './oracle/tools.ts'

const GENERATOR = '/usr/lib/systemd/system-generators/systemd-fstab-generator'

/** Where the units that systemd makes of a table mount something. */
function mountPoints(text: string): string[] {
  const folder = temporaryFolder()
  writeFileSync(`${folder}/fstab`, text)
  spawnSync(GENERATOR, [folder, folder, folder], { cwd: '/', env: { SYSTEMD_FSTAB: `${folder}/fstab` } })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mount'))
    .flatMap((name) => /^Where=(.*)$/m.exec(readFileSync(`${folder}/${name}`, 'utf8'))?.[1] ?? [])
}

describeUnless(
  existsSync(GENERATOR) ? undefined : `there is no ${GENERATOR}`,
  'fstab: relative targets at boot',
  () => {
    it.each([
      ['/srv/data', [], ['/srv/data']],
      ['data', ['error'], []],
      ['srv/data', ['warning'], ['/srv/data']],
      ['none', [], []],
    ])('%s', (target, severities, mounted) => {
      const text = `/dev/vg0/data  ${target}  xfs\n`
      const found = fstab.set([fstab.parse(text)]).lint()
      expect(found.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(
        severities.map((severity) => `${severity} fstab/relative-target`),
      )
      expect(mountPoints(text)).toEqual(mounted)
    })
  },
  false,
)
