import { expect, it } from 'vitest'
import { runCorosync } from './corosync.ts'
import { describeCorpus } from './corpus.ts'
import { runExportfs } from './exportfs.ts'
import { runNfsconf } from './nfsconf.ts'
import { describeWithTools } from './tools.ts'

describeWithTools(['exportfs'], 'the exportfs oracle and the corpus', () => {
  for (const format of ['exports', 'exports-bsd']) {
    describeCorpus(format, format, (records) => {
      it('agree on every file', () => {
        const verdicts = runExportfs(records.map(({ bytes }) => ({ files: { '/etc/exports': bytes } })))
        const seen = verdicts.map(({ classes, etab, stage2Agrees }, index) => {
          const refused = classes.stops.length > 0 || classes.dropped.some(({ text }) => text.startsWith('Invalid '))
          const { unclassified } = classes
          return { file: records[index]?.file, refused, entries: etab.length, stage2Agrees, unclassified }
        })
        const expected = records.map(({ file, verdict, etabLines }) => {
          return { file, refused: verdict === 'reject', entries: etabLines, stage2Agrees: true, unclassified: [] }
        })
        expect(seen).toEqual(expected)
      })
    })
  }
})

describeWithTools(['nfsconf'], 'the nfsconf oracle and the corpus', () => {
  describeCorpus('nfs-conf', 'nfs-conf', (records) => {
    it('agree on every file', () => {
      const verdicts = runNfsconf(records.map(({ bytes }) => ({ files: { '/etc/nfs.conf': bytes } })))
      const seen = verdicts.map(({ status, messages }, index) => {
        return { file: records[index]?.file, status, complains: messages.length > 0 }
      })
      expect(seen).toEqual(records.map(({ file, verdict }) => ({ file, status: 'ok', complains: verdict === 'reject' })))
    })
  })
})

describeWithTools(['corosync'], 'the corosync oracle and the corpus', () => {
  describeCorpus('corosync', 'corosync', (records) => {
    it('agree on every file', () => {
      const verdicts = runCorosync(records.map(({ bytes }) => ({ text: bytes })))
      const seen = verdicts.map(({ status, warnings }, index) => ({ file: records[index]?.file, status, warned: warnings.length > 0 }))
      expect(seen.map(({ file, status }) => ({ file, status }))).toEqual(records.map(({ file, rc }) => ({ file, status: rc })))
      expect(seen.filter(({ status, warned }) => status === 0 && warned).map(({ file }) => file)).toEqual(
        records.filter(({ verdict }) => verdict === 'warn').map(({ file }) => file),
      )
    })
  })
})
