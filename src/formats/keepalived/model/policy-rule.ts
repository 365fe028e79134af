import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/keepalived-rule.ts'
import { bare, Misfit, type Value } from '../../../lens/index.ts'
import { phrase } from '../../../lens/phrase.ts'
import { isLooseNetwork } from './address.ts'
import { type LineOption, lineReader, optionKeywords, optionSchema, optionWords, propertyOf } from './options.ts'
import { whole } from './values.ts'

/** A policy rule as `ip rule` writes it. */
export interface PolicyRule {
  from?: string
  to?: string
  not?: true
  preference?: number
  tos?: string
  fwmark?: string
  realms?: string
  suppressPrefixlength?: number
  suppressIfgroup?: string
  iif?: string
  oif?: string
  tunnelId?: string
  uidrange?: string
  l3mdev?: true
  protocol?: number
  ipproto?: string
  sport?: string
  dport?: string
  table?: string
  /** What happens to packets that match, where no table is looked up. */
  action?: 'nop' | 'blackhole' | 'unreachable' | 'prohibit'
  /** The rule of this preference is next. */
  goto?: number
  noTrack?: true
  trackGroup?: string
}

const ACTIONS = ['nop', 'blackhole', 'unreachable', 'prohibit'] as const
const isRange = (text: string): boolean => isLooseNetwork(text) || text === 'default' || text === 'any' || text === 'all'
const PORTS = (text: string): boolean => /^\d{1,5}-\d{1,5}$/.test(text)

const text = (keyword: string, doc: string, expected: string, more: Partial<LineOption> = {}): LineOption => ({
  keyword,
  kind: 'text',
  doc,
  expected,
  ...more,
})
const numeric = (keyword: string, doc: string, max: number, more: Partial<LineOption> = {}): LineOption => ({
  keyword,
  kind: 'numeric',
  doc,
  expected: 'a number',
  min: 0,
  max,
  ...more,
})

const SHARED: readonly LineOption[] = [
  text('from', 'Source addresses that it matches.', 'an address, perhaps with /prefix', { kind: 'network', fits: isRange }),
  text('to', 'Destinations that it matches.', 'an address, perhaps with /prefix', { kind: 'network', fits: isRange }),
  { keyword: 'not', kind: 'flag', doc: 'Matches what the selectors do not.' },
  numeric('preference', 'Place among the rules; without it the kernel chooses, with an error.', 4294967295, {
    aliases: ['order', 'priority'],
  }),
  text('tos', 'Type of service.', 'a dsfield', { aliases: ['dsfield'] }),
  text('fwmark', 'Firewall mark: MARK or MARK/MASK.', 'a mark', {
    fits: (value) => /^(?:0x[0-9a-fA-F]{1,8}|\d{1,10})(?:\/(?:0x[0-9a-fA-F]{1,8}|\d{1,10}))?$/.test(value),
  }),
  text('realms', 'Realms, IPv4: REALM or FROM/TO.', 'a realm'),
  numeric('suppress_prefixlength', 'Rejects routes with a prefix this short or shorter.', 128, { aliases: ['sup_pl'] }),
  text('suppress_ifgroup', 'Rejects routes by an interface of this group.', 'a group', { aliases: ['sup_group'] }),
  text('iif', 'Interface that packets come in by.', 'the name of an interface', { aliases: ['dev'], bytes: 15 }),
  text('oif', 'Interface that packets go out by.', 'the name of an interface', { bytes: 15 }),
  text('tunnel-id', 'Tunnel that packets come from.', 'a number', { fits: (value) => /^\d{1,19}$/.test(value) }),
  text('uidrange', 'Users that sent the packets: FIRST-LAST.', 'two numbers with a dash', {
    fits: (value) => /^\d{1,10}-\d{1,10}$/.test(value),
  }),
  { keyword: 'l3mdev', kind: 'flag', doc: 'Looks up the table of the VRF.' },
  numeric('protocol', 'Who made the rule, as rt_protos numbers it.', 255),
  text('ipproto', 'Protocol of packets.', 'a protocol'),
  text('sport', 'Source ports: FIRST-LAST; a single port is refused.', 'two ports with a dash', { fits: PORTS }),
  text('dport', 'Destination ports: FIRST-LAST; a single port is refused.', 'two ports with a dash', { fits: PORTS }),
  text('table', 'Table to look up.', 'a table', { aliases: ['lookup'] }),
  { keyword: 'no_track', kind: 'flag', doc: 'Removal of the rule by others is not acted on.' },
]

const STATIC: readonly LineOption[] = [
  ...SHARED,
  text('track_group', 'Track group that follows this rule, which needs iif; it must be defined earlier.', 'a name'),
]

const ACTION_ROWS: readonly LineOption[] = [
  text('type', 'May stand in front of the action.', 'an action'),
  text('goto', 'The rule of this preference is next; it must be a larger one.', 'a number'),
  { keyword: 'nop', kind: 'flag', doc: 'Nothing: the next rule is asked.' },
  { keyword: 'blackhole', kind: 'flag', doc: 'Packets are dropped silently.' },
  { keyword: 'unreachable', kind: 'flag', doc: 'Packets are refused as unreachable.' },
  { keyword: 'prohibit', kind: 'flag', doc: 'Packets are refused as prohibited.' },
  { keyword: 'inet', kind: 'flag', doc: 'A family; it swallows the next word.' },
  { keyword: 'inet6', kind: 'flag', doc: 'A family; it swallows the next word.' },
]

const rulePhrase = phrase<PolicyRule>(grammar, {
  flag: 'an option',
  text: 'an option',
  network: 'from or to',
  numeric: 'an option',
  action: 'an action',
  ip: 'an address, perhaps with /prefix',
  number: 'a number',
  name: 'a name',
})

const lead = (word: string): string =>
  (ACTIONS as readonly string[]).includes(word)
    ? 'action'
    : word === 'type' || word === 'goto'
      ? word
      : /^\d{1,10}$/.test(word)
        ? 'number'
        : 'other'

/** Without something to do keepalived leaves a rule out. */
const acts = ({ table, action, goto, l3mdev }: Partial<PolicyRule>): boolean => (table ?? action ?? goto ?? l3mdev) !== undefined

function ruleValue(options: readonly LineOption[]): Value<PolicyRule> {
  const read = lineReader<PolicyRule>({
    expected: 'a selector or an action',
    options,
    phrase: rulePhrase,
    lead,
    argument: (word) => (isRange(word) ? 'ip' : /^\d{1,10}$/.test(word) ? 'number' : 'name'),
  })
  const value: Value<PolicyRule> = {
    expected: 'selectors and an action as of ip rule',
    read(tree, from, to, report) {
      const rule = read(tree, from, to, report)
      return rule instanceof Misfit || acts(rule as PolicyRule)
        ? rule
        : new Misfit('wrong-arguments', { expected: 'a table, an action or goto', value: '' })
    },
    write(rule) {
      const { action, goto } = rule
      const words = options.flatMap((option) => optionWords(option, (rule as unknown as Record<string, unknown>)[propertyOf(option)]))
      if (action !== undefined) words.push(bare(action))
      if (goto !== undefined) words.push(bare('goto'), bare(String(goto)))
      return words
    },
    schema: () =>
      z
        .strictObject({
          ...Object.fromEntries(options.map((option) => [propertyOf(option), optionSchema(option)])),
          action: z.optional(z.enum(ACTIONS)),
          goto: z.optional(z.int().check(z.gte(0), z.lte(4294967295))),
        })
        .check(z.refine((rule) => acts(rule as Partial<PolicyRule>), { error: 'no table and no action' })) as never,
  }
  return Object.assign(value, { keywords: optionKeywords([...options, ...ACTION_ROWS]) })
}

/** What moves with a virtual router. */
export const virtualRule = whole(ruleValue(SHARED))
/** What the host owns. */
export const staticRule = whole(ruleValue(STATIC))
