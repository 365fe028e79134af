import { scanXml } from '../../../src/syntax/index.ts'
import { address } from '../../bench/address.ts'
import type { Bench } from '../../bench/texts.ts'
import { xmlParser } from '../../bench/xml-parser.ts'

export const bench: Bench = {
  scan: (text) => scanXml(text),
  head: "<?xml version='1.0'?>\n<pool type='rbd'>\n  <name>ceph</name>\n  <source>\n    <name>vms</name>\n",
  lines: (n) =>
    `    <!-- rack ${n} -->\n    <host name='mon-${n}.example.org' port='${1024 + (n % 60000)}'/>\n    <host name='${address(n)}'/>\n`,
  yardstick: { name: 'fast-xml-parser', run: (text) => xmlParser.parse(text), budget: { tree: 2, model: 2.5, findings: 3 } },
  tail: '  </source>\n</pool>\n',
  change: (draft: { pool: { source: { hosts: { name: string }[] } } }) => {
    draft.pool.source.hosts[draft.pool.source.hosts.length >> 1]!.name = 'changed'
  },
}
