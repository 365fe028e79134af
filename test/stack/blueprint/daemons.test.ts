import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pcs } from '../../../src/formats/pacemaker/pcs/index.ts'
import { type Blueprint, type GeneratedFile, generate, type PacemakerFailover } from '../../../src/stack/blueprint/index.ts'
import { seedOfRun } from '../../arbitraries/seed.ts'
import { runCorosync } from '../../conformance/oracle/corosync.ts'
import { runDrbdadm } from '../../conformance/oracle/drbd.ts'
import { runExportfs } from '../../conformance/oracle/exportfs.ts'
import { runFindmnt } from '../../conformance/oracle/findmnt.ts'
import { runKeepalived } from '../../conformance/oracle/keepalived.ts'
import { definitions, schemaVerdicts } from '../../conformance/oracle/libvirt.ts'
import { runNfsconf } from '../../conformance/oracle/nfsconf.ts'
import { crmVerdicts } from '../../conformance/oracle/pacemaker.ts'
import { applyPcs } from '../../conformance/oracle/pcs-apply.ts'
import { describeWithTools } from '../../conformance/oracle/tools.ts'
import { blueprints } from './arbitrary.ts'
import { clusterIn } from './cluster-in.ts'
import { pairByKeepalived, pairByPacemaker } from './pairs.ts'

const EACH = 30

const sample = (kind: 'keepalived' | 'pacemaker'): Blueprint[] => fc.sample(blueprints(kind), { numRuns: EACH, seed: seedOfRun() })
const stores = (['keepalived', 'pacemaker'] as const).flatMap(sample).map((blueprint) => ({ blueprint, files: generate(blueprint) }))
const allFiles = stores.flatMap(({ files }) => files)

/** Texts of all files that lie at a place, each once. */
const textsAt = (place: RegExp): string[] => [...new Set(allFiles.filter(({ path }) => place.test(path)).map(({ text }) => text))]

/** By path relative to a folder, the files of the first host. */
const below = (files: readonly GeneratedFile[], folder: string): Record<string, string> =>
  Object.fromEntries(
    files.flatMap(({ host, path, text }) =>
      host === files[0]!.host && path.startsWith(folder) ? [[path.slice(folder.length), text]] : [],
    ),
  )

describeWithTools(['drbdadm'], 'generated for DRBD', () => {
  it('drbdadm takes every resource on every host, and would bring it up', { timeout: 60_000 }, () => {
    const cases = stores.map(({ blueprint, files }) => {
      const hosts = [...blueprint.nodes, ...(blueprint.tiebreaker ? [blueprint.tiebreaker] : [])].map(({ name }) => name)
      const { 'drbd.conf': text, ...others } = below(files, '/etc/')
      return { text: text!, files: others, hosts }
    })
    for (const [i, { outcome, hosts }] of runDrbdadm(cases).entries()) {
      expect(outcome, JSON.stringify(hosts)).toBe('accept')
      const { volumes, tiebreaker } = stores[i]!.blueprint
      const real = hosts.slice(0, -1)
      for (const { host, up, messages } of real) {
        expect(messages).toEqual([])
        const times = (verb: string): number => up.filter((command) => command.verb === verb).length
        expect({ host, attach: times('attach'), newPeer: times('new-peer'), connect: times('connect') }).toEqual({
          host,
          attach: host === tiebreaker?.name ? 0 : volumes.length,
          newPeer: volumes.length * (real.length - 1),
          connect: volumes.length * (real.length - 1),
        })
      }
    }
  })
})

describeWithTools(['keepalived'], 'generated for keepalived', () => {
  it('keepalived -t says nothing', { timeout: 60_000 }, () => {
    const texts = textsAt(/\/keepalived\.conf$/)
    expect(texts.length).toBeGreaterThan(EACH)
    expect(runKeepalived(texts.map((files) => ({ files }))).map(({ status, messages }) => ({ status, messages }))).toEqual(
      texts.map(() => ({ status: 'ok', messages: [] })),
    )
  })
})

describeWithTools(['corosync'], 'generated for corosync', () => {
  it('corosync -t takes every file', { timeout: 60_000 }, () => {
    const texts = textsAt(/\/corosync\.conf$/)
    expect(texts.length).toBeGreaterThan(10)
    expect(runCorosync(texts.map((text) => ({ text }))).map(({ verdict, warnings }) => ({ verdict, warnings }))).toEqual(
      texts.map(() => ({ verdict: 'accepted', warnings: [] })),
    )
  })
})

describeWithTools(['crm_verify'], 'generated for Pacemaker', () => {
  it('crm_verify has neither error nor warning', { timeout: 60_000 }, () => {
    const texts = textsAt(/\/cib\.xml$/)
    expect(texts.length).toBeGreaterThan(EACH / 2)
    expect(crmVerdicts(texts)).toEqual(texts.map(() => ({ status: 0, errors: [], warnings: [] })))
  })
})

const tiebreaker = pairByKeepalived.tiebreaker!
const { failover } = pairByPacemaker as { failover: PacemakerFailover }
const fenceAll = { ...failover.fencing[0]!, nodes: ['nas1', 'nas2', 'witness'] }

describeWithTools(['pcs'], 'generated for pcs', () => {
  it('pcs takes every command, and makes the generated CIB of them', { timeout: 60_000 }, () => {
    const files = generate({ ...pairByPacemaker, tiebreaker, failover: { ...failover, fencing: [fenceAll] } })
    const text = (place: RegExp): string => files.find(({ path }) => place.test(path))!.text
    // Fence agents come from packages of their own.
    const commands = pcs.parse(text(/-cluster\.sh$/)).model.commands.map(({ words }) => words as string[])
    const [applied] = applyPcs([commands.filter(([first]) => first !== 'stonith')])
    expect(applied!.verdicts.filter(({ accepted }) => !accepted)).toEqual([])
    expect(clusterIn(applied!.cib)).toEqual(
      clusterIn(text(/cib\.xml$/).replace(/<primitive id='[^']*' class='stonith'[\s\S]*?<\/primitive>/g, '')),
    )
  })
})

describeWithTools(['exportfs'], 'generated exports', () => {
  it('exportfs exports every directory to every client', { timeout: 60_000 }, () => {
    const byKeepalived = stores.filter(({ blueprint }) => blueprint.failover.by === 'keepalived')
    const verdicts = runExportfs(
      byKeepalived.map(({ blueprint, files }) => ({
        files: { '/etc/exports': below(files, '/etc/').exports! },
        directories: blueprint.exports.map(({ path }) => path),
      })),
    )
    for (const [i, { etab, classes, stage2Agrees }] of verdicts.entries()) {
      expect({ ...classes, 'host-noise': [] }).toEqual(Object.fromEntries(Object.keys(classes).map((name) => [name, []])))
      expect(stage2Agrees).toBe(true)
      expect(etab.length).toBe(byKeepalived[i]!.blueprint.exports.flatMap(({ clients }) => clients).length)
    }
  })
})

describeWithTools(['nfsconf', 'findmnt'], 'generated settings', () => {
  it('nfsconf and libmount read every file without a word', { timeout: 60_000 }, () => {
    const settings = textsAt(/\/nfs\.conf$/)
    const verdicts = runNfsconf(settings.map((text) => ({ files: { '/etc/nfs.conf': text } })))
    expect(verdicts.map(({ status, messages }) => ({ status, messages }))).toEqual(settings.map(() => ({ status: 'ok', messages: [] })))
    const tables = textsAt(/\/fstab$/)
    for (const [i, { entries, parseErrors }] of runFindmnt(tables).entries()) {
      expect(parseErrors).toEqual([])
      expect(entries.length).toBe(tables[i]!.split('\n').filter((line) => line.startsWith('/dev/drbd')).length)
    }
  })
})

describeWithTools(['virsh', 'xmllint'], 'generated pools', () => {
  it('libvirt defines every pool, and its schema knows it', { timeout: 60_000 }, () => {
    const texts = textsAt(/\/etc\/libvirt\/storage\//)
    expect(texts.length).toBeGreaterThan(2)
    expect(definitions(texts)).toEqual(texts.map(() => ({ accepted: true })))
    expect(schemaVerdicts(texts)).toEqual(texts.map(() => true))
  })
})
