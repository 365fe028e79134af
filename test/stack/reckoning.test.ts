import { describe, expect, it } from 'vitest'
import { lint, stackOf } from '../../src/index.ts'
import { keepalivedPair } from '../../src/stack/example/keepalived-pair.ts'
import type { Patches } from '../../src/stack/example/patched.ts'

const filesOf = (patches: Patches) => Object.entries(keepalivedPair(patches)).map(([path, text]) => ({ path, text }))

const found = (patches: Patches, options: Parameters<typeof lint>[1] = {}): string[] =>
  lint(filesOf(patches), options).findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`)

const MOUNTED = '/dev/drbd0  /srv/nfs  xfs  nofail  0 0\n'
const RULE = 'stack/fstab-mounts-cluster-device'

describe('findings of a stack and of its files are one reckoning', () => {
  it('a comment silences what several files tell, on its own line', () => {
    const comment = `# quorate-disable-next-line ${RULE} -- both are primary on purpose\n`
    expect(found({ 'nas1/etc/fstab': `${comment}${MOUNTED}`, 'nas2/etc/fstab': MOUNTED })).toEqual([`error ${RULE} nas2/etc/fstab`])
  })

  it('a comment that silences nothing is told of', () => {
    expect(found({ 'nas1/etc/fstab': `# quorate-disable ${RULE} -- once\n/dev/drbd0  /srv/nfs  xfs  noauto,nofail  0 0\n` })).toEqual([
      'warning quorate/unused-suppression nas1/etc/fstab',
    ])
  })

  it('severities are configured by rule and for all of the stack', () => {
    const both = { '*/etc/fstab': MOUNTED }
    expect(found(both, { rules: { [RULE]: 'info' } })).toEqual([`info ${RULE} nas1/etc/fstab`, `info ${RULE} nas2/etc/fstab`])
    expect(found(both, { rules: { 'stack/*': 'off' } })).toEqual([])
  })

  it('the more telling finding stays, at its related places too', () => {
    const weighted: Patches = { '*/etc/keepalived/keepalived.conf': ['    fall 2\n', '    fall 2\n    weight -60\n'] }
    expect(found(weighted).map((line) => line.split(' ')[1])).toEqual(['stack/keepalived-nopreempt-weighted'])
    expect(found(weighted, { rules: { 'stack/keepalived-nopreempt-weighted': 'off' } }).map((line) => line.split(' ')[1])).toEqual([
      'keepalived/nopreempt-weighted-tracking',
      'keepalived/nopreempt-weighted-tracking',
    ])
  })

  it('a stack of one’s own is linted as the files are', () => {
    const files = filesOf({ '*/etc/fstab': MOUNTED })
    expect(stackOf(files).lint()).toEqual(lint(files).findings)
  })
})
