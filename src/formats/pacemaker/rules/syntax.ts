import { xmlFault } from '../../../vocabulary/index.ts'
import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/syntax',
  effect: 'rejected',
  severity: 'error',
  summary: 'The file is no well-formed XML.',
  reason: 'Pacemaker loads nothing of it; the cluster goes on with what it has, or starts with nothing.',
  remedy: 'Write what the message says; xmllint names the same place.',
  source: 'XML 1.0; libxml2',
  message: (data) => xmlFault(data),
  examples: [{ bad: changed(['</constraints>', '</constraint>']), good: clean }],
})
