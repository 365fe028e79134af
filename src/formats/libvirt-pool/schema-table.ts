import { NEEDS } from './define.ts'
import { absolutePattern, devicePattern, iqnPattern, isHost, unitPattern, wwnPattern } from './model/values.ts'

/** What an element may hold by libvirt's schema. */
export interface Content {
  /** Its attributes; those with `?` in front may be left out. */
  readonly attributes?: Readonly<Record<string, Check>>
  /** Elements inside, in any order. */
  readonly elements?: Readonly<Record<string, Kid>>
  /** Its text; without it white space at most. */
  readonly text?: Check
  /** Of several contents one. */
  readonly either?: readonly Content[]
  /** This element stands behind all others. */
  readonly last?: string
}

type Check = (value: string) => boolean

export interface Kid {
  readonly many: 'one' | 'some' | 'any' | 'maybe'
  readonly content: Content
}

const kid =
  (many: Kid['many']) =>
  (content: Content): Kid => ({ many, content })
const one = kid('one')
const some = kid('some')
const any = kid('any')
const maybe = kid('maybe')

const like =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value)

/** Words and numbers are compared without the white space around them. */
const trimmed =
  (check: Check): Check =>
  (value) =>
    check(value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))

const word = (...words: readonly string[]): Check => trimmed((value) => words.includes(value))
const number = (pattern: RegExp, least: bigint, most: bigint): Check =>
  trimmed(
    (value) =>
      pattern.test(value) && /^[+-]?\d+$/.test(value) && BigInt(value.replace('+', '')) >= least && BigInt(value.replace('+', '')) <= most,
  )

const text: Check = () => true
const yesNo = word('yes', 'no')
const uint = (most: bigint): Check => number(/^\d+$/, 0n, most)
const long = uint(2n ** 64n - 1n)
const owner: Check = (value) => uint(2n ** 32n - 1n)(value) || word('-1')(value)
const pci = (pattern: RegExp, most: bigint): Check => {
  const decimal = number(/^[+-]?\d+$/, 0n, most)
  return (value) => pattern.test(value) || decimal(value)
}

const empty: Content = {}
const named: Content = { attributes: { name: text } }
const labels = { vendor: maybe(named), product: maybe(named) }
const host: Content = { attributes: { name: isHost, '?port': number(/^[+-]?\d+$/, -1n, 65535n) } }
const device: Content = {
  attributes: { path: like(devicePattern), '?part_separator': yesNo },
  elements: { freeExtent: any({ attributes: { start: long, end: long } }) },
}
const auth: Content = {
  attributes: { type: word('chap', 'ceph'), username: text },
  elements: { secret: one({ either: [{ attributes: { uuid: text } }, { attributes: { usage: text } }] }) },
}
const initiator: Content = { elements: { iqn: one(named) } }
const format = (type: string): Content => ({ attributes: { type: word(...NEEDS[type]!.formats!) } })
const labelled = (type: string): Content => ({ ...format(type), elements: labels })
const dir = (pattern: RegExp): Content => ({ attributes: { path: like(pattern) } })
const wwn = like(wwnPattern)
const fibre = {
  type: word('fc_host'),
  '?parent': text,
  '?managed': yesNo,
  '?parent_wwnn': wwn,
  '?parent_wwpn': wwn,
  '?parent_fabric_wwn': wwn,
  wwnn: wwn,
  wwpn: wwn,
}
const address: Content = {
  attributes: {
    '?domain': pci(/^(?:0x)?[0-9a-f]{1,8}$/i, 4294967295n),
    '?bus': pci(/^0x[0-9a-f]{1,2}$/i, 255n),
    '?slot': pci(/^(?:0x)?[01]?[0-9a-f]$/i, 31n),
    '?function': pci(/^(?:0x)?[0-7]$/, 7n),
    '?multifunction': word('on', 'off'),
  },
}
const scsiHost = { '?type': word('scsi_host') }
const adapter: Content = {
  either: [
    { attributes: { ...scsiHost, name: text } },
    {
      attributes: scsiHost,
      elements: {
        parentaddr: one({ attributes: { '?unique_id': number(/^[+-]?\d+$/, 1n, 2n ** 64n) }, elements: { address: one(address) } }),
      },
    },
    { attributes: fibre },
  ],
}
const permissions: Content = {
  elements: {
    mode: maybe({ text: number(/^[0-7]+$/, 0n, 2n ** 32n - 1n) }),
    owner: maybe({ text: owner }),
    group: maybe({ text: owner }),
    label: maybe({ text }),
  },
}
const path = { text: like(absolutePattern) }
const target: Content = { elements: { path: one(path), permissions: maybe(permissions) } }
const looseTarget: Content = { elements: { path: maybe(path), permissions: maybe(permissions) } }
const hosts = { host: some(host) }
const remote = { name: one({ text }) }

const netfs = { ...hosts, ...labels }

const sources: Readonly<Record<string, Kid | undefined>> = {
  dir: maybe({ elements: labels }),
  fs: one({ elements: { device: one(device), format: maybe(format('fs')), ...labels } }),
  netfs: one({
    either: [
      {
        elements: {
          ...netfs,
          dir: one(dir(/^\/.*$/)),
          format: maybe({ attributes: { type: word('auto', 'nfs') } }),
          protocol: maybe({ attributes: { ver: text } }),
        },
      },
      { elements: { ...netfs, dir: one(dir(/^.+$/)), format: one({ attributes: { type: word('cifs', 'glusterfs') } }) } },
    ],
  }),
  logical: one({ elements: { name: any({ text }), device: any(device), format: maybe(labelled('logical')), ...labels } }),
  disk: one({ elements: { device: one(device), format: maybe(labelled('disk')), ...labels } }),
  iscsi: one({ elements: { ...hosts, device: one(device), initiator: maybe(initiator), auth: maybe(auth), ...labels } }),
  'iscsi-direct': one({
    elements: { ...hosts, device: one({ attributes: { path: like(iqnPattern) } }), initiator: one(initiator), auth: maybe(auth) },
  }),
  scsi: one({ elements: { adapter: one(adapter), ...labels } }),
  mpath: maybe(empty),
  rbd: one({ elements: { ...hosts, ...remote, auth: maybe(auth) } }),
  sheepdog: one({ elements: { ...hosts, ...remote } }),
  gluster: one({ elements: { ...hosts, ...remote, dir: maybe(dir(/^\/.*$/)) } }),
  zfs: one({ elements: { ...remote, device: maybe(device) } }),
  vstorage: one({ elements: remote }),
}

const scaled: Content = { attributes: { '?unit': like(unitPattern) }, text: long }
const common = {
  uuid: maybe({ text: like(/^(?:[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i) }),
  capacity: maybe(scaled),
  allocation: maybe(scaled),
  available: maybe(scaled),
  features: maybe({ elements: { cow: maybe({ attributes: { state: yesNo } }) } }),
}
const poolName: Content = { text: like(/^[^/\n]+$/) }
const mountOptions = { 'fs:mount_opts': maybe({ elements: { 'fs:option': any(named) } }) }

/** Elements of some types only. */
const particular: Readonly<Record<string, Readonly<Record<string, Kid>>>> = {
  fs: mountOptions,
  netfs: mountOptions,
  rbd: {
    refresh: maybe({ elements: { volume: maybe({ attributes: { '?allocation': word('default', 'capacity') } }) } }),
    'rbd:config_opts': maybe({ elements: { 'rbd:option': any({ attributes: { name: text, value: text } }) } }),
  },
}

const targets: Readonly<Record<string, Kid | undefined>> = {
  logical: one(looseTarget),
  zfs: maybe(target),
  'iscsi-direct': undefined,
  rbd: undefined,
  sheepdog: undefined,
  gluster: undefined,
}

/** What a pool of a type may hold; undefined for a type that there is none of. */
export function poolContent(type: string): Content | undefined {
  const needs = NEEDS[type]
  if (!needs) return undefined
  const appears = type in targets ? targets[type] : one(target)
  return {
    attributes: { type: text },
    elements: {
      name: needs.name ? maybe(poolName) : one(poolName),
      ...common,
      source: sources[type]!,
      ...(appears ? { target: appears } : {}),
      ...particular[type],
    },
    ...(type === 'fs' ? { last: 'fs:mount_opts' } : {}),
  }
}
