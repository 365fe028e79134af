import { describe, expect, it } from 'vitest'
import { exampleFindings } from '../../../.ci/docs/example-findings.ts'
import { clusterPair } from '../../../src/stack/example/cluster-pair.ts'
import { keepalivedPair } from '../../../src/stack/example/keepalived-pair.ts'
import { lint, stackRules } from '../../../src/stack/index.ts'

describe('the clean stacks that examples start from', () => {
  it.each([
    ['keepalived', keepalivedPair()],
    ['corosync', clusterPair()],
  ])('%s: nothing is found', (_, tree) => {
    const files = Object.entries(tree).map(([path, text]) => ({ path, text }))
    expect(lint(files).findings.map(({ rule, path, message }) => `${path} ${rule}: ${message}`)).toEqual([])
  })
})

describe('examples of rules about several hosts', () => {
  for (const rule of stackRules) {
    it(rule.id, () => {
      expect(rule.examples!.length).toBeGreaterThan(0)
      const known = { rule, format: undefined }
      for (const example of rule.examples!) {
        const bad = exampleFindings(known, example, example.bad)
        expect([...new Set(bad.map((finding) => finding.rule))].sort()).toEqual([rule.id, ...(example.also ?? [])].sort())
        const good = exampleFindings(known, example, example.good)
        expect(good.map(({ rule, path, message }) => `${path} ${rule}: ${message}`)).toEqual([])
      }
    })
  }
})
