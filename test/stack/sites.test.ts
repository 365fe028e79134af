import { describe, expect, it } from 'vitest'
import { formatList } from '../../src/formats/index.ts'
import { sortFiles } from '../../src/stack/hosts.ts'
import { readManifest } from '../../src/stack/kubernetes/index.ts'
import { readersOf } from '../../src/stack/readers.ts'
import { sitesOf } from '../../src/stack/sites.ts'

const EXPORT = '/srv/a 10.10.0.10(rw,sync,no_subtree_check,fsid=1)\n'
const ROUTER = 'vrrp_instance VI_1 {\n}\n'

/** The paths of each site. */
function sites(...paths: string[]): string[][] {
  const files = paths.map((path) => ({ path, text: path.endsWith('.yaml') ? '' : path.endsWith('.conf') ? ROUTER : EXPORT }))
  return sitesOf(sortFiles(files, undefined, readersOf(formatList, readManifest)), files).map(({ sorted }) => [
    ...sorted.sets.flatMap(({ documents }) => documents.map(({ path }) => path!)),
    ...sorted.skipped,
  ])
}

describe('files are read together', () => {
  it('that are of hosts side by side', () => {
    expect(sites('x/nas1/etc/exports', 'x/nas2/etc/exports', 'y/nas1/etc/exports')).toEqual([
      ['x/nas1/etc/exports', 'x/nas2/etc/exports'],
      ['y/nas1/etc/exports'],
    ])
  })

  it('that are of hosts in a folder of their own, unless they have the same names', () => {
    expect(sites('x/nas1/etc/exports', 'x/kvm/k1/etc/exports')).toEqual([['x/nas1/etc/exports', 'x/kvm/k1/etc/exports']])
    expect(sites('x/nas1/etc/exports', 'x/old/nas1/etc/exports')).toEqual([['x/nas1/etc/exports'], ['x/old/nas1/etc/exports']])
  })

  it('that lie around them, manifests too', () => {
    expect(sites('x/nas1/etc/exports', 'x/k8s/pv.yaml', 'x/kvm/pool.exports')).toEqual([
      ['x/nas1/etc/exports', 'x/kvm/pool.exports', 'x/k8s/pv.yaml'],
    ])
  })

  it('that are called as their daemon wants it, each in the folder of a host', () => {
    expect(sites('a/n1/keepalived.conf', 'a/n2/keepalived.conf', 'b/n1/keepalived.conf')).toEqual([
      ['a/n1/keepalived.conf', 'a/n2/keepalived.conf'],
      ['b/n1/keepalived.conf'],
    ])
  })

  it('that are two of a kind in one folder; more are a collection', () => {
    expect(sites('a/master.conf', 'a/backup.conf')).toEqual([['a/master.conf', 'a/backup.conf']])
    expect(sites('a/1.conf', 'a/2.conf', 'a/3.conf')).toEqual([['a/1.conf'], ['a/2.conf'], ['a/3.conf']])
  })
})
