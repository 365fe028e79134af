import { describe, expect, it } from 'vitest'
import { instance, virtualServer } from '../../../src/formats/keepalived/example.ts'
import { keepalived } from '../../../src/formats/keepalived/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const rules = (text: string): string[] =>
  keepalived
    .set([keepalived.parse(text)])
    .lint()
    .map(({ rule, span }) => `${rule.replace('keepalived/', '')}: ${text.slice(span.start, span.end)}`)

const effective = (text: string) => keepalived.set([keepalived.parse(text)]).effective.hosts[0]!.instances[0]!

describe('state', () => {
  it.each([
    ['MASTER', 'BACKUP', 'MASTER', 'state BACKUP'],
    ['BACKUP', 'MASTER', 'MASTER', 'state BACKUP'],
    ['BACKUP', 'BACKUP', 'BACKUP', 'state BACKUP'],
  ])('%s, then %s: %s', (first, second, counts, duplicate) => {
    const text = instance(`state ${first}\nstate ${second}`).replace('    state BACKUP\n', '')
    const document = keepalived.parse(text)
    const [item] = document.model.vrrpInstances
    expect(item?.state).toBe(counts)
    expect(effective(text).state).toBe(counts)
    expect(document.problems.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])).toEqual([
      ['keepalived/duplicate', first === 'MASTER' ? duplicate : `state ${second}`],
    ])
    const span = document.spanOf(item!, 'state', undefined, 'value')!
    expect(text.slice(span.start, span.end)).toBe(counts)
    const other = counts === 'MASTER' ? 'BACKUP' : 'MASTER'
    const edits = document.edit((draft) => {
      draft.vrrpInstances[0]!.state = other
    })
    expect(effective(applyEdits(text, edits)).state).toBe(other)
  })
})

describe('words behind a block that has no name', () => {
  it('are told of, and the block is read', () => {
    const text = `global_defs x y {\n    router_id a\n    zork\n}\n${instance('authentication z {\n    auth_type PASS\n    auth_pass abc\n}')}`
    expect(rules(text)).toEqual(['ignored: x y', 'unknown-keyword: zork', 'ignored: z'])
    expect(keepalived.parse(text).model).toMatchObject({
      globalDefs: { routerId: 'a' },
      vrrpInstances: [{ authentication: { authType: 'PASS', authPass: 'abc' } }],
    })
  })

  it('are no part of the name of a script, and of that of a virtual router they make none', () => {
    expect(keepalived.parse('vrrp_script a b {\n    weight 5\n}\n').model.vrrpScripts).toMatchObject([{ name: 'a', weight: { value: 5 } }])
    expect(keepalived.parse('vrrp_instance a b {\n}\n').model.vrrpInstances).toEqual([])
  })
})

describe('a backslash in a name', () => {
  it('is a part of it, wherever the name is used', () => {
    const text = instance('', ['VI_1', 'VI\\1'])
    expect(rules(text)).toEqual([])
    const { model } = keepalived.parse(text)
    expect(model.vrrpInstances[0]?.name).toBe('VI\\1')
    expect(keepalived.parse(keepalived.render(model)).model).toEqual(model)
  })
})

describe('preempt and nopreempt', () => {
  it.each([
    ['preempt\nnopreempt', true],
    ['nopreempt\npreempt', false],
  ])('%j: the later one counts', (lines, nopreempt) => {
    const text = instance('', ['nopreempt', lines])
    expect(effective(text).nopreempt).toBe(nopreempt)
    expect(rules(text).includes('master-with-nopreempt: nopreempt')).toBe(!nopreempt)
  })
})

describe('a slash with nothing behind it', () => {
  it('is /0 for the daemon', () => {
    const text = instance('', ['192.0.2.50/24', '192.0.2.50/'])
    expect(effective(text).addresses).toEqual([{ ip: '192.0.2.50', prefix: 0 }])
    expect(rules(text)).toEqual(['vip-prefix: 192.0.2.50/'])
  })
})

describe('definitions and includes inside a block', () => {
  const text = instance('$P=7\npriority $P\ninclude more.conf\n').replace('    priority 150\n', '')

  it('are no unknown keywords, and are what the daemon acts on', () => {
    expect(rules(text)).toEqual([])
    expect(effective(text).priority).toBe(7)
    const list = instance('', ['192.0.2.50/24', '$A=192.0.2.77/24\n        $A'])
    expect(rules(list)).toEqual([])
    expect(effective(list).addresses).toEqual([{ ip: '192.0.2.77', prefix: 24 }])
  })

  it('are kept, and written before what refers to them', () => {
    const { model } = keepalived.parse(text)
    expect(model.vrrpInstances[0]?.unknown).toEqual([{ text: '$P=7' }, { text: 'include more.conf' }])
    const written = keepalived.render(model)
    expect(written.indexOf('$P=7')).toBeLessThan(written.indexOf('priority $P'))
    expect(keepalived.parse(written).model).toEqual(model)
  })
})

describe('a condition that drops its line', () => {
  it('may stand between the head of a block and its brace', () => {
    const text = instance('', ['vrrp_instance VI_1 {', 'vrrp_instance VI_1\n@other&BACKUP zork\n{'])
    const document = keepalived.parse(text, { configId: 'node' })
    expect(document.problems).toEqual([])
    expect(document.model.vrrpInstances[0]!.priority).toBe(150)
    expect(rules(text.replace(' zork', ''))).toEqual(['ignored: @other&BACKUP'])
  })
})

describe('a backslash before a comment sign', () => {
  it.each([
    ['\\# a\n', 'unknown-keyword: \\#'],
    ['global_defs {\n    \\# a\n}\n', 'unknown-keyword: \\#'],
    [instance('\\# a'), 'escaped-comment: \\#'],
  ])('%j', (text, finding) => {
    expect(rules(text)).toEqual([finding])
  })
})

describe('a dollar sign that refers to nothing', () => {
  it('is a part of its word', () => {
    const text = 'global_defs {\n    router_id $NA0.1ME\n}\n'
    const { model } = keepalived.parse(text)
    expect(rules(text)).toEqual([])
    expect(model.globalDefs?.routerId).toBe('$NA0.1ME')
    expect(keepalived.parse(keepalived.render(model)).model).toEqual(model)
  })
})

describe('the address of a server', () => {
  it('ends at its slash', () => {
    const text = virtualServer().replace('192.0.2.50 80', '192.0.2.50/24 80')
    expect(rules(text)).toEqual(['ignored: /24'])
    expect(keepalived.parse(text).model.virtualServers[0]!.endpoint).toEqual({ ip: '192.0.2.50', port: 80 })
  })
})

describe('an include inside a list', () => {
  it('is an item of it: what is rendered and what is edited keep its place', () => {
    const text = instance('', ['192.0.2.50/24', '192.0.2.50/24\n        includem more.conf\n        192.0.2.51/24'])
    const document = keepalived.parse(text)
    const [item] = document.model.vrrpInstances
    expect(item!.virtualIpaddress.slice(1)).toEqual([{ raw: 'includem more.conf' }, { ip: '192.0.2.51', prefix: 24 }])
    const written = keepalived.render(document.model)
    expect(written).toContain('192.0.2.50/24\n        includem more.conf\n        192.0.2.51/24\n')
    expect(keepalived.parse(written).model).toEqual(document.model)
    const edits = document.edit(({ vrrpInstances: [first] }) => {
      first!.virtualIpaddress.pop()
      first!.virtualIpaddress[1] = { raw: 'include other.conf' }
    })
    expect(applyEdits(text, edits)).toContain('192.0.2.50/24\n        include other.conf\n    }')
  })

  it('may be one of a list of names', () => {
    const text = 'vrrp_sync_group G {\n    group {\n        A B\n        include more.conf\n    }\n}\n'
    const { model } = keepalived.parse(text)
    expect(model.vrrpSyncGroups[0]!.group).toEqual(['A', 'B', { raw: 'include more.conf' }])
    expect(keepalived.parse(keepalived.render(model)).model).toEqual(model)
  })
})

describe('a quote that is not closed', () => {
  it.each(['$A=a"b', '@other zork a"b', '~SEQ(i,3) a"b'])('is one finding: %s', (line) => {
    const faults = keepalived.parse(`${line}\n`).tree.faults.map(({ code, start, end }) => [code, line.slice(start, end)])
    expect(faults).toEqual([['unterminated-quote', '"b']])
  })
})
