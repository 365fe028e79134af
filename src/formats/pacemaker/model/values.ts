import * as z from 'zod/mini'
import { oneOf, type Schema, scalar, text, type Value } from '../../../lens/index.ts'
import { isStorable, isXmlName } from '../../../syntax/index.ts'

export const anyText = text('text', isStorable)

/** An XML name without a colon, as ids are: `cib-bootstrap-options`. */
export const isId = (value: string): boolean => /^[A-Za-z_][\w.-]*$/.test(value) || (isXmlName(value) && !value.includes(':'))

/** Any text is read, so that what refers to it can be followed; written is what the schema takes for an id. */
export const id: Value<string> = {
  ...text('a name that begins with a letter or _, without blanks and colons'),
  schema: () => z.string().check(z.refine(isId, { error: 'no id: it begins with a letter or _, and has no blanks or colons' })),
}

/** How strongly something is preferred: a whole number, or what stands above or below all of them. */
export type Score = number | 'INFINITY' | '-INFINITY'

const INFINITE = /^([+-])?INFINITY$/

export const score: Value<Score> = scalar<Score>({
  expected: 'a whole number, INFINITY or -INFINITY',
  values: ['INFINITY', '-INFINITY'],
  bare: true,
  parse(value) {
    const infinite = INFINITE.exec(value)
    if (infinite) return infinite[1] === '-' ? '-INFINITY' : 'INFINITY'
    return /^[+-]?\d{1,15}$/.test(value) ? Number(value) + 0 : undefined
  },
  print: String,
  schema: () =>
    z.union([z.int().check(z.gte(-999_999_999_999_999), z.lte(999_999_999_999_999)), z.enum(['INFINITY', '-INFINITY'])]) as Schema<Score>,
})

/** A boolean as the schema has it; nvpairs take more spellings. */
export const flag = scalar<boolean>({
  expected: 'true or false',
  values: ['true', 'false'],
  bare: true,
  parse: (value) => (value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : undefined),
  print: String,
  schema: () => z.boolean(),
})

/** A count that the cluster keeps. */
export const count = (least: number): Value<number> =>
  scalar<number>({
    expected: `a whole number, at least ${least}`,
    bare: true,
    parse: (value) => (/^\+?\d{1,15}$/.test(value) && Number(value) >= least ? Number(value) : undefined),
    print: String,
    schema: () => z.int().check(z.gte(least), z.lte(999_999_999_999_999)),
  })

export const CLASSES = ['ocf', 'lsb', 'heartbeat', 'stonith', 'upstart', 'service', 'systemd', 'nagios'] as const
export const ROLES = ['Stopped', 'Started', 'Promoted', 'Unpromoted', 'Master', 'Slave'] as const
export const ACTIONS = ['start', 'promote', 'demote', 'stop'] as const
export const KINDS = ['Optional', 'Mandatory', 'Serialize'] as const
export const ON_FAIL = ['ignore', 'block', 'demote', 'stop', 'restart', 'standby', 'fence', 'restart-container'] as const
export const NODE_TYPES = ['member', 'ping', 'remote'] as const
export const DISCOVERY = ['always', 'never', 'exclusive'] as const
export const ORDERINGS = ['group', 'listed'] as const
export const OPERATIONS = ['lt', 'gt', 'lte', 'gte', 'eq', 'ne', 'defined', 'not_defined'] as const
export const EXPRESSION_TYPES = ['string', 'integer', 'number', 'version'] as const
export const SOURCES = ['literal', 'param', 'meta'] as const

export const agentClass = oneOf(CLASSES)
export const role = oneOf(ROLES)
export const action = oneOf(ACTIONS)
export const kind = oneOf(KINDS)

/** Fence devices of one level, separated by commas. */
export const devicePattern = /^[a-zA-Z0-9_.-]+(?:,[a-zA-Z0-9_.-]+)*$/

export const devices: Value<string[]> = {
  expected: 'names separated by commas',
  read: (tree, from, to) => {
    const read = anyText.read(tree, from, to)
    return typeof read === 'string' ? read.split(',') : read
  },
  write: (names) => [{ text: names.join(',') }],
  schema: () =>
    z.array(z.string()).check(
      z.minLength(1),
      z.refine((names) => names.every((name) => /^[a-zA-Z0-9_.-]+$/.test(name)), { error: 'a device has letters, digits, _ . and - only' }),
    ),
}
