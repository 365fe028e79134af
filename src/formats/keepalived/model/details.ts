import * as z from 'zod/mini'
import { bare, type Macro, Misfit, oneOf, type Schema, scalar, type Value, type Word } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { isIPv4, isIPv6 } from '../../../vocabulary/index.ts'
import { isWritable } from '../written.ts'
import { count, groupAddress, interfaceName, ip, name, path, seconds, several, single, whole, word } from './values.ts'

/** One part of a statement of fixed order. */
interface Column {
  readonly property: string
  readonly value: Value<never>
}

const column = <T>(property: string, value: Value<T>): Column => ({ property, value: value as Value<never> })

/** Words in a fixed order, of which the first ones must be there. */
function columns<T extends object>(expected: string, list: readonly Column[], least: number): Value<T> {
  return {
    expected,
    read(tree, from, to, report) {
      if (to - from < least) return new Misfit('wrong-arguments', { expected, count: to - from })
      if (to - from > list.length) report?.(new Misfit('surplus', { count: to - from - list.length }, from + list.length, to))
      const out: Record<string, unknown> = {}
      for (let i = 0; i < list.length && from + i < to; i++) {
        const read = (list[i]!.value as Value<unknown>).read(tree, from + i, from + i + 1)
        if (read instanceof Misfit) return new Misfit(read.code, read.data, from + i, from + i + 1)
        out[list[i]!.property] = read
      }
      return out as T
    },
    write(value) {
      const words: Word[] = []
      for (const { property, value: part } of list) {
        const written = (value as Record<string, unknown>)[property]
        if (written === undefined) break
        words.push(...(part as Value<unknown>).write(written))
      }
      return words
    },
    schema: () =>
      z
        .strictObject(
          Object.fromEntries(
            list.map(({ property, value }, i) => [property, i < least ? value.schema() : z.optional(value.schema() as Schema)]),
          ),
        )
        .check(
          z.refine(
            (value) =>
              list.every(({ property }, i) => i === 0 || value[property] === undefined || value[list[i - 1]!.property] !== undefined),
            { error: 'a word without the one before it' },
          ),
        ) as never,
  }
}

/** Options by keyword in any order, each with one value, behind some words of fixed order. */
function options<T extends object>(
  expected: string,
  lead: readonly Column[],
  table: Readonly<Record<string, Column>>,
  least: number,
): Value<T> {
  return {
    expected,
    read(tree, from, to) {
      const out: Record<string, unknown> = {}
      const take = ({ property, value }: Column, at: number): Misfit | undefined => {
        if (at >= to) return new Misfit('wrong-arguments', { expected: value.expected, count: to - from })
        const read = (value as Value<unknown>).read(tree, at, at + 1)
        if (read instanceof Misfit) return new Misfit(read.code, read.data, at, at + 1)
        out[property] = read
        return undefined
      }
      let at = from
      for (const part of lead) {
        const wrong = take(part, at++)
        if (wrong) return wrong
      }
      while (at < to) {
        const found = Object.hasOwn(table, wordText(tree, at)) ? table[wordText(tree, at)] : undefined
        if (!found) return new Misfit('invalid-value', { value: wordText(tree, at), expected: Object.keys(table).join(', ') }, at, at + 1)
        const wrong = take(found, at + 1)
        if (wrong) return wrong
        at += 2
      }
      return to - from < least ? new Misfit('wrong-arguments', { expected, count: to - from }) : (out as T)
    },
    write(value) {
      const written = value as Record<string, unknown>
      const words = lead.flatMap((part) => (part.value as Value<unknown>).write(written[part.property]))
      for (const [keyword, { property, value: part }] of Object.entries(table)) {
        if (written[property] !== undefined) words.push(bare(keyword), ...(part as Value<unknown>).write(written[property]))
      }
      return words
    },
    schema: () => {
      const shape = [
        ...lead.map(({ property, value }) => [property, value.schema()] as const),
        ...Object.values(table).map(({ property, value }) => [property, z.optional(value.schema() as Schema)] as const),
      ]
      return z
        .strictObject(Object.fromEntries(shape))
        .check(
          z.refine((value) => least === 0 || Object.values(value).some((part) => part !== undefined), { error: `not ${expected}` }),
        ) as never
    },
  }
}

/** Host and port of a mail relay. */
export interface MailServer {
  host: string
  port?: number
}
export const mailServer: Value<MailServer | Macro> = whole(
  columns<MailServer>('a host, perhaps with a port', [column('host', name), column('port', count(1, 65535))], 1),
)

/** A named pipe and who owns it. */
export interface Fifo {
  path: string
  user?: string
  group?: string
}
export const fifo: Value<Fifo | Macro> = whole(
  columns<Fifo>('a path, then a user and a group', [column('path', path), column('user', name), column('group', name)], 1),
)

/** An account that scripts run as. */
export interface Account {
  user: string
  group?: string
}
export const account: Value<Account | Macro> = whole(
  columns<Account>('a user, perhaps with a group', [column('user', name), column('group', name)], 1),
)

/** Timeouts of IPVS connections in seconds. */
export interface IpvsTimeouts {
  tcp?: number
  tcpfin?: number
  udp?: number
}
const MONTH = 2678400
export const ipvsTimeouts: Value<IpvsTimeouts | Macro> = whole(
  options<IpvsTimeouts>(
    'tcp, tcpfin or udp, each with seconds',
    [],
    { tcp: column('tcp', count(0, MONTH)), tcpfin: column('tcpfin', count(0, MONTH)), udp: column('udp', count(0, MONTH)) },
    2,
  ),
)

/** The daemon that synchronises IPVS connections with another host. */
export interface IpvsSync {
  interface: string
  instance?: string
  id?: number
  maxlen?: number
  port?: number
  ttl?: number
  group?: string
}
export const ipvsSync: Value<IpvsSync | Macro> = whole(
  options<IpvsSync>(
    'an interface, then inst, id, maxlen, port, ttl and group',
    [column('interface', interfaceName)],
    {
      inst: column('instance', name),
      id: column('id', count(0, 255)),
      maxlen: column('maxlen', count(1, 65507)),
      port: column('port', count(1, 65535)),
      ttl: column('ttl', count(1, 255)),
      group: column('group', groupAddress),
    },
    1,
  ),
)

/** `all`, perhaps, and seconds between ARPs on other interfaces. */
export interface ExtraGarp {
  all?: true
  interval: number
}
export const extraGarp = (min: number): Value<ExtraGarp | Macro> =>
  whole<ExtraGarp>({
    expected: `seconds, ${min} to 86400, perhaps behind all`,
    read(tree, from, to, report) {
      const all = from < to && wordText(tree, from) === 'all'
      const at = all ? from + 1 : from
      if (at >= to) return new Misfit('wrong-arguments', { expected: 'seconds', count: to - from })
      if (to > at + 1) report?.(new Misfit('surplus', { count: to - at - 1 }, at + 1, to))
      const interval = count(min, 86400).read(tree, at, at + 1)
      if (interval instanceof Misfit) return new Misfit(interval.code, interval.data, at, at + 1)
      return { ...(all ? { all: true as const } : {}), interval }
    },
    write: ({ all, interval }) => [...(all ? [bare('all')] : []), bare(String(interval))],
    schema: () => z.strictObject({ all: z.optional(z.literal(true)), interval: z.int().check(z.gte(min), z.lte(86400)) }),
  })

/** How packets reach a real server. */
export interface Forwarding {
  method: 'NAT' | 'DR' | 'TUN'
  type?: 'ipip' | 'gue' | 'gre'
  port?: number
  checksum?: 'nocsum' | 'csum' | 'remcsum'
}
const METHODS = ['NAT', 'DR', 'TUN'] as const
const TUNNELS = ['ipip', 'gue', 'gre'] as const
const CHECKSUMS = ['nocsum', 'csum', 'remcsum'] as const
export const forwarding: Value<Forwarding | Macro> = whole<Forwarding>({
  expected: 'NAT, DR or TUN',
  values: METHODS,
  read(tree, from, to, report) {
    const method =
      from < to ? oneOf(METHODS).read(tree, from, from + 1) : new Misfit('wrong-arguments', { expected: 'NAT, DR or TUN', count: 0 })
    if (method instanceof Misfit) return new Misfit(method.code, method.data, from, Math.min(from + 1, to))
    const out: Forwarding = { method }
    for (let at = from + 1; at < to; at++) {
      const text = wordText(tree, at)
      const next = at + 1 < to ? wordText(tree, at + 1) : ''
      if (method === 'TUN' && text === 'type' && (TUNNELS as readonly string[]).includes(next)) out.type = next as (typeof TUNNELS)[number]
      else if (method === 'TUN' && text === 'port' && /^\d{1,5}$/.test(next) && Number(next) <= 65535) out.port = Number(next)
      else if (method === 'TUN' && (CHECKSUMS as readonly string[]).includes(text)) {
        out.checksum = text as (typeof CHECKSUMS)[number]
        continue
      } else {
        report?.(
          new Misfit(
            'unknown-option',
            { value: text, expected: method === 'TUN' ? 'type, port, nocsum, csum, remcsum' : 'nothing more' },
            at,
            at + 1,
          ),
        )
        continue
      }
      at++
    }
    return out
  },
  write: ({ method, type, port, checksum }) => [
    bare(method),
    ...(type === undefined ? [] : [bare('type'), bare(type)]),
    ...(port === undefined ? [] : [bare('port'), bare(String(port))]),
    ...(checksum === undefined ? [] : [bare(checksum)]),
  ],
  schema: () =>
    z
      .strictObject({
        method: z.enum(METHODS),
        type: z.optional(z.enum(TUNNELS)),
        port: z.optional(z.int().check(z.gte(0), z.lte(65535))),
        checksum: z.optional(z.enum(CHECKSUMS)),
      })
      .check(
        z.refine(
          ({ method, type, port, checksum }) => method === 'TUN' || (type === undefined && port === undefined && checksum === undefined),
          {
            error: 'options of a tunnel without TUN',
          },
        ),
      ),
})

/** The macvlan of a virtual router. */
export interface Vmac {
  name?: string
  mac?: string
  group?: string
  netlinkNotifyMsg?: true
}
const MAC = /^[0-9a-fA-F]{1,2}(?::[0-9a-fA-F]{1,2}){5}$/
export const vmac: Value<Vmac | Macro> = whole<Vmac>({
  expected: 'nothing, or the name of an interface, a MAC address, group and a name',
  read(tree, from, to) {
    const out: Vmac = {}
    for (let at = from; at < to; at++) {
      const text = wordText(tree, at)
      if (MAC.test(text)) out.mac = text
      else if (text === 'netlink_notify_msg') out.netlinkNotifyMsg = true
      else if ((text === 'group' || text === 'name') && at + 1 < to) out[text] = wordText(tree, ++at)
      else if (out.name === undefined && isInterface(text)) out.name = text
      else return new Misfit('invalid-value', { value: text, expected: 'an interface, a MAC address or group' }, at, at + 1)
    }
    return out
  },
  write: ({ name: written, mac, group, netlinkNotifyMsg }) => [
    ...(written === undefined ? [] : [{ text: written }]),
    ...(mac === undefined ? [] : [bare(mac)]),
    ...(group === undefined ? [] : [bare('group'), { text: group }]),
    ...(netlinkNotifyMsg ? [bare('netlink_notify_msg')] : []),
  ],
  schema: () =>
    z.strictObject({
      name: z.optional(
        z.string().check(z.refine((text) => isInterface(text) && !RESERVED.has(text) && !MAC.test(text), { error: 'no interface' })),
      ),
      mac: z.optional(z.string().check(z.regex(MAC))),
      group: z.optional(z.string().check(z.refine((text) => isWritable(text) && text !== '', { error: 'no name' }))),
      netlinkNotifyMsg: z.optional(z.literal(true)),
    }),
})

const RESERVED = new Set(['name', 'group', 'netlink_notify_msg', 'bridge', 'private', 'vepa'])
const isInterface = (text: string): boolean => isWritable(text) && text !== '' && text.length <= 15 && !/[\s/]/.test(text)

/** The ipvlan of a virtual router. */
export interface Ipvlan {
  name?: string
  ip?: string
  mode?: 'bridge' | 'private' | 'vepa'
  group?: string
}
const MODES = ['bridge', 'private', 'vepa'] as const
export const ipvlan: Value<Ipvlan | Macro> = whole<Ipvlan>({
  expected: 'nothing, or the name of an interface, an IP address, bridge, private or vepa, group and a name',
  read(tree, from, to) {
    const out: Ipvlan = {}
    for (let at = from; at < to; at++) {
      const text = wordText(tree, at)
      if (isIPv4(text) || isIPv6(text)) out.ip = text
      else if ((MODES as readonly string[]).includes(text)) out.mode = text as (typeof MODES)[number]
      else if ((text === 'group' || text === 'name') && at + 1 < to) out[text] = wordText(tree, ++at)
      else if (out.name === undefined && isInterface(text)) out.name = text
      else return new Misfit('invalid-value', { value: text, expected: 'an interface, an IP address or a mode' }, at, at + 1)
    }
    return out
  },
  write: ({ name: written, ip: address, mode, group }) => [
    ...(written === undefined ? [] : [{ text: written }]),
    ...(address === undefined ? [] : [bare(address)]),
    ...(mode === undefined ? [] : [bare(mode)]),
    ...(group === undefined ? [] : [bare('group'), { text: group }]),
  ],
  schema: () =>
    z.strictObject({
      name: z.optional(
        z
          .string()
          .check(z.refine((text) => isInterface(text) && !RESERVED.has(text) && !isIPv4(text) && !isIPv6(text), { error: 'no interface' })),
      ),
      ip: z.optional(ip.schema()),
      mode: z.optional(z.enum(MODES)),
      group: z.optional(z.string().check(z.refine((text) => isWritable(text) && text !== '', { error: 'no name' }))),
    }),
})

/** A secret that signs adverts. */
export interface HmacKey {
  id: number
  secret: string
}
export const hmacKey: Value<HmacKey | Macro> = whole(
  columns<HmacKey>('a number, 1 to 255, and a secret', [column('id', count(1, 255)), column('secret', word('a secret'))], 2),
)

/** Creates a tracked file: with what value, and whether an existing one is overwritten. */
export interface InitFile {
  value?: number
  overwrite?: true
}
export const initFile: Value<InitFile | Macro> = whole<InitFile>({
  expected: 'nothing, or a whole number and overwrite',
  read(tree, from, to) {
    const out: InitFile = {}
    for (let at = from; at < to; at++) {
      const text = wordText(tree, at)
      if (text === 'overwrite') out.overwrite = true
      else if (/^[+-]?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= 2147483647) out.value = Number(text) + 0
      else return new Misfit('invalid-value', { value: text, expected: 'a whole number or overwrite' }, at, at + 1)
    }
    return out
  },
  write: ({ value, overwrite }) => [...(value === undefined ? [] : [bare(String(value))]), ...(overwrite ? [bare('overwrite')] : [])],
  schema: () =>
    z.strictObject({
      value: z.optional(z.int().check(z.gte(-2147483647), z.lte(2147483647))),
      overwrite: z.optional(z.literal(true)),
    }),
})

/** An interface whose link state is polled, and how. */
export interface Linkbeat {
  interface: string
  type?: 'MII' | 'ETHTOOL' | 'IOCTL'
}
export const linkbeat: Value<Linkbeat | Macro> = whole(
  columns<Linkbeat>(
    'an interface, perhaps with MII, ETHTOOL or IOCTL',
    [column('interface', interfaceName), column('type', oneOf(['MII', 'ETHTOOL', 'IOCTL']))],
    1,
  ),
)

/** Seconds for which a link must stay down, or up, before that counts. */
export interface LinkDelays {
  interface: string
  down: number
  /** 0 where it is left out. */
  up?: number
}
export const linkDelays: Value<LinkDelays | Macro> = whole(
  columns<LinkDelays>(
    'an interface, and seconds for down and up',
    [column('interface', interfaceName), column('down', seconds(0, 255)), column('up', seconds(0, 255))],
    2,
  ),
)

const code = scalar<string>({
  expected: 'a status code, 100 to 599, or two with a dash',
  bare: true,
  parse: (text) => (isStatus(text) ? text : undefined),
  print: (text) => text,
  schema: () => z.string().check(z.refine(isStatus, { error: 'no status code' })),
})
function isStatus(text: string): boolean {
  const found = /^(\d{3})(?:-(\d{3}))?$/.exec(text)
  if (!found) return false
  const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])]
  return first >= 100 && last <= 599 && first <= last
}
export const statusCodes: Value<string[] | Macro> = whole(several(code, 'status codes'))

export const cpus: Value<number[] | Macro> = whole(several(count(0, 1023), 'numbers of CPUs'))
export const words: Value<string[] | Macro> = whole(several(name, 'some words'))
export const perhapsWords: Value<string[] | Macro> = whole(several(name, 'some words', 0))

const hexWord = (wildcard: boolean): Value<string> =>
  scalar({
    expected: 'hexadecimal digits',
    bare: true,
    parse: (text) => (isHex(text, wildcard) ? text : undefined),
    print: (text) => text,
    schema: () => z.string().check(z.refine((text) => isHex(text, wildcard), { error: 'no hexadecimal digits' })),
  })
const isHex = (text: string, wildcard: boolean): boolean => (wildcard ? /^[0-9a-fA-FxX]+$/ : /^[0-9a-fA-F]+$/).test(text)
export const hex: Value<string[] | Macro> = whole(several(hexWord(false), 'hexadecimal digits'))
export const perhapsHex: Value<string[] | Macro> = whole(several(hexWord(true), 'hexadecimal digits', 0))

/** First and largest size of a stack in bytes. */
export interface StackSizes {
  first: number
  most: number
}
export const stackSizes: Value<StackSizes | Macro> = whole(
  columns<StackSizes>('two numbers of bytes', [column('first', count(1, 4294967295)), column('most', count(1, 4294967295))], 2),
)

const CHECKS = /^[+-]?(?:readable|match|wildcard_match|brace_match)$/
const check = scalar<string>({
  expected: 'readable, match, wildcard_match or brace_match, perhaps with + or - before it',
  values: ['readable', 'match', 'wildcard_match', 'brace_match'],
  bare: true,
  parse: (text) => (CHECKS.test(text) ? text : undefined),
  print: (text) => text,
  schema: () => z.string().check(z.regex(CHECKS)),
})
export const includeChecks: Value<string[] | Macro> = whole(several(check, 'checks of includes', 0))

const fitting = (expected: string, fits: (text: string) => boolean): Value<string> =>
  scalar({
    expected,
    bare: true,
    parse: (text) => (fits(text) ? text : undefined),
    print: (text) => text,
    schema: () => z.string().check(z.refine(fits, { error: `no ${expected}` })),
  })

const MODE_BITS = /^I[RWX](?:USR|GRP|OTH)$/
const isMask = (text: string): boolean =>
  /^(?:0[0-7]{0,3}|[1-9]\d{0,2}|0x[0-9a-fA-F]{1,3})$/.test(text)
    ? Number.parseInt(text.startsWith('0x') ? text : text, text.startsWith('0x') ? 16 : text.startsWith('0') ? 8 : 10) <= 0o777
    : false
export const mask: Value<string | Macro> = single(
  fitting(
    'an octal number, or names of permissions joined by |',
    (text) => isMask(text) || text.split('|').every((bit) => MODE_BITS.test(bit)),
  ),
)

export const digest: Value<string | Macro> = single(fitting('32 hexadecimal digits', (text) => /^[0-9a-fA-F]{32}$/.test(text)))
export const granularity: Value<string | Macro> = single(
  fitting(
    'an IPv4 netmask, or a prefix length of 1 to 128',
    (text) => isIPv4(text) || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 128),
  ),
)
export const bufferPolicy: Value<string | Macro> = single(
  fitting('MTU, ADVERT or a number of bytes', (text) => /^(?:mtu|advert|\d{1,10})$/i.test(text)),
)
export const password: Value<string | Macro> = single(word('a password'))
