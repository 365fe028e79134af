import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { runCases, runExportfs } from '../oracle/exportfs.ts'
import { type NfsConfVerdict, runNfsconf } from '../oracle/nfsconf.ts'
import { describeWithTools } from '../oracle/tools.ts'
import { nfsConfFacts, nfsConfGotchas } from './nfs-conf.ts'
import { observeNfsConf } from './observe.ts'

describeWithTools(['nfsconf'], 'nfsconf still does what was observed', () => {
  const all = [...nfsConfGotchas, ...nfsConfFacts]
  const titled = all.map((one, index) => ({ name: 'n' in one ? `${one.n}: ${one.title}` : one.title, index }))
  let verdicts: NfsConfVerdict[] = []
  beforeAll(() => {
    verdicts = runNfsconf(all)
  })

  it.each(titled)('$name', ({ index }) => {
    expect(observeNfsConf(verdicts[index]!)).toEqual(all[index]?.observed)
  })
})

/** What a daemon says about a file that it refuses. It must refuse: with another file it would start. */
const refusals = (daemon: string, texts: readonly string[]) =>
  runCases(
    texts.map((text) => ({ files: { '/etc/nfs.conf': text } })),
    () => `timeout 10 ${daemon} >$c/out 2>&1; echo $? >>$c/out`,
    (directory) => readFileSync(join(directory, 'out'), 'utf8').trimEnd().split('\n'),
  )

describeWithTools(['rpc.nfsd', 'rpc.statd', 'exportfs'], 'the daemons refuse', () => {
  it('23: ports, versions and protocols that rpc.nfsd cannot use', () => {
    const settings = ['port=0', 'port=70000', 'vers3=n\nvers4=n', 'tcp=n']
    expect(
      refusals(
        'rpc.nfsd',
        settings.map((lines) => `[nfsd]\n${lines}\n`),
      ),
    ).toEqual([
      ['rpc.nfsd: invalid port number: 0', '1'],
      ['rpc.nfsd: invalid port number: 70000', '1'],
      ['rpc.nfsd: no version specified', '1'],
      ['rpc.nfsd: version 4 requires the TCP protocol', '1'],
    ])
  })

  it('24: one port for both ends of rpc.statd', () => {
    expect(refusals('rpc.statd -F', ['[statd]\nport=5\noutgoing-port=5\n'])).toEqual([
      ['Listening and outgoing ports cannot be the same!', '255'],
    ])
  })

  it('25: words for debug that are none', () => {
    const debug = (value: string) => ({
      files: { '/etc/exports': '', '/etc/nfs.conf': `[exportfs]\ndebug=${value}\n` },
    })
    const verdicts = runExportfs(['0', '1', '"all|auth"', 'parse, general'].map(debug))
    expect(verdicts.map(({ stderr1 }) => stderr1)).toEqual([
      ['exportfs: Invalid debug facility: 0'],
      ['exportfs: Invalid debug facility: 1'],
      ['exportfs: Invalid debug facility: all|auth'],
      [],
    ])
  })
})
