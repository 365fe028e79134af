import { describe, expect, it } from 'vitest'
import { EditError } from '../../../src/edit/index.ts'
import { clean } from '../../../src/formats/pacemaker/example.ts'
import {
  ensureColocation,
  ensureFenceDevice,
  ensureLocation,
  ensureOrder,
  ensurePrimitive,
  ensureProperty,
  type PacemakerFile,
  pacemaker,
  removeConstraint,
  removeProperty,
  removeResource,
} from '../../../src/formats/pacemaker/index.ts'
import { applyEdits, type TextEdit } from '../../../src/text/index.ts'

type Doc = ReturnType<typeof pacemaker.parse>

const after = (text: string, edit: (document: Doc) => TextEdit[]): string => applyEdits(text, edit(pacemaker.parse(text)))
const edited = (text: string, change: (draft: PacemakerFile) => void): string => after(text, (document) => document.edit(change))

/** The second time there is nothing to do, and the judge has nothing to say. */
function twice(text: string, edit: (document: Doc) => TextEdit[]): string {
  const once = after(text, edit)
  expect(edit(pacemaker.parse(once))).toEqual([])
  expect(pacemaker.parse(once).problems).toEqual([])
  return once
}

const SMALL = `<cib validate-with="pacemaker-3.2" admin_epoch="0" epoch="4" num_updates="0">
  <configuration>
    <crm_config/>
    <nodes/>
    <resources>
      <!-- the mirror -->
      <master id="ms">
        <primitive id="r0" class="ocf" provider="linbit" type="drbd"/>  <!-- kept -->
      </master>
      <primitive id="fs" class="ocf" provider="heartbeat" type="Filesystem"/>
    </resources>
    <constraints>
      <rsc_colocation id="c" rsc="fs" with-rsc="ms" with-rsc-role="Master" score="100"/>
    </constraints>
    <acls><acl_role id="reader"/></acls>
  </configuration>
  <status><node_state id="1"/></status>
</cib>
`

describe('edits of a CIB', () => {
  it('change what is asked for and keep what no lens knows', () => {
    const text = edited(SMALL, ({ cib }) => {
      cib!.configuration!.constraints!.rscColocations[0]!.score = 'INFINITY'
    })
    expect(text).toBe(SMALL.replace('score="100"', 'score="INFINITY"'))
  })

  it('leave the old name of a role where nothing changes', () => {
    const { model } = pacemaker.parse(SMALL)
    expect(model.cib!.configuration!.constraints!.rscColocations[0]!.withRscRole).toBe('Master')
    const { effective } = pacemaker.set([pacemaker.parse(SMALL)])
    expect(effective.cibs[0]!.colocations[0]!.withRscRole).toBe('Promoted')
  })

  it('open a tag that said that nothing is inside', () => {
    const text = twice(SMALL, (document) => ensureProperty(document, { name: 'no-quorum-policy', value: 'stop' }))
    expect(text).toContain(`    <crm_config>
      <cluster_property_set id='cib-bootstrap-options'>
        <nvpair id='cib-bootstrap-options-no-quorum-policy' name='no-quorum-policy' value='stop'/>
      </cluster_property_set>
    </crm_config>
`)
  })

  it('write an element anew that gets another name, and nothing around it', () => {
    const text = edited(SMALL, ({ cib }) => {
      const [ms] = cib!.configuration!.resources!.resources
      if (ms?.kind !== 'master') throw new Error('no master')
      Object.assign(ms, { kind: 'clone', metaAttributes: [{ id: 'm', nvpairs: [{ id: 'mp', name: 'promotable', value: 'true' }] }] })
    })
    expect(text).toContain("      <!-- the mirror -->\n      <clone id='ms'>\n        <meta_attributes id='m'>\n")
    expect(text).toContain(
      "        <primitive id='r0' class='ocf' provider='linbit' type='drbd'/>\n      </clone>\n      <primitive id=\"fs\"",
    )
  })

  it('reorder resources of several kinds with their comments', () => {
    const text = edited(SMALL, ({ cib }) => {
      cib!.configuration!.resources!.resources.reverse()
    })
    expect(text.indexOf('id="fs"')).toBeLessThan(text.indexOf('<!-- the mirror -->'))
    expect(text).toContain('type="drbd"/>  <!-- kept -->')
  })
})

describe('helpers', () => {
  it('set a cluster option where it is written, by either name', () => {
    const text = clean.replace("name='no-quorum-policy' value='stop'", "name='fencing-enabled' value='false'")
    expect(twice(text, (document) => ensureProperty(document, { name: 'stonith-enabled', value: 'true' }))).toBe(
      text.replace("value='false'", "value='true'"),
    )
    expect(twice(text, (document) => removeProperty(document, 'stonith-enabled'))).not.toContain('fencing-enabled')
    expect(edited(clean, () => {})).toBe(clean)
  })

  it('put a resource into a group, and settings where they stand', () => {
    const text = twice(clean, (document) =>
      ensurePrimitive(document, {
        id: 'ip2',
        agent: 'ocf:heartbeat:IPaddr2',
        params: { ip: '10.0.0.11' },
        operations: [{ name: 'monitor', interval: '10s', timeout: '20s' }],
        group: 'nfs',
      }),
    )
    const { primitives } = pacemaker.set([pacemaker.parse(text)]).effective.cibs[0]!
    const ip2 = primitives.find(({ id }) => id === 'ip2')!
    expect([ip2.group?.id, ip2.params.get('ip')?.value, ip2.ops.map(({ name, interval }) => [name, interval])]).toEqual([
      'nfs',
      '10.0.0.11',
      [['monitor', 10_000]],
    ])
    const changed = twice(text, (document) =>
      ensurePrimitive(document, { id: 'fs', agent: 'ocf:heartbeat:Filesystem', params: { fstype: 'xfs' } }),
    )
    expect(changed).toBe(text.replace("value='ext4'", "value='xfs'"))
    expect(() => ensurePrimitive(pacemaker.parse(clean), { id: 'fs', agent: 'ocf:heartbeat:Dummy' })).toThrow(EditError)
    expect(() => ensurePrimitive(pacemaker.parse(clean), { id: 'nfs', agent: 'ocf:heartbeat:Dummy' })).toThrow(EditError)
  })

  it('make a group of a resource that stands alone', () => {
    const text = twice(SMALL, (document) => ensurePrimitive(document, { id: 'fs', agent: 'ocf:heartbeat:Filesystem', group: 'g' }))
    expect(text).toContain(
      "<group id='g'>\n        <primitive id='fs' class='ocf' provider='heartbeat' type='Filesystem'/>\n      </group>",
    )
  })

  it('make a promotable clone', () => {
    const wanted = {
      id: 'r1',
      agent: 'ocf:linbit:drbd',
      params: { drbd_resource: 'r1' },
      clone: { id: 'r1-clone', promotable: true, meta: { notify: 'true' } },
    }
    const text = twice(clean, (document) => ensurePrimitive(document, wanted))
    const clone = pacemaker.set([pacemaker.parse(text)]).effective.cibs[0]!.primitives.find(({ id }) => id === 'r1')!.clone!
    expect([clone.id, clone.promotable, clone.notify]).toEqual(['r1-clone', true, true])
    expect(
      twice(SMALL, (document) => ensurePrimitive(document, { id: 'fs', agent: 'ocf:heartbeat:Filesystem', clone: { id: 'c2' } })),
    ).toMatch(/<clone id='c2'>[\s\S]*<rsc_colocation id="c" rsc="c2"/)
  })

  it('make a fence device, and take it out with its levels', () => {
    const text = twice(clean, (document) =>
      ensureFenceDevice(document, { id: 'fence-gamma', type: 'fence_ipmilan', nodes: ['gamma'], params: { ip: '10.0.9.3' } }),
    )
    const device = pacemaker.set([pacemaker.parse(text)]).effective.cibs[0]!.fencing.devices.at(-1)!
    expect([device.primitive.id, device.check, device.hosts]).toEqual(['fence-gamma', 'static-list', ['gamma']])
    expect(twice(text, (document) => removeResource(document, 'fence-gamma'))).toBe(clean)
    const levels = `    <fencing-topology>
      <fencing-level id='a1' target='alpha' index='1' devices='fence-alpha,fence-beta'/>
      <fencing-level id='a2' target='alpha' index='2' devices='fence-alpha'/>
    </fencing-topology>
  </configuration>`
    const without = twice(clean.replace('  </configuration>', levels), (document) => removeResource(document, 'fence-alpha'))
    expect(without).toContain("index='1' devices='fence-beta'/>")
    expect(without).not.toContain("id='a2'")
  })

  it('make constraints, with roles as the schema spells them', () => {
    const wanted = { rsc: 'fs', withRsc: 'ms', withRscRole: 'Promoted' } as const
    expect(twice(SMALL, (document) => ensureColocation(document, wanted))).toBe(SMALL.replace('score="100"', 'score="INFINITY"'))
    const other = twice(SMALL.replace('rsc="fs" with-rsc="ms" with-rsc-role="Master"', 'rsc="ms" with-rsc="fs"'), (document) =>
      ensureColocation(document, wanted),
    )
    expect(other).toContain("with-rsc='ms' with-rsc-role='Master' score='INFINITY'/>")
    // biome-ignore lint/suspicious/noThenProperty: the schema's own name, and no function
    const order = { first: 'ms', firstAction: 'promote', then: 'fs', thenAction: 'start' } as const
    const ordered = twice(SMALL, (document) => ensureOrder(document, order))
    expect(ordered).toContain("<rsc_order id='order-ms-fs-mandatory' first='ms' first-action='promote' then='fs' then-action='start'/>")
    const optional = twice(ordered, (document) => ensureOrder(document, { ...order, kind: 'Optional' }))
    expect(optional).toBe(ordered.replace("then-action='start'/>", "then-action='start' kind='Optional'/>"))
    const located = twice(ordered, (document) => ensureLocation(document, { rsc: 'fs', node: 'alpha', score: 50 }))
    expect(twice(located, (document) => removeConstraint(document, 'location-fs-alpha-50'))).toBe(ordered)
  })

  it('take a resource out with all that speaks of it', () => {
    const text = twice(clean, (document) => removeResource(document, 'nfs'))
    expect(text).toContain('    <constraints>\n    </constraints>')
    expect(pacemaker.set([pacemaker.parse(text)]).effective.cibs[0]!.resources.map(({ id }) => id)).toEqual([
      'fence-alpha',
      'fence-beta',
      'drbd-clone',
      'drbd',
    ])
    expect(twice(SMALL, (document) => removeResource(document, 'r0'))).not.toMatch(/master|rsc_colocation/)
    expect(() => ensureProperty(pacemaker.parse('<cib/>'), { name: 'a', value: 'b' })).toThrow(EditError)
  })
})
