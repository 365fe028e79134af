import { ColonTag, NodeFlag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { byteLength } from '../../text/index.ts'
import { compareRelease, isOlder } from '../../vocabulary/index.ts'
import { joinPath, type KnownKey, keysOf } from './known-keys.ts'
import type { Stored } from './model/values.ts'
import { numberRange, storedText } from './stored.ts'

/** One key set in the configuration map. */
export interface Assigned {
  readonly path: string
  readonly type: Stored
  readonly value: string
  readonly node: number
}

/** Something that corosync's parser stops at, beside what the lines themselves are like. */
export interface Refusal {
  readonly code: 'invalid-value' | 'strict-section' | 'bad-name' | 'missing-key'
  readonly node: number
  /** Whether the value is at fault, or the name. */
  readonly part: 'keyword' | 'value'
  readonly data: Readonly<Record<string, string | number>>
}

/**
 * How a section takes its keys. A section without a way of its own goes on as the one around it, which shows
 * in old releases: there the end of any section inside node{} ends the node.
 */
type Way = 'plain' | 'typed' | 'interface' | 'member' | 'node' | 'logger' | 'daemon' | 'uidgid' | 'resources' | 'poll'

const WAYS: Readonly<Record<string, Way>> = {
  totem: 'typed',
  system: 'typed',
  quorum: 'typed',
  'quorum.device': 'typed',
  'totem.interface': 'interface',
  'totem.interface.member': 'member',
  nodelist: 'plain',
  'nodelist.node': 'node',
  'logging.logger_subsys': 'logger',
  'logging.logging_daemon': 'daemon',
  uidgid: 'uidgid',
  resources: 'resources',
  'resources.system': 'poll',
  'resources.system.memory_used': 'poll',
  'resources.process': 'poll',
  'resources.process.memory_used': 'poll',
}

const SHORTEST_PATH = 3
const LONGEST_PATH = 254
const PATH = /^[A-Za-z0-9._/:-]*$/

interface Section {
  readonly node: number
  readonly path: string
  readonly way: Way
}

interface Pair {
  readonly path: string
  readonly key: string
  readonly text: string
  readonly node: number
}

export function readTree(
  tree: Tree,
  uidgidOnly: boolean,
  release: string | undefined,
): { assigned: readonly Assigned[]; refusals: readonly Refusal[] } {
  const reader = new Reader(tree, uidgidOnly, release)
  reader.read()
  return reader
}

class Reader {
  readonly assigned: Assigned[] = []
  readonly refusals: Refusal[] = []
  private readonly tree: Tree
  private readonly uidgidOnly: boolean
  private readonly release: string | undefined
  /** Before 3.1.10 sections inside those with a way of their own were taken for more of the same. */
  private readonly isOld: boolean
  private readonly open: Section[] = []
  private nodes = 0
  /** Keys of the interface{} at hand, which are stored at its end. */
  private link = new Map<string, { readonly type: Stored; readonly value: string; readonly node: number }>()
  private linkNumber = '0'
  private members: Pair[] = []
  /** Keys of the logger_subsys{} or logging_daemon{} at hand. */
  private logged: Pair[] = []
  private subsys: Pair | undefined
  private daemon: Pair | undefined

  constructor(tree: Tree, uidgidOnly: boolean, release: string | undefined) {
    this.tree = tree
    this.uidgidOnly = uidgidOnly
    this.release = release
    this.isOld = isOlder(release, '3.1.10')
  }

  read(): void {
    const { tree } = this
    for (let node = ROOT + 1; node < tree.nodeCount; node++) {
      this.closeUpTo(node)
      if (tree.flags[node]! & NodeFlag.ignored) node = tree.after[node]! - 1
      else if (tree.tag[node] === ColonTag.section) this.begin(node)
      else this.pair(node)
    }
    this.closeUpTo(tree.nodeCount)
  }

  private closeUpTo(node: number): void {
    for (let last = this.open.at(-1); last && this.tree.after[last.node]! <= node; last = this.open.at(-1)) {
      this.open.pop()
      this.end(last)
    }
  }

  private begin(node: number): void {
    const { tree } = this
    const around = this.open.at(-1)
    const name = wordText(tree, tree.firstWord[node]!)
    const path = joinPath(around?.path ?? '', name)
    const way = this.uidgidOnly ? 'uidgid' : (WAYS[path] ?? around?.way ?? 'plain')
    if (this.isTooLong(around?.path ?? '', name)) this.refuse('bad-name', node, 'keyword', { name: path, problem: 'long' })
    if (this.isStrict(path, way)) this.refuse('strict-section', node, 'keyword', { section: this.strictName(way), name })
    this.open.push({ node, path, way })
    if (path === 'nodelist') this.nodes = 0
    if (path === 'totem.interface') this.startLink()
    if (path === 'logging.logger_subsys' || path === 'logging.logging_daemon') this.startLogger()
  }

  /** Sections that have no place inside uidgid{} and member{}. */
  private isStrict(path: string, way: Way): boolean {
    if (this.uidgidOnly) return path !== 'uidgid'
    if (this.isOld) return false
    return (way === 'uidgid' && path !== 'uidgid') || (way === 'member' && path !== 'totem.interface.member')
  }

  private strictName(way: Way): string {
    return this.uidgidOnly ? 'uidgid.d' : way
  }

  private startLink(): void {
    this.linkNumber = '0'
    this.members = []
    for (const [key, { type }] of this.link) if (type !== 'str' || key === 'knet_transport') this.link.delete(key)
  }

  private startLogger(): void {
    this.logged = []
    this.subsys = undefined
    this.daemon = undefined
  }

  private pair(node: number): void {
    const { tree } = this
    const around = this.open.at(-1)
    const word = tree.firstWord[node]!
    const key = wordText(tree, word)
    const section = around?.path ?? ''
    if (key === '' && !this.isOld) {
      this.refuse('bad-name', node, 'keyword', { name: key, problem: 'empty' })
      return
    }
    if (this.isTooLong(section, key)) {
      this.refuse('bad-name', node, 'keyword', { name: joinPath(section, key), problem: 'long' })
      return
    }
    const pair: Pair = { path: joinPath(section, key), key, text: wordText(tree, word + 1), node }
    if (this.uidgidOnly) this.account(pair, pair.path === 'uidgid.uid' || pair.path === 'uidgid.gid', 'uidgid.d')
    else this.take(pair, around)
  }

  private take(pair: Pair, around: Section | undefined): void {
    const { path, key, node } = pair
    switch (around?.way) {
      case 'typed':
        this.store(path, pair, WAYS[around.path] === 'typed' ? around.path : undefined)
        break
      case 'interface':
        if (around.path === 'totem.interface' && keysOf(around.path).has(key) && key !== 'ringnumber') this.linkKey(pair)
        else this.store(path, pair)
        break
      case 'member':
        if (this.isOld ? key === 'memberaddr' : path === 'totem.interface.member.memberaddr') this.members.push(pair)
        else this.refuse('strict-section', node, 'keyword', { section: 'member', name: key })
        break
      case 'node':
        this.nodeKey(pair)
        break
      case 'logger':
      case 'daemon':
        this.loggerKey(pair, around)
        break
      case 'uidgid':
        this.account(pair, this.isOld ? key === 'uid' || key === 'gid' : path === 'uidgid.uid' || path === 'uidgid.gid', 'uidgid')
        break
      case 'resources':
        this.store(path, pair, key === 'watchdog_timeout' ? 'resources' : undefined)
        break
      case 'poll':
        this.store(path, pair, key === 'poll_period' ? 'resources.system' : undefined)
        break
      default:
        this.store(path, pair)
    }
  }

  private linkKey(pair: Pair): void {
    const { held } = keysOf('totem.interface').get(pair.key)!
    const value = this.valueOf(pair, 'totem.interface')
    if (value === undefined) return
    if (pair.key === 'linknumber') this.linkNumber = value
    // Held as signed numbers until the section ends: what is negative then counts as not set.
    else if (held.stored === 'u32' && Number(value) > 2_147_483_647) this.link.delete(pair.key)
    else this.link.set(pair.key, { type: held.stored, value, node: pair.node })
  }

  private nodeKey(pair: Pair): void {
    const rest = this.isOld ? pair.key : pair.path.slice('nodelist.node.'.length)
    const isTyped = rest === 'nodeid' || rest === 'quorum_votes'
    this.store(`nodelist.node.${this.nodes}.${rest}`, pair, isTyped ? 'nodelist.node' : undefined)
  }

  private loggerKey(pair: Pair, around: Section): void {
    const rest = this.isOld ? pair.key : pair.path.slice(LOGGER_PATH[around.way as 'logger' | 'daemon'].length + 1)
    if (rest === 'subsys') this.subsys = pair
    else if (rest === 'name' && around.way === 'daemon') this.daemon = pair
    else this.logged.push({ ...pair, key: rest })
  }

  private account(pair: Pair, isAllowed: boolean, section: string): void {
    const { node, text, key } = pair
    if (!isAllowed) {
      this.refuse('strict-section', node, 'keyword', { section, name: key })
      return
    }
    const kind = key.endsWith('uid') ? 'uid' : 'gid'
    if (this.valueOf({ ...pair, key: kind }, 'uidgid') === undefined) return
    const id = /^[\t-\r ]*\+?\d+$/.test(text) ? String(Number(text)) : text
    this.assigned.push({ path: `uidgid.config.${kind}.${id}`, type: 'u8', value: '1', node })
  }

  private end({ node, path, way }: Section): void {
    if (way === 'interface' && (this.isOld || path === 'totem.interface')) this.endLink()
    else if ((way === 'logger' || way === 'daemon') && (this.isOld || path === LOGGER_PATH[way])) this.endLogger(node, way)
    else if (way === 'node' && (this.isOld || path === 'nodelist.node')) this.nodes++
  }

  private endLink(): void {
    const base = `totem.interface.${this.linkNumber}`
    for (const [key, { type, value, node }] of this.link) {
      this.set({ path: `${base}.${key}`, type, value, node })
      if (type === 'str') this.link.delete(key)
    }
    // Kept in a list that grows at its front.
    for (const [i, { text, node }] of this.members.reverse().entries())
      this.set({ path: `${base}.member.${i}`, type: 'str', value: text, node })
    this.members = []
  }

  private endLogger(node: number, way: 'logger' | 'daemon'): void {
    const { subsys, daemon } = this
    if (way === 'logger' ? !subsys : !daemon) {
      this.refuse('missing-key', node, 'keyword', { section: LOGGER_NAME[way], key: way === 'logger' ? 'subsys' : 'name' })
      return
    }
    const badName = [subsys, daemon].find((named) => named && !(PATH.test(named.text) && named.text.length <= LONGEST_LOGGER))
    if (badName) {
      this.refuse('invalid-value', badName.node, 'value', {
        keyword: badName.key,
        value: badName.text,
        expected: 'letters, digits and . _ / - :',
      })
      return
    }
    const base = loggerBase(way, subsys?.text, daemon?.text)
    // Kept in a list that grows at its front, so that the first of two is set last.
    for (const { key, text, node: at } of this.logged.reverse()) this.set({ path: `${base}.${key}`, type: 'str', value: text, node: at })
    if (subsys) this.set({ path: `${base}.subsys`, type: 'str', value: subsys.text, node: subsys.node })
    if (daemon && daemon.text !== 'corosync') this.set({ path: `${base}.name`, type: 'str', value: daemon.text, node: daemon.node })
    this.startLogger()
  }

  /** Stores a key by its type, which a section gives it, or as text. */
  private store(path: string, pair: Pair, section?: string): void {
    const key = section === undefined ? undefined : keysOf(section).get(pair.key)
    const isTyped = key !== undefined && this.knows(key)
    const value = isTyped ? this.valueOf(pair, section!) : pair.text
    if (value !== undefined) this.set({ path, type: isTyped ? key.held.stored : 'str', value, node: pair.node })
  }

  private knows({ since, removed }: KnownKey): boolean {
    if (removed !== undefined && (this.release === undefined || compareRelease(this.release, removed) >= 0)) return false
    return since === undefined || !isOlder(this.release, since)
  }

  private valueOf({ key, text, node }: Pair, section: string): string | undefined {
    const { held } = keysOf(section).get(key)!
    const value = storedText(held, text)
    if (value === undefined) {
      const expected = held.judge === 'parser' ? held.expected : numberRange(held.stored)
      this.refuse('invalid-value', node, 'value', { keyword: key, value: text, expected })
    }
    return value
  }

  private set(assigned: Assigned): void {
    const { path, node } = assigned
    if (path.length < SHORTEST_PATH) this.refuse('bad-name', node, 'keyword', { name: path, problem: 'short' })
    else if (!PATH.test(path) || path.length > LONGEST_PATH + 1)
      this.refuse('bad-name', node, 'keyword', { name: path, problem: 'characters' })
    else this.assigned.push(assigned)
  }

  private isTooLong(path: string, name: string): boolean {
    return byteLength(path) + byteLength(name) + 1 > LONGEST_PATH
  }

  private refuse(code: Refusal['code'], node: number, part: Refusal['part'], data: Refusal['data']): void {
    this.refusals.push({ code, node, part, data })
  }
}

/** Far beyond any name: with the longest key behind it the path is still short enough. */
const LONGEST_LOGGER = 200
const LOGGER_NAME = { logger: 'logger_subsys', daemon: 'logging_daemon' } as const
const LOGGER_PATH = { logger: 'logging.logger_subsys', daemon: 'logging.logging_daemon' } as const

/** The daemon named corosync is corosync itself. */
function loggerBase(way: 'logger' | 'daemon', subsys: string | undefined, daemon: string | undefined): string {
  if (way === 'logger' || daemon === 'corosync') return subsys === undefined ? 'logging' : `logging.logger_subsys.${subsys}`
  return subsys === undefined ? `logging.logging_daemon.${daemon}` : `logging.logging_daemon.${daemon}.${subsys}`
}
