import { expect, test } from 'vitest'
import { corosync } from '../../src/formats/corosync/index.ts'
import { applyEdits } from '../../src/text/index.ts'

const withNode = (text: string): string => {
  const document = corosync.parse(text)
  const edits = document.edit(({ nodelist }) => {
    nodelist!.nodes.push({ name: 'b', ringAddr: {} })
  })
  return applyEdits(text, edits)
}

test('a block that is set apart has blank lines to its neighbours, not to the braces around it', () => {
  expect(withNode('nodelist {\n}\n')).toBe('nodelist {\n    node {\n        name: b\n    }\n}\n')
  expect(withNode('nodelist {\n    node {\n    }\n}\n')).toBe('nodelist {\n    node {\n    }\n\n    node {\n        name: b\n    }\n}\n')
})
