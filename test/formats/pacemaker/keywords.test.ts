import { describe, expect, it } from 'vitest'
import { agentOf, agents, clusterOption, clusterOptions, metaAttribute, pacemaker } from '../../../src/formats/pacemaker/index.ts'
import { cibRule, type ElementRule } from '../../../src/formats/pacemaker/judge/schema.ts'

const named = pacemaker.keywords.map(({ context, keyword }) => [...context, keyword].join(' '))

/** What the schema has and the model keeps word for word. */
const KEPT = new Set(['status', 'bundle', 'rsc_ticket', 'acls', 'tags', 'alerts', 'date_expression', 'rsc_expression', 'op_expression'])

function pathsOf(rule: ElementRule, path: string, found: string[]): void {
  for (const name of Object.keys(rule.attributes)) found.push(`${path} @${name}`)
  for (const [name, { element }] of Object.entries(rule.elements)) {
    // A rule inside of a set or of another rule is kept word for word.
    if (KEPT.has(name) || (name === 'rule' && !/(?:rsc_location|lifetime)$/.test(path))) continue
    found.push(`${path} ${name}`)
    pathsOf(element, `${path} ${name}`, found)
  }
}

describe('the catalogue of the CIB', () => {
  it('names every element and attribute of the schema that the model has a place for, each once', () => {
    const schema = ['cib']
    pathsOf(cibRule, 'cib', schema)
    // Gone since schema 3.0, and nothing that a storage cluster needs.
    expect([...named].sort()).toEqual(schema.filter((path) => !path.endsWith('op @requires')).sort())
    expect(new Set(named).size).toBe(named.length)
  })

  it('says what each is for', () => {
    expect(pacemaker.keywords.filter(({ doc }) => doc === '')).toEqual([])
  })
})

describe('what is known beyond the schema', () => {
  it('are cluster options by either name', () => {
    expect(clusterOption('fencing-enabled')).toBe(clusterOption('stonith-enabled'))
    expect(clusterOption('no-quorum-polcy')).toBeUndefined()
    expect(new Set(clusterOptions.map(({ name }) => name)).size).toBe(clusterOptions.length)
    expect(clusterOptions).toHaveLength(49)
  })

  it('are meta attributes by either name', () => {
    expect(metaAttribute('master-max')).toBe(metaAttribute('promoted-max'))
  })

  it('are the agents that storage is made of', () => {
    expect(agents).toHaveLength(11)
    expect(agentOf('ocf:linbit:drbd')?.promotable).toBe(true)
    expect(
      Object.entries(agentOf('ocf:heartbeat:Filesystem')!.parameters).flatMap(([name, { required }]) => (required ? [name] : [])),
    ).toEqual(['device', 'directory', 'fstype'])
  })
})
