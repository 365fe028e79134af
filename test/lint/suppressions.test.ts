import { describe, expect, it } from 'vitest'
import { exports } from '../../src/formats/exports/index.ts'
import { libvirtPool } from '../../src/formats/libvirt-pool/index.ts'
import { nfsConf } from '../../src/formats/nfs-conf/index.ts'

const BAD = '/srv/a 10.0.0.10(rw,async,no_subtree_check)\n'
const rulesOf = (text: string) =>
  exports
    .set([exports.parse(text, { path: '/etc/exports' })])
    .lint()
    .map(({ rule }) => rule)

describe('a suppression', () => {
  it('silences its rule on the next line only', () => {
    const text = `# quorate-disable-next-line exports/async -- scratch space\n${BAD}${BAD.replace('/a', '/b')}`
    expect(rulesOf(text)).toEqual(['exports/async'])
  })

  it('silences its rule in the whole file, wherever it stands', () => {
    expect(rulesOf(`${BAD}# quorate-disable exports/async -- scratch space\n`)).toEqual([])
  })

  it('takes several rules', () => {
    expect(rulesOf(`# quorate-disable exports/async, exports/implicit-world -- lab\n${BAD}`)).toEqual(['quorate/unused-suppression'])
  })

  it('is reported when it silences nothing', () => {
    expect(rulesOf('# quorate-disable exports/async -- was needed once\n')).toEqual(['quorate/unused-suppression'])
  })

  it('is reported when it gives no reason', () => {
    expect(rulesOf(`# quorate-disable-next-line exports/async\n${BAD}`)).toEqual(['quorate/unexplained-suppression'])
  })

  it.each([
    [' - a test rig', []],
    ['', ['quorate/unexplained-suppression']],
  ])('works in XML, whose comments hold no two hyphens: %j', (reason, wanted) => {
    const text = `<pool type='dir'>
  <name>vm</name>
  <target>
    <!-- quorate-disable-next-line libvirt-pool/volatile-target${reason} -->
    <path>/tmp/vm</path>
  </target>
</pool>
`
    expect(
      libvirtPool
        .set([libvirtPool.parse(text)])
        .lint()
        .map(({ rule }) => rule),
    ).toEqual(wanted)
  })

  it('works in the other comment syntax of nfs.conf', () => {
    const text = '[nfsd]\n; quorate-disable-next-line nfs-conf/unknown-keyword -- read by our own tool\nsite-id = 3\n'
    expect(nfsConf.set([nfsConf.parse(text)]).lint()).toEqual([])
  })
})
