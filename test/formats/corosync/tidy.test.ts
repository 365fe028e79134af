import { expect, it } from 'vitest'
import { corosync } from '../../../src/formats/corosync/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const tidied = (text: string): string => applyEdits(text, corosync.format(corosync.parse(text)))

it('indents by four, writes `key: value` and sets sections apart', () => {
  expect(tidied('# head\ntotem{\n\tversion :2\n\n\n# link\ninterface  {\nlinknumber:  0  \n}\n}\n\n\nquorum: {\nprovider: x\n}\n')).toBe(
    '# head\ntotem {\n    version: 2\n\n    # link\n    interface {\n        linknumber: 0\n    }\n}\n\nquorum {\n    provider: x\n}\n',
  )
})

it('leaves what corosync does not know as it is', () => {
  const text = 'foo {\n  bar :1\n}\n\ntotem {\n    toekn :1\n    token: many\n}\n'
  expect(tidied(text)).toBe(text)
})

it('leaves a file alone whose braces do not balance: its indentation is what tells', () => {
  const text = 'totem {\n  version: 2\nquorum {\n}\n'
  expect(tidied(text)).toBe(text)
})

it('makes no line longer than corosync reads', () => {
  const text = `totem {\ncluster_name:${'x'.repeat(495)}\n}\n`
  expect(tidied(text)).toBe(text)
})
