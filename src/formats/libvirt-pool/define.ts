import type { Problem } from '../../lens/index.ts'
import {
  children,
  findElements,
  firstXmlAttribute,
  ROOT,
  type Tree,
  type XmlAttribute,
  XmlTag,
  xmlAttribute,
  xmlName,
  xmlNameSpan,
  xmlText,
  xmlTextSpan,
} from '../../syntax/index.ts'
import { byteLength, type Span } from '../../text/index.ts'
import { NAME_LIMIT } from './model/values.ts'

/** What libvirt asks of the pools of one type. */
interface Needs {
  readonly host?: true
  readonly device?: true
  readonly dir?: true
  readonly adapter?: true
  readonly initiator?: true
  /** The name of the source is needed, or may lend itself to the pool. */
  readonly name?: 'needed' | 'lends'
  /** Where the pool appears: asked for, known to libvirt, or nowhere. */
  readonly target: 'needed' | 'known' | 'nowhere'
  readonly formats?: readonly string[]
}

export const NEEDS: Readonly<Record<string, Needs>> = {
  dir: { target: 'needed' },
  fs: {
    device: true,
    target: 'needed',
    formats: ['auto', 'ext2', 'ext3', 'ext4', 'ufs', 'iso9660', 'udf', 'gfs', 'gfs2', 'vfat', 'hfs+', 'xfs', 'ocfs2', 'vmfs'],
  },
  netfs: { host: true, dir: true, target: 'needed', formats: ['auto', 'nfs', 'glusterfs', 'cifs'] },
  logical: { name: 'lends', target: 'known', formats: ['unknown', 'lvm2'] },
  disk: { device: true, target: 'needed', formats: ['unknown', 'dos', 'dvh', 'gpt', 'mac', 'bsd', 'pc98', 'sun', 'lvm2'] },
  iscsi: { host: true, target: 'needed' },
  'iscsi-direct': { host: true, initiator: true, target: 'nowhere' },
  scsi: { adapter: true, target: 'needed' },
  mpath: { target: 'needed' },
  rbd: { host: true, name: 'needed', target: 'nowhere' },
  sheepdog: { host: true, name: 'lends', target: 'nowhere' },
  gluster: { host: true, name: 'lends', target: 'nowhere' },
  zfs: { name: 'lends', target: 'known' },
  vstorage: { name: 'lends', target: 'needed' },
}

/** Formats with these numbers are cifs and glusterfs; libvirt compares the numbers, whatever the type of the pool is. */
const WITHOUT_VERSION = [2, 3]

const isInteger = (text: string): boolean => {
  const digits = /^\s*[+-]?\d{1,12}$/.test(text) ? Number(text) : Number.NaN
  return digits >= -2147483648 && digits <= 2147483647
}

/** A UUID as virUUIDParse reads it: pairs of digits, with dashes and blanks between and blanks around. */
export const isUuid = (text: string): boolean => /^\s*(?:[ -]*[0-9a-f]{2}){16}\s*$/i.test(text)

const isWwn = (text: string): boolean => /^(?:0x)?[0-9a-f]{16}$/i.test(text)

const isUnsigned = (text: string): boolean => /^\s*\+?(?:0x[0-9a-f]+|0[0-7]*|[1-9]\d*)$/i.test(text)

/** Tells what libvirt refuses from what the lenses could not read. */
export const REFUSED = 'refused: '

type Report = (problem: Problem) => void

/** Everything for which libvirt's own parser refuses a definition. It says the first of them only. */
export function judge(tree: Tree, tell: Report): void {
  const report: Report = (problem) => tell({ ...problem, code: REFUSED + problem.code })
  const pool = [...children(tree, ROOT)].find((node) => tree.tag[node] === XmlTag.element)
  if (pool === undefined) return
  if (xmlName(tree, pool) !== 'pool') {
    report({ code: 'not-a-pool', ...xmlNameSpan(tree, pool), data: { name: xmlName(tree, pool) }, node: pool })
    return
  }
  const type = xmlAttribute(tree, pool, 'type')
  const needs = type && Object.hasOwn(NEEDS, type.value) ? NEEDS[type.value]! : undefined
  if (!needs) {
    report({ code: 'unknown-type', ...(type?.span ?? xmlNameSpan(tree, pool)), data: { value: type?.value ?? '' }, node: pool })
    return
  }
  new PoolJudge(tree, pool, type!.value, needs, report).judge()
}

class PoolJudge {
  private readonly tree: Tree
  private readonly pool: number
  private readonly type: string
  private readonly needs: Needs
  private readonly tell: Report

  constructor(tree: Tree, pool: number, type: string, needs: Needs, report: Report) {
    this.tree = tree
    this.pool = pool
    this.type = type
    this.needs = needs
    this.tell = report
  }

  judge(): void {
    const { tree, pool } = this
    const source = findElements(tree, pool, 'source')[0]
    if (source !== undefined) this.source(source)
    this.parts(source)
    this.names(source)
    this.features()
    if (this.needs.target !== 'nowhere') this.target()
    const refresh = firstXmlAttribute(tree, findElements(tree, pool, 'refresh', 'volume'), 'allocation')
    if (refresh?.value) this.oneOf('allocation', refresh, ['default', 'capacity'])
    this.options()
  }

  /** Options are read by the backends, each of its own namespace. */
  private options(): void {
    const { tree, pool, type } = this
    const isMounted = type === 'fs' || type === 'netfs'
    for (const option of isMounted ? findElements(tree, pool, 'fs:mount_opts', 'fs:option') : []) {
      if (!xmlAttribute(tree, option, 'name')) this.report('invalid-option', xmlNameSpan(tree, option), { part: 'name' })
    }
    for (const option of type === 'rbd' ? findElements(tree, pool, 'rbd:config_opts', 'rbd:option') : []) {
      for (const part of ['name', 'value']) {
        if (!xmlAttribute(tree, option, part)?.value) this.report('invalid-option', xmlNameSpan(tree, option), { part })
      }
    }
  }

  private report(code: string, place: Span, data: Problem['data'] = {}): void {
    this.tell({ code, start: place.start, end: place.end, data: { type: this.type, ...data }, node: this.pool })
  }

  private oneOf(keyword: string, { value, span }: XmlAttribute, values: readonly string[]): void {
    if (!values.includes(value)) this.report('invalid-value', span, { keyword, value, expected: values.join(' or ') })
  }

  private source(source: number): void {
    const { tree } = this
    for (const host of findElements(tree, source, 'host')) this.host(host)
    for (const device of findElements(tree, source, 'device')) {
      if (!xmlAttribute(tree, device, 'path')) this.report('missing-source-part', xmlNameSpan(tree, device), { part: 'device path' })
      const separator = xmlAttribute(tree, device, 'part_separator')
      if (separator) this.oneOf('part_separator', separator, ['yes', 'no'])
    }
    this.format(source)
    const [adapter] = findElements(tree, source, 'adapter')
    if (adapter !== undefined) this.adapter(adapter)
    const [auth] = findElements(tree, source, 'auth')
    if (auth !== undefined) this.auth(auth)
  }

  private host(host: number): void {
    const { tree } = this
    if (!xmlAttribute(tree, host, 'name')) this.report('missing-source-part', xmlNameSpan(tree, host), { part: 'host name' })
    const port = xmlAttribute(tree, host, 'port')
    if (port && !isInteger(port.value))
      this.report('invalid-value', port.span, { keyword: 'port', value: port.value, expected: 'a number' })
  }

  private format(source: number): void {
    const { tree, needs } = this
    const format = firstXmlAttribute(tree, findElements(tree, source, 'format'), 'type')
    const number = format?.value ? (needs.formats?.indexOf(format.value) ?? 0) : 0
    if (format && number === -1) {
      this.report('unknown-format', format.span, { value: format.value, known: needs.formats!.join(', ') })
    }
    const version = firstXmlAttribute(tree, findElements(tree, source, 'protocol'), 'ver')
    if (!version?.value) return
    if (version.value.includes(',')) this.report('protocol-unsupported', version.span, { version: version.value, format: '' })
    else if (WITHOUT_VERSION.includes(number)) {
      this.report('protocol-unsupported', version.span, { version: version.value, format: format!.value })
    }
  }

  /** The parts without which a pool of this type is nothing. */
  private parts(source: number | undefined): void {
    const { tree, needs, pool } = this
    const at = xmlNameSpan(tree, source ?? pool)
    const inside = (...path: string[]): number[] => (source === undefined ? [] : findElements(tree, source, ...path))
    const miss = (part: string): void => this.report('missing-source-part', at, { part })
    if (needs.host && inside('host').length === 0) miss('host')
    if (needs.device && inside('device').length === 0) miss('device')
    if (needs.dir && !firstXmlAttribute(tree, inside('dir'), 'path')?.value) miss('dir path')
    if (needs.initiator && !firstXmlAttribute(tree, inside('initiator', 'iqn'), 'name')?.value) miss('initiator iqn')
    if (needs.adapter) {
      const [adapter] = inside('adapter')
      if (adapter === undefined || (xmlAttribute(tree, adapter, 'type') ?? xmlAttribute(tree, adapter, 'name')) === undefined) {
        // What else is wrong with an adapter without a type has been told.
        if (adapter === undefined || !this.hasUntypedParts(adapter)) miss('adapter')
      } else this.completeAdapter(adapter)
    }
    if (needs.name === 'needed' && !inside('name').some((node, i) => i === 0 && xmlText(tree, node) !== '')) miss('name')
  }

  private names(source: number | undefined): void {
    const { tree, pool, needs } = this
    const [own] = findElements(tree, pool, 'name')
    const [lent] = source === undefined || !needs.name ? [] : findElements(tree, source, 'name')
    const node = own !== undefined && xmlText(tree, own) !== '' ? own : lent
    const name = node === undefined ? '' : xmlText(tree, node)
    if (name === '')
      this.report('invalid-name', own === undefined ? xmlNameSpan(tree, pool) : xmlTextSpan(tree, own), { problem: 'missing', name })
    else if (name.includes('/')) this.report('invalid-name', xmlTextSpan(tree, node!), { problem: 'slash', name })
    // The storage driver looks at these two, when it is to save the definition.
    else if (name.includes('\n')) this.report('invalid-name', xmlTextSpan(tree, node!), { problem: 'newline', name })
    else if (byteLength(name) > NAME_LIMIT)
      this.report('invalid-name', xmlTextSpan(tree, node!), { problem: 'long', name: byteLength(name) })
    const [uuid] = findElements(tree, pool, 'uuid')
    const id = uuid === undefined ? '' : xmlText(tree, uuid)
    if (id !== '' && !isUuid(id)) this.report('invalid-uuid', xmlTextSpan(tree, uuid!), { uuid: id })
  }

  private features(): void {
    const { tree, pool, type } = this
    const [cow] = findElements(tree, pool, 'features', 'cow')
    const state = cow === undefined ? undefined : xmlAttribute(tree, cow, 'state')
    if (!state) return
    this.oneOf('state', state, ['yes', 'no'])
    if (type !== 'dir' && type !== 'fs') this.report('cow-unsupported', xmlNameSpan(tree, cow!))
  }

  private target(): void {
    const { tree, pool, needs } = this
    const [path] = findElements(tree, pool, 'target', 'path')
    const [target] = findElements(tree, pool, 'target')
    if (needs.target === 'needed' && (path === undefined || xmlText(tree, path) === '')) {
      this.report('missing-target-path', path === undefined ? xmlNameSpan(tree, target ?? pool) : xmlTextSpan(tree, path))
    }
    const [permissions] = findElements(tree, pool, 'target', 'permissions')
    if (permissions === undefined) return
    const [mode] = findElements(tree, permissions, 'mode')
    const bits = mode === undefined ? '' : xmlText(tree, mode)
    if (bits !== '' && !/^\s*(?:\+?0*[0-7]{1,3}|-0+)$/.test(bits))
      this.report('invalid-permissions', xmlTextSpan(tree, mode!), { keyword: 'mode', value: bits })
    for (const keyword of ['owner', 'group']) {
      const [node] = findElements(tree, permissions, keyword)
      const value = node === undefined ? undefined : xmlText(tree, node)
      if (value !== undefined && !isOwner(value)) this.report('invalid-permissions', xmlTextSpan(tree, node!), { keyword, value })
    }
  }

  private hasUntypedParts(adapter: number): boolean {
    const { tree } = this
    return (
      ['wwnn', 'wwpn', 'parent'].some((name) => xmlAttribute(tree, adapter, name)) || findElements(tree, adapter, 'parentaddr').length > 0
    )
  }

  private adapter(adapter: number): void {
    const { tree } = this
    const type = xmlAttribute(tree, adapter, 'type')
    if (!type) {
      if (this.hasUntypedParts(adapter)) this.badAdapter(xmlNameSpan(tree, adapter), 'untyped')
    } else if (type.value === 'fc_host') {
      const managed = xmlAttribute(tree, adapter, 'managed')
      if (managed) this.oneOf('managed', managed, ['yes', 'no'])
    } else if (type.value === 'scsi_host') {
      const [address] = findElements(tree, adapter, 'parentaddr')
      if (address !== undefined) this.parentAddress(address)
    } else this.badAdapter(type.span, 'type')
  }

  private badAdapter(place: Span, problem: string): void {
    this.report('invalid-adapter', place, { problem })
  }

  private parentAddress(node: number): void {
    const { tree } = this
    const id = xmlAttribute(tree, node, 'unique_id')
    if (!id || !isInteger(id.value) || Number(id.value) < 0) this.badAdapter(id?.span ?? xmlNameSpan(tree, node), 'unique_id')
    const [address] = findElements(tree, node, 'address')
    if (address === undefined) {
      this.badAdapter(xmlNameSpan(tree, node), 'address')
      return
    }
    for (const [name, most] of [
      ['domain', 0xffffffff],
      ['bus', 0xff],
      ['slot', 0x1f],
      ['function', 0xffffffff],
    ] as const) {
      const part = xmlAttribute(tree, address, name)
      const number = part && isUnsigned(part.value) ? Number(part.value.trim().replace(/^\+?0(?=[0-7])/, '0o')) : Number.NaN
      if (part && !(number <= most)) this.badAdapter(part.span, name)
    }
    const several = xmlAttribute(tree, address, 'multifunction')
    if (several) this.oneOf('multifunction', several, ['on', 'off'])
  }

  /** What is asked of an adapter that is needed. */
  private completeAdapter(adapter: number): void {
    const { tree } = this
    const at = xmlNameSpan(tree, adapter)
    const part = (name: string): XmlAttribute | undefined => xmlAttribute(tree, adapter, name)
    if (part('type')?.value === 'fc_host') {
      for (const name of ['wwnn', 'wwpn', 'parent_wwnn', 'parent_wwpn', 'parent_fabric_wwn']) {
        const wwn = part(name)
        if (wwn && !isWwn(wwn.value)) this.badAdapter(wwn.span, 'wwn')
      }
      if (!part('wwnn') || !part('wwpn')) this.badAdapter(at, 'pair')
      if (!part('parent_wwnn') !== !part('parent_wwpn')) this.badAdapter(at, 'parent pair')
    } else if (part('type')?.value === 'scsi_host') {
      const hasAddress = findElements(tree, adapter, 'parentaddr').length > 0
      if (hasAddress && part('name')) this.badAdapter(part('name')!.span, 'both')
      if (!hasAddress && !part('name')) this.badAdapter(at, 'neither')
    }
  }

  private auth(auth: number): void {
    const { tree } = this
    const at = xmlNameSpan(tree, auth)
    const bad = (problem: string, place: Span = at, value = ''): void => this.report('invalid-auth', place, { problem, value })
    const user = xmlAttribute(tree, auth, 'username')
    if (!user?.value) bad('username', user?.span)
    const type = xmlAttribute(tree, auth, 'type')
    if (type?.value !== 'chap' && type?.value !== 'ceph') bad('type', type?.span, type?.value)
    const [secret] = findElements(tree, auth, 'secret')
    if (secret === undefined) {
      bad('secret')
      return
    }
    const uuid = xmlAttribute(tree, secret, 'uuid')
    const usage = xmlAttribute(tree, secret, 'usage')
    if (uuid && usage) bad('both', xmlNameSpan(tree, secret))
    else if (uuid && !isUuid(uuid.value)) bad('uuid', uuid.span, uuid.value)
    else if (!uuid && !usage) bad('neither', xmlNameSpan(tree, secret))
  }
}

/** 32 bits, or -1. */
function isOwner(text: string): boolean {
  const value = /^\s*[+-]?\d{1,12}$/.test(text) ? Number(text) : Number.NaN
  return value >= -1 && value <= 4294967295
}
