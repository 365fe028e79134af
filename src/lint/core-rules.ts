import type { Finding, FindingData, RuleHead } from '../document/index.ts'

const head = <const Id extends string>(rule: Omit<RuleHead<Id>, 'source' | 'examples'>): RuleHead<Id> => ({
  ...rule,
  source: 'quorate',
  examples: [],
})

/** Rules about files and about linting itself, whatever the format. */
export const coreRules = [
  head({
    id: 'quorate/too-many-findings',
    effect: 'advice',
    severity: 'warning',
    summary: 'More findings than are shown.',
    reason: 'The list is cut off, so other faults may be hidden behind it.',
    remedy: 'Fix what is shown and lint again.',
    message: ({ shown, more }) =>
      more === 0
        ? `there are more findings than the ${shown} shown`
        : `at least ${more} more findings are not shown; these are the first ${shown}`,
  }),
  head({
    id: 'quorate/unused-suppression',
    effect: 'advice',
    severity: 'warning',
    summary: 'A suppression comment silences nothing.',
    reason: 'Left in place it would silence a fault that comes back later.',
    remedy: 'Delete the comment.',
    message: ({ rule }) => `nothing here is reported as ${rule}; the suppression is not needed`,
  }),
  head({
    id: 'quorate/unexplained-suppression',
    effect: 'advice',
    severity: 'info',
    summary: 'A suppression comment gives no reason.',
    reason: 'Nobody will know later whether the reason still holds.',
    remedy: 'Write the reason behind ` -- `, in XML behind ` - `.',
    message: ({ rule }) => `${rule} is silenced without a reason`,
  }),
  head({
    id: 'quorate/not-utf8',
    effect: 'advice',
    severity: 'error',
    summary: 'The file is not UTF-8 text.',
    reason: 'The daemon reads bytes and may take it, but nothing here can be said about it.',
    remedy: 'Save the file as UTF-8.',
    message: ({ offset }) => `not UTF-8 text: byte ${offset} does not belong to any character`,
  }),
  head({
    id: 'quorate/too-large',
    effect: 'advice',
    severity: 'error',
    summary: 'The file is larger than the size limit.',
    reason: 'It was not read, so nothing in it was checked.',
    remedy: 'Raise the limit, or check whether this is a configuration file at all.',
    message: ({ bytes, limit }) => `${bytes} bytes, over the limit of ${limit}`,
  }),
  head({
    id: 'quorate/unreadable',
    effect: 'advice',
    severity: 'error',
    summary: 'The file cannot be read.',
    reason: 'Nothing in it was checked.',
    remedy: 'Check that it exists and that its mode allows reading it.',
    message: ({ problem }) => `cannot be read: ${problem}`,
  }),
] as const

export type CoreRuleId = (typeof coreRules)[number]['id']

/** A finding of one of the rules about files and linting. */
export function coreFinding(id: CoreRuleId, path: string | undefined, span: Finding['span'], data: FindingData): Finding {
  const rule: RuleHead = coreRules.find((candidate) => candidate.id === id)!
  return {
    rule: id,
    effect: rule.effect,
    severity: rule.severity,
    message: rule.message(data),
    data,
    ...(path === undefined ? {} : { path }),
    span,
  }
}
