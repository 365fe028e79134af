import { expect, it } from 'vitest'
import { runFindmnt, runMountNfs } from './findmnt.ts'
import { describeWithTools } from './tools.ts'

describeWithTools(['findmnt'], 'the findmnt oracle', () => {
  it('reads the fields of a line and names the lines it cannot read', () => {
    const [verdict] = runFindmnt(['# c\n[2001:db8::1]:/x /mnt\\040a nfs4 vers=4.2 0 1\nbad\na /b nfs\n'])
    expect(verdict).toMatchObject({ exit: 1, parseErrors: [3] })
    expect(verdict?.entries).toEqual([
      { source: '[2001:db8::1]:/x', target: '/mnt a', fstype: 'nfs4', options: 'vers=4.2', freq: 0, passno: 1 },
      { source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0 },
    ])
  })
})

describeWithTools(['mount.nfs'], 'the mount.nfs oracle', () => {
  it('refuses what the program itself refuses', () => {
    const source = '10.0.0.1:/x'
    const refused = ['vers=9', 'vers=2', 'proto=foo', 'vers=4,nfsvers=4', 'vers=4.2,mountvers=3']
    const taken = ['vers=4.2', 'timeo=abc', 'port=99999', 'sec=foo', 'vers=4.2,udp', 'vers=3']
    const verdicts = runMountNfs([...refused, ...taken].map((options) => ({ source, target: '/mnt', options })))
    expect(verdicts.map(({ accepted }) => accepted)).toEqual([...refused.map(() => false), ...taken.map(() => true)])
  })

  it('splits the source at the first colon', () => {
    const sources = ['[2001:db8::1]:/x', '2001:db8::1:/x', '[2001:db8::1:/x', 'h', 'nfs://h/x']
    const verdicts = runMountNfs(sources.map((source) => ({ source, target: '/mnt' })))
    const address = (attempt = '') => /addr=([^,]*)/.exec(attempt)?.[1]
    expect(verdicts.map(({ attempts }) => address(attempts[0]))).toEqual(['2001:db8::1', '0.0.7.209', undefined, undefined, undefined])
  })
})
