import { describe, expect, it } from 'vitest'
import { nfsConf } from '../../../src/formats/nfs-conf/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const lint = (files: string | Record<string, string>, options: Parameters<ReturnType<typeof nfsConf.set>['lint']>[0] = {}) => {
  const named = typeof files === 'string' ? { '/etc/nfs.conf': files } : files
  const documents = Object.entries(named).map(([path, text]) => nfsConf.parse(text, { path }))
  return nfsConf.set(documents).lint(options)
}
const said = (text: string) => lint(text).map(({ severity, rule, message }) => `${severity} ${rule.slice(9)}: ${message}`)
const fixed = (text: string) =>
  applyEdits(
    text,
    lint(text).flatMap(({ fix }) => (fix?.safe ? fix.edits : [])),
  )

describe('findings of nfs.conf', () => {
  it('says once that a header is lost, not line by line', () => {
    expect(lint('[nfsd\nthreads=8\nport "x\nport="x\n# c \\\nx=1\n[lockd]\nport=1\n').map(({ rule }) => rule)).toEqual([
      'nfs-conf/bad-section-header',
    ])
    expect(lint('\uFEFF[nfsd]\nthreads=8\nbad\n[lockd]\nport=1\n').map(({ rule }) => rule)).toEqual(['nfs-conf/syntax'])
    expect(lint('a=1\nb=2\n[lockd]\nport=1\n').map(({ rule, span }) => [rule, span])).toEqual([
      ['nfs-conf/line-outside-section', { start: 0, end: 7 }],
    ])
  })

  it('says of each wrong value what the program uses instead', () => {
    expect(said('[nfsd]\nudp=disable\n')).toEqual([
      'error invalid-value: udp takes y or n (or yes/no, true/false, on/off, 1/0), not disable; the program uses n, its default',
    ])
    expect(said('[mountd]\nport=nfs\n')).toEqual(['error invalid-value: port takes a port number, 0 to 65535, not nfs; the program uses 0'])
    expect(said('[mountd]\r\nport=\r\n')).toEqual([
      'error invalid-value: port takes a port number, 0 to 65535, not "\\r"; the program uses 0',
    ])
    expect(said('[nfsd]\nvers4.2=maybe\n')).toEqual([
      'error invalid-value: vers4.2 takes y or n (or yes/no, true/false, on/off, 1/0), not maybe; the key counts as not set: kernel decides (rpc.nfsd)',
    ])
    expect(said('[nfsd]\nhost=a b, c\n')).toEqual([
      'error invalid-value: host takes addresses or host names between commas, not a b, c; the program uses a b,c, and finds no machine for a name with a blank',
    ])
    expect(said('[exportfs]\ndebug=loud\n')).toContainEqual(expect.stringMatching(/not loud; the program uses nothing of it$/))
    const severities = (text: string) => lint(text).map(({ rule, severity }) => `${severity} ${rule.slice(9)}`)
    expect(severities('[nfsd]\ngrace-time=90s\n')).toEqual(['warning invalid-value'])
    expect(severities('[nfsd]\ngrace-time=2 min\n')).toEqual(['error lease-range'])
    expect(severities('[nfsd]\ngrace-time=90min\n')).toEqual(['error invalid-value'])
    expect(said('[exportfs]\ndebug=parse,loud\n')).toContainEqual(
      expect.stringMatching(/^warning invalid-value: .* not loud; the program uses parse$/),
    )
  })

  it('tells an unknown key, a misspelled one and a misplaced one apart', () => {
    expect(said('[nfsd]\nfrobnicate=1\n')).toEqual(['warning unknown-keyword: no program reads frobnicate in [nfsd]'])
    expect(said('[nfsd]\nthread=1\n')).toEqual(['warning unknown-keyword: no program reads thread in [nfsd]; did you mean threads?'])
    expect(said('[nfsd]\nvers4.3=y\n')).toEqual([
      'warning unknown-keyword: there is no NFSv4.3: rpc.nfsd reads vers4.3 and asks the kernel for a version that none has',
    ])
    expect(said('[nfsd]\nver2=y\n')).toEqual([expect.not.stringContaining('vers2?')])
    expect(said('[exportd]\nttl=60\n')).toEqual(['warning wrong-context: ttl is not read in [exportd] but in [mountd]'])
    expect(said('[Translation]\nMethod=nsswitch\n')).toEqual([
      'warning wrong-context: [Translation] belongs in /etc/idmapd.conf; here nobody reads it',
    ])
  })

  it('mends what can only be meant one way', () => {
    expect(fixed('[mountd]\ncache-use-upaddr=y\n')).toBe('[mountd]\ncache-use-ipaddr=y\n')
    expect(fixed('[nfsrahead]\nnfsv4 = 128\n')).toBe('[nfsrahead]\nnfs4 = 128\n')
    expect(fixed('[nfsd\nthreads=8')).toBe('[nfsd]\nthreads=8')
    expect(fixed('[[nfsd]]\nthreads=8\n')).toBe('[nfsd]\nthreads=8\n')
    expect(fixed('[lockd] port=7\n')).toBe('[lockd]\nport=7\n')
    expect(fixed('[lockd] old ports\nport=7\n')).toBe('[lockd] # old ports\nport=7\n')
    expect(fixed('[nfsd]\nthreads=8\\')).toBe('[nfsd]\nthreads=8\\\n\n')
    expect(fixed('# note \\\n[nfsd]\nthreads=8\n')).toBe('# note \n[nfsd]\nthreads=8\n')
    expect(fixed('[environment]\nT=1\n[nfsd]\nthreads=$' + '{T}\n')).toBe('[environment]\nT=1\n[nfsd]\nthreads=$T\n')
  })

  it('takes a comment that touches a number for a comment, and one that touches a text for a mistake', () => {
    expect(said('[nfsd]\nthreads=8# eight\nudp=n#why\n')).toEqual([])
    expect(lint('[statd]\nha-callout=/srv/a#b\n').map(({ rule, fix }) => [rule, fix?.safe])).toEqual([
      ['nfs-conf/truncating-comment-char', false],
    ])
    expect(said('[statd]\nha-callout=/srv/a # why\n')).toEqual([])
  })

  it('compares what is set twice, within one file', () => {
    expect(said('[nfsd]\nthreads=8\nthreads=8\n')).toEqual([])
    const [finding] = lint('[nfsd]\nthreads=8\n[NFSD]\nThreads=16\n')
    expect(finding).toMatchObject({
      rule: 'nfs-conf/duplicate',
      span: { start: 7, end: 16 },
      related: [{ path: '/etc/nfs.conf', span: { start: 24, end: 34 } }],
    })
    expect(lint({ '/etc/nfs.conf': '[nfsd]\nthreads=8\n', '/etc/nfs.conf.d/a.conf': '[nfsd]\nthreads=16\n' })).toEqual([])
  })

  it('names both places of a clash, also across files', () => {
    const [finding, ...rest] = lint({ '/etc/nfs.conf': '[statd]\nport=4000\n', '/etc/nfs.conf.d/a.conf': '[mountd]\nport=4000\n' })
    expect(rest).toEqual([])
    expect(finding).toMatchObject({ rule: 'nfs-conf/port-clash', path: '/etc/nfs.conf', related: [{ path: '/etc/nfs.conf.d/a.conf' }] })
    expect(said('[lockd]\nport=4000\nudp-port=4000\n')).toEqual([])
    expect(said('[lockd]\nudp-port=2049\n')).toEqual([])
  })

  it('knows a section with an argument that deletes a setting from one that is only useless', () => {
    const text = '[nfsd]\nthreads=2\n[nfsd "a"]\nthreads=1\n'
    expect(lint(text).map(({ severity }) => severity)).toEqual(['error'])
    expect(lint(text, { target: { 'nfs-utils': '2.8.3' } }).map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('takes an included file for a part of the section that includes it', () => {
    const files = { '/etc/nfs.conf': '[nfsd]\ninclude=local/a.conf\n', '/etc/local/a.conf': 'threads=4\n' }
    expect(lint(files)).toEqual([])
    expect(lint({ ...files, '/etc/local/a.conf': 'include=a.conf\n' }).map(({ rule }) => rule)).toEqual(['nfs-conf/include-loop'])
    expect(nfsConf.set([nfsConf.parse('[nfsd]\ninclude=a.conf\n')]).lint()).toEqual([])
  })

  it('misses an included file only where somebody looked for it', () => {
    const problems = (text: string, missing?: readonly string[]) =>
      nfsConf
        .set([nfsConf.parse(text, { path: 'nas1/etc/nfs.conf' })], missing ? { missing } : {})
        .lint()
        .map(({ data }) => data?.problem)
    expect(problems('[nfsd]\ninclude=a.conf\n')).toEqual([])
    expect(problems('[nfsd]\ninclude=a.conf\n', ['nas1/etc/a.conf'])).toEqual(['missing'])
    expect(problems('[nfsd]\ninclude=/etc/a.conf\n', ['nas1/etc/a.conf'])).toEqual(['missing'])
    expect(problems('[nfsd]\ninclude=-a.conf\n', ['nas1/etc/a.conf'])).toEqual([])
    expect(problems('[nfsd]\ninclude=*.conf\n')).toEqual(['pattern'])
    expect(problems('[nfsd]\ninclude=\n')).toEqual(['empty'])
  })

  it('lets the environment define variables', () => {
    const set = (environment?: Record<string, string>) =>
      nfsConf
        .set([nfsConf.parse('[nfsd]\nthreads=$T\n')], environment ? { environment } : {})
        .lint()
        .map(({ severity, rule }) => `${severity} ${rule}`)
    expect(set()).toEqual(['warning nfs-conf/undefined-variable'])
    expect(set({})).toEqual(['error nfs-conf/undefined-variable'])
    expect(set({ T: '8' })).toEqual([])
  })

  it('asks nothing of a host that is no server', () => {
    const client = '[mountd]\nmanage-gids=y\n[gssd]\nuse-gss-proxy=1\n'
    expect(lint(client, { profiles: ['ha', 'hardened'] })).toEqual([])
    expect(lint('', { profiles: ['ha', 'hardened'] })).toEqual([])
  })
})
