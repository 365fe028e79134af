import { children, IniTag, ROOT } from '../../../syntax/index.ts'
import { readOrder } from '../files.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/line-outside-section',
  effect: 'dropped',
  severity: 'error',
  summary: 'A setting stands above the first section header.',
  reason: 'No program asks for a setting without a section: it is ignored. A drop-in does not continue the section of the main file.',
  remedy: 'Write the section header above the line.',
  source: 'nfs.conf(5); the warning "ignoring line not in a section"',
  message: ({ lines }) =>
    lines === 1
      ? 'this setting stands outside any section and is ignored'
      : `these ${lines} settings stand outside any section and are ignored`,
  examples: [
    { bad: 'threads = 16\n', good: '[nfsd]\nthreads = 16\n' },
    {
      bad: { '/etc/nfs.conf': '[nfsd]\n', '/etc/nfs.conf.d/local.conf': 'threads = 16\nvers3 = n\n' },
      good: { '/etc/nfs.conf': '[nfsd]\n', '/etc/nfs.conf.d/local.conf': '[nfsd]\nthreads = 16\nvers3 = n\n' },
    },
  ],
  visit: {
    set({ documents }, context) {
      // A file that only another one includes starts in that one's section.
      for (const document of readOrder(documents)) {
        const { tree } = document
        if (tree.faults.some(({ code }) => code === 'byte-order-mark')) continue
        const stray: number[] = []
        for (const node of children(tree, ROOT)) {
          if (tree.tag[node] === IniTag.section) break
          if (tree.tag[node] === IniTag.entry) stray.push(node)
        }
        const [first] = stray
        if (first === undefined) continue
        const span = { start: tree.start[first]!, end: tree.end[stray.at(-1)!]! }
        context.report({ document, span }, { data: { lines: stray.length } })
      }
    },
  },
})
