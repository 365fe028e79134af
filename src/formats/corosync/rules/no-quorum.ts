import type { Fix } from '../../../document/index.ts'
import { lineEnd } from '../../../text/index.ts'
import { STEP } from '../dialect.ts'
import { cluster } from '../example.ts'
import { firstLine, headingOf, mainOf, placeOfMissing } from '../missing.ts'
import { entryPlace, replacePart } from '../places.ts'
import { type CorosyncSet, corosyncRule } from '../rule.ts'
import { setting, switchedOn } from '../settings.ts'
import { insteadOf, MISSPELLINGS, notRead, toldOf } from '../told.ts'

const LINE = 'provider: corosync_votequorum'

export const rule = corosyncRule({
  id: 'corosync/no-quorum',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Nothing counts votes.',
  reason:
    'Without the provider corosync_votequorum every partition counts itself quorate: after a network failure all parts go on and write to the same data. two_node and everything else in quorum has no effect.',
  remedy: 'Write `provider: corosync_votequorum` in quorum.',
  source: 'votequorum(5)',
  supersedes: MISSPELLINGS,
  message: ({ provider, instead }) =>
    provider === undefined
      ? `quorum has no provider: every partition counts itself quorate, and two_node and the like have no effect${notRead(instead)}`
      : `provider ${provider} counts no votes as configured here: write corosync_votequorum`,
  examples: [
    { bad: cluster({ quorum: { provider: undefined } }, 3), good: cluster({}, 3) },
    { bad: cluster({ quorum: undefined }, 3), good: cluster({}, 3) },
    { bad: cluster({ quorum: { provider: 'corosync_ykd' } }, 3), good: cluster({}, 3) },
    { bad: cluster({ quorum: { provider: undefined, providr: 'corosync_votequorum' } }, 3), good: cluster({}, 3) },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      if (effective.nodes.length < 2 || effective.quorum.isVotequorum) return
      const entry = setting(effective, 'quorum.provider')
      if (entry) {
        // Other names are refused when corosync starts.
        if (entry.value !== 'corosync_ykd') return
        const { edits, title } = replacePart(entry, 'value', 'corosync_votequorum', 'count votes')
        context.report(entryPlace(entry, 'value'), { data: { provider: entry.value }, fix: { title, edits, safe: isSettled(set) } })
        return
      }
      const told = toldOf(set, 'provider')
      const place = told ?? placeOfMissing(set, 'quorum', 'nodelist')
      if (!place || told?.isRefused) return
      const fix = addProvider(set)
      context.report(place, { data: insteadOf(told), ...(fix ? { fix } : {}) })
    },
  },
})

/** Whether losing a node is provided for: with an even number votes alone would stop what runs now. */
const isSettled = ({ effective }: CorosyncSet): boolean =>
  effective.nodes.length % 2 === 1 ||
  (effective.nodes.length === 2 && switchedOn(effective, 'quorum.two_node') !== undefined) ||
  switchedOn(effective, 'quorum.auto_tie_breaker') !== undefined

function addProvider(set: CorosyncSet): Fix | undefined {
  const title = `write ${LINE}`
  const heading = headingOf(set, 'quorum')
  if (heading) {
    const edit = firstLine(heading, LINE)
    return edit && { title, edits: [edit], safe: isSettled(set) }
  }
  const { text, tree } = mainOf(set)!
  if (tree.faults.length > 0) return undefined
  const eol = lineEnd(text)
  const section = `${text.endsWith('\n') ? '' : eol}${eol}quorum {${eol}${STEP}${LINE}${eol}}${eol}`
  return { title, edits: [{ start: text.length, end: text.length, text: section }], safe: isSettled(set) }
}
