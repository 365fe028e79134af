import { xmlFault } from '../../../vocabulary/index.ts'
import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/syntax',
  effect: 'rejected',
  severity: 'error',
  summary: 'The file is no well-formed XML.',
  reason:
    'pcs and Pacemaker 3 refuse it. The parser of Pacemaker 2 mends what it can and goes on with the rest: whole sections may be missing, and a line in the log is all that tells.',
  remedy: 'Write what the message says; xmllint names the same place.',
  source: 'XML 1.0; libxml2',
  message: (data) => (data.problem === 'nul' ? 'a NUL stands here, and nothing behind it is read' : xmlFault(data)),
  examples: [{ bad: changed(['</constraints>', '</constraint>']), good: clean }],
})
