import type { RuleHead } from '../document/index.ts'
import { formatList } from '../formats/index.ts'
import { coreRules } from '../lint/index.ts'

/** Every rule there is, whatever it looks at. */
export const rules: readonly RuleHead[] = [...formatList.flatMap((format) => format.rules), ...coreRules]

export const ruleById = (id: string): RuleHead | undefined => rules.find((rule) => rule.id === id)
