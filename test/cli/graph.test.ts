import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tree } from '../node/folders.ts'
import { quorate } from './quorate.ts'

const exported = '/srv/a 10.10.0.0/24(rw,sync,no_subtree_check,fsid=1)\n'
const volume = 'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: shop}\nspec: {nfs: {server: nas1, path: /srv/a}}\n'

describe('quorate graph', () => {
  it('prints Mermaid, with hosts by their folders and paths as the reader knows them', async () => {
    const cwd = tree({ 'site/nas1/etc/exports': exported, 'site/nas1/etc/fstab': '/dev/x /x ext9 what,\n', 'site/k8s/pv.yaml': volume })
    const { code, out, err } = await quorate(['graph', 'site'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^flowchart TB\n/)
    expect(out).toContain('["nas1"]')
    expect(out).toContain('shop ← /srv/a')
    expect(out).not.toContain(cwd)
  })

  it('writes SVG to a file that is called so, or when told to', async () => {
    const cwd = tree({ 'nas1/etc/exports': exported })
    expect(await quorate(['graph', '.', '--out', 'a.svg'], { cwd })).toEqual({ code: 0, out: '', err: '' })
    const text = readFileSync(join(cwd, 'a.svg'), 'utf8')
    expect(text).toMatch(/^<svg /)
    expect((await quorate(['graph', '.', '--format=svg'], { cwd })).out).toBe(text)
  })

  it('says when there is nothing to draw, or nothing was asked for', async () => {
    const cwd = tree({ 'etc/nfs.conf': '' })
    expect(await quorate(['graph', '.'], { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringContaining('nothing to draw') })
    expect((await quorate(['graph'], { cwd })).code).toBe(2)
    expect((await quorate(['graph', '.', '--format', 'png'], { cwd })).err).toContain('there are mermaid, svg')
  })
})
