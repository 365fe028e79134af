import type { Problem } from '../../lens/index.ts'
import { children, ROOT, type Tree, XmlTag } from '../../syntax/index.ts'
import type { Span } from '../../text/index.ts'
import { type Attribute, attributeOf, find, firstAttribute, nameOf, nameSpan, textOf, textSpan } from './nodes.ts'

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
  if (nameOf(tree, pool) !== 'pool') {
    report({ code: 'not-a-pool', ...nameSpan(tree, pool), data: { name: nameOf(tree, pool) }, node: pool })
    return
  }
  const type = attributeOf(tree, pool, 'type')
  const needs = type && Object.hasOwn(NEEDS, type.value) ? NEEDS[type.value]! : undefined
  if (!needs) {
    report({ code: 'unknown-type', ...(type?.span ?? nameSpan(tree, pool)), data: { value: type?.value ?? '' }, node: pool })
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
    const source = find(tree, pool, 'source')[0]
    if (source !== undefined) this.source(source)
    this.parts(source)
    this.names(source)
    this.features()
    if (this.needs.target !== 'nowhere') this.target()
    const refresh = firstAttribute(tree, find(tree, pool, 'refresh', 'volume'), 'allocation')
    if (refresh?.value) this.oneOf('allocation', refresh, ['default', 'capacity'])
  }

  private report(code: string, place: Span, data: Problem['data'] = {}): void {
    this.tell({ code, start: place.start, end: place.end, data: { type: this.type, ...data }, node: this.pool })
  }

  private oneOf(keyword: string, { value, span }: Attribute, values: readonly string[]): void {
    if (!values.includes(value)) this.report('invalid-value', span, { keyword, value, expected: values.join(' or ') })
  }

  private source(source: number): void {
    const { tree } = this
    for (const host of find(tree, source, 'host')) this.host(host)
    for (const device of find(tree, source, 'device')) {
      if (!attributeOf(tree, device, 'path')) this.report('missing-source-part', nameSpan(tree, device), { part: 'device path' })
      const separator = attributeOf(tree, device, 'part_separator')
      if (separator) this.oneOf('part_separator', separator, ['yes', 'no'])
    }
    this.format(source)
    const [adapter] = find(tree, source, 'adapter')
    if (adapter !== undefined) this.adapter(adapter)
    const [auth] = find(tree, source, 'auth')
    if (auth !== undefined) this.auth(auth)
  }

  private host(host: number): void {
    const { tree } = this
    if (!attributeOf(tree, host, 'name')) this.report('missing-source-part', nameSpan(tree, host), { part: 'host name' })
    const port = attributeOf(tree, host, 'port')
    if (port && !isInteger(port.value))
      this.report('invalid-value', port.span, { keyword: 'port', value: port.value, expected: 'a number' })
  }

  private format(source: number): void {
    const { tree, needs } = this
    const format = firstAttribute(tree, find(tree, source, 'format'), 'type')
    const number = format?.value ? (needs.formats?.indexOf(format.value) ?? 0) : 0
    if (format && number === -1) {
      this.report('unknown-format', format.span, { value: format.value, known: needs.formats!.join(', ') })
    }
    const version = firstAttribute(tree, find(tree, source, 'protocol'), 'ver')
    if (!version?.value) return
    if (version.value.includes(',')) this.report('protocol-unsupported', version.span, { version: version.value, format: '' })
    else if (WITHOUT_VERSION.includes(number)) {
      this.report('protocol-unsupported', version.span, { version: version.value, format: format!.value })
    }
  }

  /** The parts without which a pool of this type is nothing. */
  private parts(source: number | undefined): void {
    const { tree, needs, pool } = this
    const at = nameSpan(tree, source ?? pool)
    const inside = (...path: string[]): number[] => (source === undefined ? [] : find(tree, source, ...path))
    const miss = (part: string): void => this.report('missing-source-part', at, { part })
    if (needs.host && inside('host').length === 0) miss('host')
    if (needs.device && inside('device').length === 0) miss('device')
    if (needs.dir && !firstAttribute(tree, inside('dir'), 'path')?.value) miss('dir path')
    if (needs.initiator && !firstAttribute(tree, inside('initiator', 'iqn'), 'name')?.value) miss('initiator iqn')
    if (needs.adapter) {
      const [adapter] = inside('adapter')
      if (adapter === undefined || (attributeOf(tree, adapter, 'type') ?? attributeOf(tree, adapter, 'name')) === undefined) {
        // What else is wrong with an adapter without a type has been told.
        if (adapter === undefined || !this.hasUntypedParts(adapter)) miss('adapter')
      } else this.completeAdapter(adapter)
    }
    if (needs.name === 'needed' && !inside('name').some((node, i) => i === 0 && textOf(tree, node) !== '')) miss('name')
  }

  private names(source: number | undefined): void {
    const { tree, pool, needs } = this
    const [own] = find(tree, pool, 'name')
    const [lent] = source === undefined || !needs.name ? [] : find(tree, source, 'name')
    const node = own !== undefined && textOf(tree, own) !== '' ? own : lent
    const name = node === undefined ? '' : textOf(tree, node)
    if (name === '')
      this.report('invalid-name', own === undefined ? nameSpan(tree, pool) : textSpan(tree, own), { problem: 'missing', name })
    else if (name.includes('/')) this.report('invalid-name', textSpan(tree, node!), { problem: 'slash', name })
    const [uuid] = find(tree, pool, 'uuid')
    const id = uuid === undefined ? '' : textOf(tree, uuid)
    if (id !== '' && !isUuid(id)) this.report('invalid-uuid', textSpan(tree, uuid!), { uuid: id })
  }

  private features(): void {
    const { tree, pool, type } = this
    const [cow] = find(tree, pool, 'features', 'cow')
    const state = cow === undefined ? undefined : attributeOf(tree, cow, 'state')
    if (!state) return
    this.oneOf('state', state, ['yes', 'no'])
    if (type !== 'dir' && type !== 'fs') this.report('cow-unsupported', nameSpan(tree, cow!))
  }

  private target(): void {
    const { tree, pool, needs } = this
    const [path] = find(tree, pool, 'target', 'path')
    const [target] = find(tree, pool, 'target')
    if (needs.target === 'needed' && (path === undefined || textOf(tree, path) === '')) {
      this.report('missing-target-path', path === undefined ? nameSpan(tree, target ?? pool) : textSpan(tree, path))
    }
    const [permissions] = find(tree, pool, 'target', 'permissions')
    if (permissions === undefined) return
    const [mode] = find(tree, permissions, 'mode')
    const bits = mode === undefined ? '' : textOf(tree, mode)
    if (bits !== '' && !/^\s*(?:\+?0*[0-7]{1,3}|-0+)$/.test(bits))
      this.report('invalid-permissions', textSpan(tree, mode!), { keyword: 'mode', value: bits })
    for (const keyword of ['owner', 'group']) {
      const [node] = find(tree, permissions, keyword)
      const value = node === undefined ? undefined : textOf(tree, node)
      if (value !== undefined && !isOwner(value)) this.report('invalid-permissions', textSpan(tree, node!), { keyword, value })
    }
  }

  private hasUntypedParts(adapter: number): boolean {
    const { tree } = this
    return ['wwnn', 'wwpn', 'parent'].some((name) => attributeOf(tree, adapter, name)) || find(tree, adapter, 'parentaddr').length > 0
  }

  private adapter(adapter: number): void {
    const { tree } = this
    const type = attributeOf(tree, adapter, 'type')
    if (!type) {
      if (this.hasUntypedParts(adapter)) this.badAdapter(nameSpan(tree, adapter), 'untyped')
    } else if (type.value === 'fc_host') {
      const managed = attributeOf(tree, adapter, 'managed')
      if (managed) this.oneOf('managed', managed, ['yes', 'no'])
    } else if (type.value === 'scsi_host') {
      const [address] = find(tree, adapter, 'parentaddr')
      if (address !== undefined) this.parentAddress(address)
    } else this.badAdapter(type.span, 'type')
  }

  private badAdapter(place: Span, problem: string): void {
    this.report('invalid-adapter', place, { problem })
  }

  private parentAddress(node: number): void {
    const { tree } = this
    const id = attributeOf(tree, node, 'unique_id')
    if (!id || !isInteger(id.value) || Number(id.value) < 0) this.badAdapter(id?.span ?? nameSpan(tree, node), 'unique_id')
    const [address] = find(tree, node, 'address')
    if (address === undefined) {
      this.badAdapter(nameSpan(tree, node), 'address')
      return
    }
    for (const [name, most] of [
      ['domain', 0xffffffff],
      ['bus', 0xff],
      ['slot', 0x1f],
      ['function', 0xffffffff],
    ] as const) {
      const part = attributeOf(tree, address, name)
      const number = part && isUnsigned(part.value) ? Number(part.value.trim().replace(/^\+?0(?=[0-7])/, '0o')) : Number.NaN
      if (part && !(number <= most)) this.badAdapter(part.span, name)
    }
    const several = attributeOf(tree, address, 'multifunction')
    if (several) this.oneOf('multifunction', several, ['on', 'off'])
  }

  /** What is asked of an adapter that is needed. */
  private completeAdapter(adapter: number): void {
    const { tree } = this
    const at = nameSpan(tree, adapter)
    const part = (name: string): Attribute | undefined => attributeOf(tree, adapter, name)
    if (part('type')?.value === 'fc_host') {
      for (const name of ['wwnn', 'wwpn', 'parent_wwnn', 'parent_wwpn', 'parent_fabric_wwn']) {
        const wwn = part(name)
        if (wwn && !isWwn(wwn.value)) this.badAdapter(wwn.span, 'wwn')
      }
      if (!part('wwnn') || !part('wwpn')) this.badAdapter(at, 'pair')
      if (!part('parent_wwnn') !== !part('parent_wwpn')) this.badAdapter(at, 'parent pair')
    } else if (part('type')?.value === 'scsi_host') {
      const hasAddress = find(tree, adapter, 'parentaddr').length > 0
      if (hasAddress && part('name')) this.badAdapter(part('name')!.span, 'both')
      if (!hasAddress && !part('name')) this.badAdapter(at, 'neither')
    }
  }

  private auth(auth: number): void {
    const { tree } = this
    const at = nameSpan(tree, auth)
    const bad = (problem: string, place: Span = at, value = ''): void => this.report('invalid-auth', place, { problem, value })
    const user = attributeOf(tree, auth, 'username')
    if (!user?.value) bad('username', user?.span)
    const type = attributeOf(tree, auth, 'type')
    if (type?.value !== 'chap' && type?.value !== 'ceph') bad('type', type?.span, type?.value)
    const [secret] = find(tree, auth, 'secret')
    if (secret === undefined) {
      bad('secret')
      return
    }
    const uuid = attributeOf(tree, secret, 'uuid')
    const usage = attributeOf(tree, secret, 'usage')
    if (uuid && usage) bad('both', nameSpan(tree, secret))
    else if (uuid && !isUuid(uuid.value)) bad('uuid', uuid.span, uuid.value)
    else if (!uuid && !usage) bad('neither', nameSpan(tree, secret))
  }
}

/** 32 bits, or -1. */
function isOwner(text: string): boolean {
  const value = /^\s*[+-]?\d{1,12}$/.test(text) ? Number(text) : Number.NaN
  return value >= -1 && value <= 4294967295
}
