import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/document/index.ts'
import { keepalived } from '../../../src/formats/keepalived/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const PATH = '/etc/keepalived/keepalived.conf'

/** Marks of a place: the fault, and what belongs to it. */
const unmarked = (text: string): string => text.replace(/[«»‹›]/g, '')

/** The text with marks around what findings speak of. */
function marked(text: string, findings: readonly Finding[]): string {
  const marks = findings.flatMap(({ span, related }) => [
    { start: span.start, end: span.start, text: '«' },
    { start: span.end, end: span.end, text: '»' },
    ...(related ?? []).flatMap((place) => [
      { start: place.span.start, end: place.span.start, text: '‹' },
      { start: place.span.end, end: place.span.end, text: '›' },
    ]),
  ])
  return applyEdits(text, marks)
}

const lint = (text: string, options: Parameters<ReturnType<typeof keepalived.set>['lint']>[0] = {}, path = PATH) =>
  keepalived.set([keepalived.parse(text, { path })]).lint(options)

/** A virtual router of so many lines, that has no fault of its own. */
const router = (lines: string, name = 'VI_1', id = '51', address = '192.0.2.50/24') =>
  `vrrp_instance ${name} {
    interface eth0
    virtual_router_id ${id}
    ${lines}
    virtual_ipaddress {
        ${address}
    }
}
`
const BACKUP = 'state BACKUP\n    priority 150'

const scripted = (text: string) => `global_defs {
    script_user nobody
    enable_script_security
}
${text}`
const SCRIPT = `vrrp_script ‹chk› {
    script "/usr/local/bin/check"
}
`

/** Each text has one fault; marks are around the word that is to blame. */
const FAULTS: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  'a misspelt keyword in a virtual router': ['unknown-keyword', router(`${BACKUP}\n    «no_preempt»`)],
  'a misspelt keyword of the outermost level': ['unknown-keyword', `«global_def» {\n}\n${router(BACKUP)}`],
  'two virtual routers with one id on one interface': [
    'duplicate-vrid',
    router(BACKUP, 'VI_1', '‹51›') + router(BACKUP, 'VI_2', '«51»', '192.0.2.51/24'),
  ],
  'a password of more than eight bytes': [
    'auth-pass-truncated',
    router(`${BACKUP}\n    authentication {\n        auth_type PASS\n        auth_pass «123456789»\n    }`),
  ],
  'its own address among the peers': [
    'own-address-as-peer',
    router(`${BACKUP}\n    ‹unicast_src_ip 192.0.2.2›\n    unicast_peer {\n        192.0.2.3\n        «192.0.2.2»\n    }`),
  ],
  'a keyword that a sync group does not have': [
    'wrong-context',
    `vrrp_sync_group G {\n    group {\n        VI_1\n        VI_2\n    }\n    «virtual_router_id» 51\n}\n${router(BACKUP)}${router(BACKUP, 'VI_2', '52', '192.0.2.51/24')}`,
  ],
  'nopreempt with state MASTER': ['master-with-nopreempt', router('state ‹MASTER›\n    priority 150\n    «nopreempt»')],
  'a tracked script that is not defined': ['undefined-reference', router(`${BACKUP}\n    track_script {\n        «chk»\n    }`)],
  'a tracked script that is defined later': [
    'reference-not-earlier',
    scripted(`${router(`${BACKUP}\n    track_script {\n        «chk»\n    }`)}${SCRIPT}`),
  ],
  'a time with a unit': ['invalid-value', router(`${BACKUP}\n    preempt_delay «3s»`)],
  'no behind a flag': ['flag-argument', router(`${BACKUP}\n    nopreempt «no»`)],
}

describe('faults of keepalived.conf', () => {
  it.each(Object.entries(FAULTS))('%s is one finding, on the word to blame', (_, [rule, text]) => {
    const findings = lint(unmarked(text))
    expect(findings.map((finding) => finding.rule)).toEqual([`keepalived/${rule}`])
    expect(marked(unmarked(text), findings)).toBe(text)
  })

  it('is found in the included file that it stands in, and what belongs to it in the other', () => {
    const include = `vrrp_instance VI_2 {\n    interface eth0\n    virtual_router_id 51\n    virtual_ipaddress {\n        192.0.2.51/24\n    }\n}\n`
    const documents = [
      keepalived.parse(`${router(BACKUP)}includem vrrp.conf\n`, { path: PATH }),
      keepalived.parse(include, { path: '/etc/keepalived/vrrp.conf' }),
    ]
    const [finding, ...more] = keepalived.set(documents).lint()
    expect(more).toEqual([])
    expect(finding).toMatchObject({ rule: 'keepalived/duplicate-vrid', path: '/etc/keepalived/vrrp.conf', related: [{ path: PATH }] })
    expect(include.slice(finding!.span.start, finding!.span.end)).toBe('51')
  })

  it('is found with the value that a definition gives', () => {
    const text = `$ID=51\n${router(BACKUP, 'VI_1', '$ID')}${router(BACKUP, 'VI_2', '51', '192.0.2.51/24')}`
    expect(lint(text).map(({ rule }) => rule)).toEqual(['keepalived/duplicate-vrid'])
  })

  it('is told once where several kinds of hosts have it, and for the one that has it alone', () => {
    const both = router(
      `@a state BACKUP\n    @b state BACKUP\n    authentication {\n        auth_type PASS\n        auth_pass 123456789\n    }`,
    )
    expect(lint(both).map(({ rule }) => rule)).toEqual(['keepalived/auth-pass-truncated'])
    const one = router(`@a state MASTER\n    @b state BACKUP\n    priority 150\n    nopreempt`)
    const findings = lint(one)
    expect(findings.map(({ rule, fix }) => [rule, fix?.safe])).toEqual([['keepalived/master-with-nopreempt', false]])
  })

  it('is not said of a file that others include, where what is missing may be theirs', () => {
    const text = router(`${BACKUP}\n    track_script {\n        chk\n    }`)
    expect(lint(text, {}, '/etc/keepalived/vrrp.conf')).toEqual([])
    expect(lint(`include other.conf\n${text}`)).toEqual([])
  })
})

describe('weights', () => {
  const tracked = (weight: string, state = BACKUP) =>
    scripted(`${unmarked(SCRIPT)}${router(`${state}\n    track_script {\n        chk ${weight}\n    }`)}`)
  const rules = (text: string) => lint(text).map(({ rule }) => rule.replace('keepalived/', ''))

  it('reach beyond the range of priorities in either direction, and backwards', () => {
    expect(rules(tracked('weight 104'))).toEqual([])
    expect(rules(tracked('weight 105'))).toEqual(['weight-saturates'])
    expect(rules(tracked('weight -149'))).toEqual([])
    expect(rules(tracked('weight -150'))).toEqual(['weight-saturates'])
    expect(rules(tracked('weight 150 reverse'))).toEqual(['weight-saturates'])
  })

  it('count for nothing with nopreempt or as the owner of the address', () => {
    expect(rules(tracked('weight -60', `${BACKUP}\n    nopreempt`))).toEqual(['nopreempt-weighted-tracking'])
    expect(rules(tracked('weight 0', `${BACKUP}\n    nopreempt`))).toEqual([])
    expect(rules(tracked('weight -60', 'state MASTER\n    priority 255'))).toEqual(['weight-ignored'])
  })
})

describe('the family of a virtual router', () => {
  it('is that of the first address in the order of the file', () => {
    const text = router(`unicast_src_ip fe80::1\n    unicast_peer {\n        «192.0.2.3»\n    }`, 'VI_1', '51', '«192.0.2.50/24»')
    const findings = lint(unmarked(text)).filter(({ rule }) => rule === 'keepalived/wrong-family')
    expect(marked(unmarked(text), findings)).toBe(text)
  })
})
