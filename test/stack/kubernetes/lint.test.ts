import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/stack/index.ts'

const exported = { path: 'nas1/etc/exports', text: '/srv/a 10.10.0.0/24(rw,sync,no_subtree_check,fsid=1)\n' }
const volume = (path: string) =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: shop}\nspec: {nfs: {server: nas1, path: ${path}}}\n`

describe('manifests among the files', () => {
  it('are read, whatever they are called, and others are left aside', () => {
    const { files, skipped, findings } = lint([
      exported,
      { path: 'k8s/shop.yml', text: volume('/srv/a') },
      { path: 'k8s/values.yaml', text: 'nfs: {server: nas1}\n' },
      { path: 'k8s/chart.yaml', text: volume('{{ .Values.path }}') },
    ])
    expect(files).toEqual([
      { path: 'nas1/etc/exports', format: 'exports', host: 'nas1' },
      { path: 'k8s/shop.yml', format: 'kubernetes' },
    ])
    expect(skipped).toEqual(['k8s/values.yaml', 'k8s/chart.yaml'])
    expect(findings).toEqual([])
  })

  it('are judged with the hosts: both places are told', () => {
    const text = volume('/srv/b')
    const { findings } = lint([exported, { path: 'k8s/shop.yml', text }])
    expect(findings).toMatchObject([
      {
        rule: 'stack/path-not-exported',
        path: 'k8s/shop.yml',
        span: { start: text.indexOf('/srv/b'), end: text.indexOf('/srv/b') + 6 },
        related: [{ path: 'nas1/etc/exports' }],
      },
    ])
  })

  it('that are broken are a finding, and nothing else breaks', () => {
    const { findings } = lint([exported, { path: 'k8s/shop.yml', text: `${volume('/srv/a')}---\nkind: {\n` }])
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([['stack/manifest-syntax', 'k8s/shop.yml']])
  })
})
