import { describe, expect, it } from 'vitest'
import { changed, clean } from '../../../src/formats/pacemaker/example.ts'
import { pacemaker } from '../../../src/formats/pacemaker/index.ts'

const cibOf = (text: string, release?: string) => {
  const options = release === undefined ? {} : { target: { pacemaker: release } }
  return pacemaker.set([pacemaker.parse(text)], options).effective.cibs[0]!
}

const options = (...sets: readonly string[]): string =>
  changed(["<cluster_property_set id='cib-bootstrap-options'>", `${sets.join('')}<cluster_property_set id='cib-bootstrap-options'>`])
const set = (id: string, name: string, value: string, more = ''): string =>
  `<cluster_property_set id='${id}'${more}><nvpair id='${id}-1' name='${name}' value='${value}'/></cluster_property_set>`

describe('settings', () => {
  it('count as crm_verify shows that they do', () => {
    const value = (...sets: readonly string[]) => cibOf(options(...sets)).options.get('batch-limit')?.value
    expect(value()).toBe('0')
    expect(value(set('a', 'batch-limit', '1'), set('b', 'batch-limit', '2'))).toBe('2')
    expect(value(set('a', 'batch-limit', '1', " score='5'"), set('b', 'batch-limit', '2'))).toBe('1')
    expect(value(set('a', 'batch-limit', '1'), "<cluster_property_set id-ref='a'/>")).toBe('1')
    expect(cibOf(options(set('a', 'no-quorum-policy', 'ignore', " score='INFINITY'"))).options.get('no-quorum-policy')?.value).toBe('stop')
  })

  it('under a rule count where nothing else does', () => {
    const rule = "<rule id='r' score='1'><date_expression id='d' operation='gt' start='2020-01-01'/></rule>"
    const text = options(set('a', 'batch-limit', '1').replace('<nvpair', `${rule}<nvpair`), set('b', 'batch-limit', '2', " score='-5'"))
    expect(cibOf(text).options.get('batch-limit')?.value).toBe('2')
    const alone = options(set('a', 'batch-limit', '1').replace('<nvpair', `${rule}<nvpair`))
    expect(cibOf(alone).options.get('batch-limit')?.setting?.conditional).toBe(true)
  })

  it('have two names, of which a release knows the old one or both', () => {
    const text = options(set('a', 'stonith-enabled', 'true'), set('b', 'fencing-enabled', 'false'))
    expect(cibOf(text, '2.1.5').fencing.enabled).toBe(true)
    expect(cibOf(text, '3.0.3').fencing.enabled).toBe(false)
    expect(cibOf(text).generation).toBe(2)
    expect(cibOf(text.replace('pacemaker-3.9', 'pacemaker-4.0')).generation).toBe(3)
  })

  it('are inherited: own, template, group, clone, defaults', () => {
    const dummy = (id: string, more: string) => `<primitive id='${id}'${more}`
    const text = changed(
      [
        '</clone>',
        `</clone><template id='t' class='ocf' provider='heartbeat' type='Dummy'><instance_attributes id='ti'><nvpair id='t1' name='a' value='t'/><nvpair id='t2' name='b' value='t'/></instance_attributes><operations><op id='to' name='monitor' interval='10s'/></operations></template>${dummy('p', " template='t'><instance_attributes id='pi'><nvpair id='p1' name='a' value='p'/></instance_attributes></primitive>")}`,
      ],
      [
        "<group id='nfs'>",
        "<group id='nfs'><meta_attributes id='gm'><nvpair id='g1' name='resource-stickiness' value='5'/><nvpair id='g2' name='priority' value='1'/></meta_attributes>",
      ],
    )
    const cib = cibOf(text)
    const p = cib.primitives.find(({ id }) => id === 'p')!
    expect([p.agent, p.params.get('a')?.value, p.params.get('b')?.value, p.ops.map(({ name }) => name)]).toEqual([
      'ocf:heartbeat:Dummy',
      'p',
      't',
      ['monitor'],
    ])
    const fs = cib.primitives.find(({ id }) => id === 'fs')!
    expect([fs.meta.get('resource-stickiness')?.value, fs.meta.get('priority')?.value, p.meta.get('resource-stickiness')?.value]).toEqual([
      '5',
      '1',
      '200',
    ])
  })

  it('read booleans, durations and scores as Pacemaker does', () => {
    const promotable = (value: string) =>
      cibOf(changed(["name='promotable' value='true'", `name='promotable' value='${value}'`])).resources.find(
        ({ id }) => id === 'drbd-clone',
      )
    for (const value of ['true', 'YES', 'On', '1', 'y']) expect(promotable(value)).toMatchObject({ promotable: true })
    for (const value of ['t', 'false', 'yep', '']) expect(promotable(value)).toMatchObject({ promotable: false })
    const timeout = (value: string) =>
      cibOf(changed(["timeout='40s'", `timeout='${value}'`]))
        .primitives.find(({ id }) => id === 'fs')!
        .ops.at(-1)!.timeout
    expect(['20', '20s', '5min', '2h', '300ms', '20x', '-5', ''].map(timeout)).toEqual([
      20_000,
      20_000,
      300_000,
      7_200_000,
      300,
      undefined,
      -5000,
      undefined,
    ])
    expect(cibOf(changed(["score='INFINITY'", "score='1000001'"])).colocations[0]!.score).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('resources', () => {
  it('know what they are in and what they are', () => {
    const { resources, primitives, fencing } = cibOf(clean)
    expect(resources.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'primitive fence-alpha',
      'primitive fence-beta',
      'clone drbd-clone',
      'primitive drbd',
      'group nfs',
      'primitive fs',
      'primitive nfsd',
      'primitive vm',
      'primitive ip',
    ])
    const drbd = primitives.find(({ id }) => id === 'drbd')!
    expect([drbd.clone?.id, drbd.clone?.promotable, drbd.clone?.promotedMax, drbd.clone?.notify, drbd.known?.name]).toEqual([
      'drbd-clone',
      true,
      1,
      true,
      'ocf:linbit:drbd',
    ])
    expect(primitives.filter(({ group }) => group?.id === 'nfs').map(({ id }) => id)).toEqual(['fs', 'nfsd', 'vm', 'ip'])
    expect(fencing.devices.map(({ primitive, hosts }) => [primitive.id, hosts])).toEqual([
      ['fence-alpha', ['alpha']],
      ['fence-beta', ['beta']],
    ])
  })

  it('of an older generation are the same', () => {
    const old = changed(
      ["<clone id='drbd-clone'>", "<master id='drbd-clone'>"],
      ['</clone>', '</master>'],
      ["role='Promoted'", "role='Master'"],
      ["with-rsc-role='Promoted'", "with-rsc-role='Master'"],
    )
    const cib = cibOf(old)
    expect(cib.resources.find(({ id }) => id === 'drbd-clone')).toMatchObject({ kind: 'clone', promotable: true })
    expect(cib.primitives.find(({ id }) => id === 'drbd')!.ops.map(({ role }) => role)).toContain('Promoted')
    expect(cib.colocations[0]!.withRscRole).toBe('Promoted')
  })
})

describe('constraints', () => {
  const sets = (kind: string, more: string, ...list: readonly string[]): string =>
    `<${kind} id='x'${more}>${list
      .map(
        (ids, i) =>
          `<resource_set id='x${i}'${ids.startsWith('!') ? " sequential='false'" : ''}>${ids
            .replace('!', '')
            .split(' ')
            .map((id) => `<resource_ref id='${id}'/>`)
            .join('')}</resource_set>`,
      )
      .join('')}</${kind}>`
  const withSets = (text: string) => cibOf(changed(["then-action='start'/>", `then-action='start'/>${text}`]))

  it('of sets are pairs', () => {
    const { orders } = withSets(sets('rsc_order', " kind='Serialize'", 'fs nfsd', '!vm ip'))
    expect(orders.slice(1).map(({ first, then, kind, symmetrical }) => [first, then, kind, symmetrical])).toEqual([
      ['fs', 'nfsd', 'Serialize', false],
      ['nfsd', 'vm', 'Serialize', false],
      ['nfsd', 'ip', 'Serialize', false],
    ])
    const { colocations } = withSets(sets('rsc_colocation', " score='INFINITY'", 'fs nfsd', 'vm ip'))
    expect(colocations.slice(1).map(({ rsc, withRsc }) => [rsc, withRsc])).toEqual([
      ['nfsd', 'fs'],
      ['fs', 'ip'],
      ['ip', 'vm'],
    ])
  })

  it('of rules say which role they are about', () => {
    const { locations } = withSets(
      "<rsc_location id='l' rsc='drbd-clone'><rule id='r' role='Master' score='50'><expression id='e' attribute='#uname' operation='eq' value='alpha'/></rule></rsc_location>",
    )
    expect(locations).toMatchObject([{ rsc: ['drbd-clone'], role: 'Promoted', score: 50, node: undefined }])
  })
})
