import { writeFileAtomically } from '../../node/write-file.ts'
import { mermaid, svg, topology } from '../../stack/graph/index.ts'
import { lintFiles } from '../../stack/lint.ts'
import { loadReaders } from '../../stack/load-readers.ts'
import { stackWith } from '../../stack/stack.ts'
import { command } from '../command.ts'
import { inputOptions, readInput } from '../input.ts'
import { choose, UsageError } from '../usage.ts'

const drawings = { mermaid, svg } as const

export const graph = command({
  usage: '[OPTION…] DIR…',
  summary: 'draw how the hosts of a stack hang together, and what is wrong where',
  details: [
    'DIR holds the trees of several hosts (nas1/etc/exports, nas2/etc/exports) and the files of those who use them. The drawing shows clients, the addresses that they speak to, hosts with what they export, mount and replicate, what joins the hosts, and all findings.',
    'An SVG needs no fonts or scripts of others, and is light or dark as its reader has it; Mermaid is text that many pages draw themselves.',
    'Exit status: 0, or 2 when there is nothing to draw.',
  ],
  options: {
    format: { type: 'string', value: 'mermaid|svg', help: 'what to write; default svg where --out says .svg, else mermaid' },
    out: { type: 'string', value: 'FILE', help: 'write there and not to standard output' },
    'size-limit': inputOptions['size-limit'],
  },
  async run({ options, positionals }, io) {
    if (positionals.length === 0) throw new UsageError('graph takes the folder of a stack')
    const format = choose('drawing', options.format ?? (options.out?.endsWith('.svg') ? 'svg' : 'mermaid'), ['mermaid', 'svg'])
    const { files, findings, unmatched } = await readInput(
      positionals,
      { as: undefined, stdinFilename: undefined, sizeLimit: options['size-limit'] },
      io,
    )
    for (const path of unmatched) io.note(`${path}: no configuration found there`)
    for (const { path, message } of findings) io.note(`${io.pathFor(path ?? '')}: ${message}`)
    const readers = await loadReaders(files)
    const drawing = topology(stackWith(files, {}, readers), lintFiles(files, {}, readers).findings, io.pathFor)
    if (drawing.hosts.length === 0 && drawing.clients.length === 0) {
      io.note('nothing to draw: no host of a store is in these files')
      return 2
    }
    const text = drawings[format](drawing)
    if (options.out === undefined) io.out(text)
    else await writeFileAtomically(options.out, text)
    return 0
  },
})
