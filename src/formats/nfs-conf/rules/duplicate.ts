import { type Entry, knownEntries } from '../entries.ts'
import { placeOf, relatedTo } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/duplicate',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A key is set twice in one file, with different values.',
  reason: 'The last assignment counts; whoever edits the first one sees nothing change.',
  remedy: 'Keep one of the lines.',
  source: 'nfs.conf(5): later values override earlier ones',
  message: ({ keyword, section, value, last }) => `${keyword} = ${value} has no effect: [${section}] sets ${keyword} again, to ${last}`,
  examples: [{ bad: '[nfsd]\nthreads = 16\nthreads = 32\n', good: '[nfsd]\nthreads = 32\n' }],
  visit: {
    file(document, context) {
      const last = new Map<Entry['keyword'], Entry>()
      const earlier: Entry[] = []
      for (const entry of knownEntries(document)) {
        const before = last.get(entry.keyword)
        if (before) earlier.push(before)
        last.set(entry.keyword, entry)
      }
      for (const entry of earlier) {
        const { keyword, text } = entry
        const winner = last.get(keyword)!
        if (text === winner.text) continue
        context.report(placeOf(entry), {
          data: { keyword: keyword.keyword, section: keyword.context.join(' '), value: text, last: winner.text },
          related: [relatedTo(winner, 'set again here')],
        })
      }
    },
  },
})
