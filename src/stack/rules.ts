import type { RuleHead } from '../document/index.ts'
import { formatList } from '../formats/index.ts'
import { rules as stackRules } from '../generated/rules/stack.ts'
import { coreRules } from '../lint/index.ts'

export { stackRules }

/** Every rule there is, whatever it looks at. */
export const rules: readonly RuleHead[] = [...formatList.flatMap((format) => format.rules), ...stackRules, ...coreRules]

export const ruleById = (id: string): RuleHead | undefined => rules.find((rule) => rule.id === id)
