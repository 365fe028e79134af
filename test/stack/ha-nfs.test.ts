import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/index.ts'
import { lineIndex } from '../../src/text/index.ts'

/** Every file of a folder, by its path in there. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }))

/** Findings of rules about several files: rule, place, and the other places. */
function found(folder: string): string[] {
  const files = filesIn(folder)
  const at = (path: string | undefined, start: number): string =>
    `${path}:${lineIndex(files.find((file) => file.path === path)!.text).at(start).line}`
  return lint(files).findings.map(({ rule, severity, path, span, related = [] }) =>
    [severity, rule, at(path, span.start), ...related.map((place) => at(place.path, place.span.start))].join(' '),
  )
}

describe('the published pair with keepalived and DRBD', () => {
  const all = found('fixtures/ha-nfs')

  it('is found out, with both places, for every way in which it fails', () => {
    const [one, two] = ['kubegien-arm-02/etc', 'kubegien-arm-03/etc']
    expect(all.filter((line) => /^error stack\/|^warning stack\//.test(line)).sort()).toEqual(
      [
        // The service fails: the address stays.
        `error stack/keepalived-weight-too-small ${one}/keepalived/keepalived.conf:32 ${one}/keepalived/keepalived.conf:19 ${two}/keepalived/keepalived.conf:19`,
        // The node dies: the address moves to where nothing promotes or mounts.
        `error stack/vip-without-promotion ${one}/keepalived/keepalived.conf:28 ${one}/drbd.d/nfs_res.res:6 ${one}/fstab:2 ${one}/exports:2`,
        `error stack/vip-without-promotion ${two}/keepalived/keepalived.conf:28 ${two}/drbd.d/nfs_res.res:13 ${two}/fstab:2 ${two}/exports:2`,
        // Boot: both mount the device.
        `error stack/fstab-mounts-cluster-device ${one}/fstab:2 ${two}/fstab:2 ${one}/drbd.d/nfs_res.res:6`,
        `error stack/fstab-mounts-cluster-device ${two}/fstab:2 ${one}/fstab:2 ${two}/drbd.d/nfs_res.res:13`,
        // A split: nothing fences or keeps quorum.
        `error stack/nothing-fences ${one}/drbd.d/nfs_res.res:2 ${two}/drbd.d/nfs_res.res:2 ${one}/keepalived/keepalived.conf:28 ${two}/keepalived/keepalived.conf:28`,
        // The check: it is on one node only, and asks for what nobody does.
        `warning stack/keepalived-check-requires-primary ${one}/keepalived/keepalived.conf:32 kubegien-arm-02/usr/local/bin/check_nfs.sh:4`,
        `warning stack/script-missing ${two}/keepalived/keepalived.conf:32 kubegien-arm-02/usr/local/bin/check_nfs.sh:1`,
      ].sort(),
    )
  })

  it('has its fsid not pinned, and root of a whole network is root on it', () => {
    expect(all.some((line) => /(?:stack\/fsid-not-pinned|exports\/missing-fsid) kubegien-arm-02\/etc\/exports/.test(line))).toBe(true)
    expect(all.filter((line) => line.startsWith('warning exports/no-root-squash-wide'))).toHaveLength(2)
  })

  it('is not said to lock out clients that are not in the network of the address', () => {
    expect(all.filter((line) => /no-known-client|not-allowed|outside/.test(line))).toEqual([])
  })
})

describe('a file alone', () => {
  it.each(filesIn('fixtures/ha-nfs').map(({ path, text }) => [path, text]))(
    'has no finding about what others would say: %s',
    (path, text) => {
      const alone = [{ path: path.slice(path.lastIndexOf('/') + 1), text }]
      expect(lint(alone).findings.filter(({ rule }) => rule.startsWith('stack/'))).toEqual([])
      expect(lint([{ path, text }]).findings.filter(({ rule }) => rule.startsWith('stack/'))).toEqual([])
    },
  )
})
