import { describe, expect, it } from 'vitest'
import { libvirtPool } from '../../../src/formats/libvirt-pool/index.ts'
import { OUTSIDE, PATHS } from './keywords.ts'

const named = libvirtPool.keywords.map(({ context, keyword }) => [...context, keyword].join(' '))

describe('the catalogue of storage pools', () => {
  it('names every element and attribute of the schema, each once', () => {
    expect([...named].sort()).toEqual([...PATHS].sort())
    expect(new Set(named).size).toBe(82)
  })

  it('reports what the schema has not', () => {
    expect(OUTSIDE.filter((path) => named.includes(path))).toEqual([])
    const text =
      "<pool type='scsi'><name>a</name><source><adapter type='scsi_host'><parentaddr unique_id='1'><address slot='1'><zpci uid='1' fid='2'/></address></parentaddr></adapter></source><target><path>/dev/disk/by-path</path></target></pool>"
    const found = libvirtPool.set([libvirtPool.parse(text)]).lint()
    expect(found.map(({ rule, data }) => [rule, data?.keyword])).toEqual([['libvirt-pool/unknown-keyword', 'zpci']])
  })

  it('knows the formats of each type', () => {
    const types = (type: string) => libvirtPool.parse(`<pool type='${type}'><source><format type='zork'/></source></pool>`)
    for (const type of ['fs', 'netfs', 'disk', 'logical']) {
      expect(types(type).problems.some(({ rule }) => rule === 'libvirt-pool/unknown-format')).toBe(true)
    }
  })
})
