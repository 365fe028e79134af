import type { ConfigSet, Finding } from '../../document/index.ts'
import type { KeepalivedEffective } from './effective.ts'
import type { KeepalivedConf } from './types.ts'

/** Found in the file as it is written already. */
const WRITTEN = new Set(['keepalived/literal-reference', 'keepalived/undefined-definition', 'keepalived/comment-backslash'])

/**
 * keepalived puts definitions and included files in place and reads the lines then: it complains about words that a
 * line itself, or a file alone, does not show. The rule is that of the words, the place where they come from; the same
 * fault of several repetitions is told once.
 */
export function consequences({ effective }: ConfigSet<KeepalivedConf, KeepalivedEffective>): Finding[] {
  const told = new Map<string, Finding>()
  for (const { view } of effective.hosts) {
    for (const { rule, effect, severity, message, data, document, span, isIncluded } of view.replaced()) {
      if (!isIncluded && WRITTEN.has(rule)) continue
      const mark = JSON.stringify([rule, document.path, span])
      if (told.has(mark)) continue
      told.set(mark, {
        rule,
        effect,
        severity,
        message: isIncluded ? `where this is included: ${message}` : `with definitions in place: ${message}`,
        ...(data ? { data } : {}),
        ...(document.path === undefined ? {} : { path: document.path }),
        span,
      })
    }
  }
  return [...told.values()]
}
