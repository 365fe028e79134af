import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nfsConf } from '../../src/formats/nfs-conf/index.ts'
import { runCases, runExportfs } from './oracle/exportfs.ts'
import { runNfsconf } from './oracle/nfsconf.ts'
import { describeWithTools } from './oracle/tools.ts'

/** The bad examples of a rule, main file only. */
const badExamples = (id: string): string[] =>
  nfsConf.rules.find((rule) => rule.id === id)!.examples!.flatMap(({ bad }) => (typeof bad === 'string' ? [bad] : []))

/** Exit code and last line of a daemon for each file. It must refuse them: with another file it would start. */
const refusals = (daemon: string, texts: readonly string[]) =>
  runCases(
    texts.map((text) => ({ files: { '/etc/nfs.conf': text } })),
    () => `timeout 10 ${daemon} >$c/out 2>&1; echo $? >$c/exit`,
    (directory) => ({
      said: readFileSync(join(directory, 'out'), 'utf8').trimEnd(),
      exit: Number(readFileSync(join(directory, 'exit'), 'utf8')),
    }),
  )

describeWithTools(['rpc.nfsd', 'rpc.statd', 'exportfs', 'nfsconf'], 'nfs-conf: what a rule calls refused', () => {
  it.each([
    ['nfs-conf/nfsd-port-zero', /invalid port number/],
    ['nfs-conf/no-version', /no version specified/],
    ['nfs-conf/v4-needs-tcp', /version 4 requires the TCP protocol/],
  ])('rpc.nfsd refuses: %s', (id, message) => {
    const found = refusals('rpc.nfsd', badExamples(id))
    expect(found.length).toBeGreaterThan(0)
    for (const { said, exit } of found) {
      expect(said).toMatch(message)
      expect(exit).toBe(1)
    }
  })

  it('rpc.statd refuses one port for both ends', () => {
    const texts = badExamples('nfs-conf/port-clash').filter((text) => text.includes('outgoing-port'))
    expect(refusals('rpc.statd -F', texts)).toEqual([{ said: 'Listening and outgoing ports cannot be the same!', exit: 255 }])
  })

  it('every program crashes on a file that includes itself', () => {
    const [text] = badExamples('nfs-conf/include-loop')
    expect(runNfsconf([{ files: { '/etc/nfs.conf': text! } }])[0]).toMatchObject({ status: 'inconclusive', exit: 139 })
  })

  it('every program hangs on a variable that is itself', () => {
    const [text] = badExamples('nfs-conf/variable-loop')
    const queries = [{ mode: 'get', section: 'nfsd', key: 'threads' } as const]
    expect(runNfsconf([{ files: { '/etc/nfs.conf': text! }, queries }])[0]).toMatchObject({ status: 'inconclusive' })
  })

  it('exportfs complains about debug words exactly where quorate does', () => {
    const values = ['all', 'ALL, parse', 'parse,,auth', 'all|auth', 'everything', '0', '1', 'call,0', '2']
    const verdicts = runExportfs(
      values.map((value) => ({ files: { '/etc/exports': '', '/etc/nfs.conf': `[exportfs]\ndebug=${value}\n` } })),
    )
    const target = { 'nfs-utils': '2.6.2' }
    const ours = values.map((value) => {
      const document = nfsConf.parse(`[exportfs]\ndebug=${value}\n`, { target })
      return nfsConf
        .set([document], { target })
        .lint({ target })
        .some(({ rule }) => /invalid-value|needs-newer/.test(rule))
    })
    expect(ours).toEqual(verdicts.map(({ stderr1 }) => stderr1.some((line) => line.includes('Invalid debug facility'))))
  })
})
