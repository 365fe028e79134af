import { expect, it } from 'vitest'
import { fstab } from '../../../src/formats/fstab/index.ts'
import { genericMountOptions, nfsMountOptions } from '../../../src/vocabulary/index.ts'

const words = (list: string): string[] => list.trim().split(/\s+/)

/** The kernel's table of Linux 5.18 (fs/nfs/fs_context.c), sorted by what its macros say. */
const kernel = {
  negatable: words('ac acl cto fsc intr lock migration posix rdirplus resvport sharecache'),
  flags: words('bg fg hard rdma sloppy soft softerr softreval tcp udp v3 v4 v4.0 v4.1 v4.2'),
  numbers: words(
    'acdirmax acdirmin acregmax acregmin actimeo bsize max_connect minorversion mountport mountvers namlen nconnect port retrans rsize timeo wsize',
  ),
  strings: words('addr clientaddr fsc mountaddr mounthost mountproto nfsvers proto retry sec source vers'),
  choices: words('local_lock lookupcache write'),
}
/** What later kernels added, and the value that rdirplus takes since 6.14. */
const later = words('alignwrite cert_serial fatal_neterrors privkey_serial rdirplus trunkdiscovery xprtsec')

it('knows the options of the kernel, no more and no fewer', () => {
  const names = nfsMountOptions.map(({ name }) => name).sort()
  expect(names).toEqual([...Object.values(kernel).flat(), ...later].sort())
  expect(names).toHaveLength(65)
})

it('knows of what kind each of them is', () => {
  const of = (...kinds: string[]): string[] => [
    ...new Set(nfsMountOptions.filter(({ kind }) => kinds.includes(kind.is)).map(({ name }) => name)),
  ]
  expect(of('number').sort()).toEqual([...kernel.numbers].sort())
  const negatable = nfsMountOptions.filter(({ kind }) => kind.is === 'flag' && kind.negatable).map(({ name }) => name)
  expect(negatable.sort()).toEqual([...kernel.negatable, 'softreval', 'alignwrite', 'trunkdiscovery'].sort())
})

it('lists every option, and the form that turns it off, in the catalogue of fstab', () => {
  const listed = new Set(fstab.keywords.map(({ keyword }) => keyword))
  for (const { name, kind } of [...nfsMountOptions, ...genericMountOptions]) {
    expect(listed).toContain(name)
    if (kind.is === 'flag' && kind.negatable) expect(listed).toContain(`no${name}`)
  }
  expect(fstab.keywords).toHaveLength(139)
  expect(fstab.keywords.every(({ context }) => context.join() === 'options')).toBe(true)
})
