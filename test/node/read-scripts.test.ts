import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readFiles } from '../../src/node/index.ts'
import { temporaryFolder } from './folders.ts'

it('finds scripts in a folder by what is in them', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'cluster'))
  writeFileSync(join(folder, 'cluster/set-up.sh'), '#!/bin/sh\nsudo pcs property set stonith-enabled=true\n')
  writeFileSync(join(folder, 'cluster/backup.sh'), '#!/bin/sh\ntar c /srv\n')
  writeFileSync(join(folder, 'README.md'), 'Run `pcs property set a=b` first.\n')
  const { files, unmatched } = await readFiles([folder])
  expect(files.map(({ path }) => path)).toEqual([join(folder, 'cluster/set-up.sh')])
  expect(unmatched).toEqual([])
})
