import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { type EffectiveInstance, keepalived } from '../../src/formats/keepalived/index.ts'
import { type Choices, pick, seeded } from '../arbitraries/index.ts'
import { corpusOf } from './oracle/corpus.ts'
import { type KeepalivedRun, runKeepalivedDump } from './oracle/keepalived.ts'
import type { DumpEntry } from './oracle/keepalived-output.ts'
import { describeWithTools } from './oracle/tools.ts'

const HOST = 'node'

/** A virtual router in the words of the daemon's own dump. */
const inItsWords = (instance: EffectiveInstance) => ({
  'VRRP Instance': instance.name,
  'VRRP Version': String(instance.version),
  Wantstate: instance.state,
  Interface: instance.interface,
  'Virtual Router ID': String(instance.virtualRouterId),
  Priority: String(instance.priority),
  'Advert interval': instance.version === 2 ? `${instance.advertInt} sec` : `${Math.round(instance.advertInt * 1000)} milli-sec`,
  Accept: instance.accept ? 'enabled' : 'disabled',
  Preempt: instance.nopreempt ? 'disabled' : 'enabled',
  'Preempt delay': instance.preemptDelay === 0 ? undefined : `${instance.preemptDelay} secs`,
  // Version 3 has none, and says nothing of it.
  'Authentication type':
    instance.version === 3 ? undefined : { PASS: 'SIMPLE_PASSWORD', AH: 'IPSEC_AH', none: 'none' }[instance.authentication ?? 'none'],
  'Down timer adverts': String(instance.downTimerAdverts),
  'Gratuitous ARP delay': String(instance.garp.masterDelay),
  'Gratuitous ARP repeat': String(instance.garp.masterRepeat),
  'Gratuitous ARP refresh': String(instance.garp.masterRefresh),
  'Gratuitous ARP refresh repeat': String(instance.garp.masterRefreshRepeat),
  'Gratuitous ARP lower priority delay': String(instance.garp.lowerPrioDelay),
  'Gratuitous ARP lower priority repeat': String(instance.garp.lowerPrioRepeat),
  addresses: instance.addresses.map(
    ({ ip, prefix }) => `${ip}${prefix === undefined || prefix === (ip.includes(':') ? 128 : 32) ? '' : `/${prefix}`}`,
  ),
  excluded: instance.excluded.map(
    ({ ip, prefix }) => `${ip}${prefix === undefined || prefix === (ip.includes(':') ? 128 : 32) ? '' : `/${prefix}`}`,
  ),
})

type Words = ReturnType<typeof inItsWords>

/** What the dump says under the same headings. */
function itsWords({ key, value, entries }: DumpEntry): Words {
  const said = (name: string): string | undefined => entries.find((entry) => entry.key === name)?.value
  const listed = (start: string): string[] =>
    entries.filter((entry) => entry.key.startsWith(start)).flatMap((list) => list.entries.map((entry) => entry.key.split(' ')[0]!))
  const names = Object.keys(inItsWords(sample)).filter((name) => name !== 'addresses' && name !== 'excluded' && name !== key)
  return {
    [key]: value,
    ...Object.fromEntries(names.map((name) => [name, said(name)])),
    addresses: listed('Virtual IP ('),
    excluded: listed('Virtual IP Excluded'),
  } as unknown as Words
}

const sample = keepalived.set([keepalived.parse('vrrp_instance A {\n}\n')]).effective.hosts[0]!.instances[0]!

/** A virtual router with some settings, written in one of several ways. */
function generated(choices: Choices): string {
  const maybe = (line: string): string => (choices.below(3) === 0 ? `    ${line}\n` : '')
  const version = pick(choices, ['', '', '    version 3\n'])
  const state = maybe(`state ${pick(choices, ['MASTER', 'BACKUP'])}`)
  return [
    choices.below(2) ? '$PRIORITY=77\n$TIMES=advert_int 2 \\\n  garp_master_delay 3\n' : '$PRIORITY=12\n$TIMES=advert_int 4\n',
    'global_defs {\n',
    maybe('vrrp_version 3'),
    maybe('vrrp_garp_master_repeat 7'),
    maybe('vrrp_garp_master_refresh 60'),
    maybe('vrrp_min_garp'),
    maybe('vrrp_down_timer_adverts 4'),
    '}\n',
    'vrrp_instance V {\n    interface eth0\n    virtual_router_id 51\n',
    version,
    state,
    maybe(`priority ${1 + choices.below(255)}`),
    maybe(`priority \${PRIORITY}`),
    maybe('$TIMES'),
    maybe(`@${HOST} priority 33`),
    maybe('@other priority 34'),
    maybe(`@^${HOST} priority 35`),
    maybe(`advert_int ${pick(choices, ['1', '2', '10', '0.5', '1.25'])}`),
    maybe('nopreempt'),
    maybe('preempt_delay 5'),
    maybe('no_accept'),
    maybe('accept'),
    maybe('garp_master_delay 9'),
    maybe('garp_lower_prio_repeat 2'),
    maybe('down_timer_adverts 5'),
    choices.below(4) === 0 ? '    authentication {\n        auth_type PASS\n        auth_pass abc\n    }\n' : '',
    `    virtual_ipaddress {\n        192.0.2.50/24\n        ~SEQ(i,1,${1 + choices.below(3)}) 198.51.100.\${i}\n    }\n`,
    choices.below(3) === 0 ? '    virtual_ipaddress_excluded {\n        fd00::5/64\n    }\n' : '',
    '}\n',
  ].join('')
}

describeWithTools(['keepalived'], 'what keepalived acts on', () => {
  const samplesFolder = '/usr/share/doc/keepalived/samples'
  const texts = [
    ...corpusOf('keepalived').map(({ text }) => text),
    ...readdirSync(samplesFolder)
      .filter((name) => name.includes('vrrp'))
      .map((name) => readFileSync(`${samplesFolder}/${name}`, 'utf8')),
    ...Array.from({ length: 60 }, (_, seed) => generated(seeded(seed))),
  ]
  let runs: KeepalivedRun[] = []
  beforeAll(() => {
    runs = runKeepalivedDump(texts.map((files) => ({ files, configId: HOST })))
  }, 120_000)

  it('is what quorate says: every virtual router that it dumps', () => {
    const compared = texts.flatMap((text, i) => {
      const dumped = (runs[i]!.dump['VRRP Topology'] ?? []).filter(({ key }) => key === 'VRRP Instance')
      if (dumped.length === 0) return []
      const document = keepalived.parse(text, { configId: HOST, target: { keepalived: '2.2.7' } })
      const { hosts } = keepalived.set([document], { host: HOST, target: { keepalived: '2.2.7' } }).effective
      const ours = hosts[0]!.instances.map(inItsWords)
      return dumped.map((entry) => {
        const theirs = itsWords(entry)
        return { text, theirs, ours: ours.find((one) => one['VRRP Instance'] === theirs['VRRP Instance']) }
      })
    })
    expect(compared.length).toBeGreaterThan(60)
    const different = compared.filter(({ ours, theirs }) => JSON.stringify(ours) !== JSON.stringify(theirs))
    expect(different.map(({ ours }) => ours)).toEqual(different.map(({ theirs }) => theirs))
  })
})
