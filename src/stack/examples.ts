import type { RuleExample } from '../document/index.ts'
import { everyRule } from '../generated/every-rule.ts'

const byId = new Map<string, readonly RuleExample[]>(everyRule.map(({ id, examples = [] }) => [id, examples]))

/** How a rule is broken and kept. What is built comes without the examples of rules, but for this module. */
export const examplesOf = (id: string): readonly RuleExample[] => byId.get(id) ?? []
