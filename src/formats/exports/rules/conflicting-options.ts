import type { ExportClient, ExportDefaults } from '../model/index.ts'
import { type ExportOption, type Flag, flags } from '../model/options.ts'
import { exportsRule } from '../rule.ts'
import { dropOption, nameOf } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/conflicting-options',
  effect: 'dropped',
  severity: 'warning',
  summary: 'An option is taken back by a later one of the same list.',
  reason:
    'The last one counts, so the first has no effect. Options other than ro, rw and squashing cannot differ from one `sec=` to the next either.',
  remedy: 'Keep the one that is meant.',
  source: 'nfs-utils, parseopts(): options apply from left to right',
  message: ({ option, later }) => `${option} has no effect: ${later} stands behind it and counts`,
  examples: [
    { bad: '/srv/a 10.0.0.10(ro,rw)\n', good: '/srv/a 10.0.0.10(rw)\n' },
    { bad: '/srv/a 10.0.0.10(anonuid=1000,anonuid=2000)\n', good: '/srv/a 10.0.0.10(anonuid=2000)\n' },
    { bad: '/srv/a 10.0.0.10(refer=/a@other,replicas=/b@other)\n', good: '/srv/a 10.0.0.10(replicas=/b@other)\n' },
  ],
  visit: {
    file(document, context) {
      for (const { items } of document.model.entries) {
        for (const holder of items) {
          for (const { index, later } of deadOptions(holder)) {
            const span = document.spanOf(holder, 'options', index)
            const behind = document.spanOf(holder, 'options', later)
            if (!span || !behind) continue
            context.report(
              { document, span },
              {
                data: { option: document.text.slice(span.start, span.end), later: document.text.slice(behind.start, behind.end) },
                fix: { title: 'leave it out', edits: [dropOption(document, { holder, index, span })], safe: true },
              },
            )
          }
        }
      }
    },
  },
})

/** Values of which the last counts, by name; locations are one setting with two names. */
const VALUES: Readonly<Record<string, string>> = {
  anonuid: 'anonuid',
  anongid: 'anongid',
  mountpoint: 'mountpoint',
  refer: 'locations',
  replicas: 'locations',
}

function deadOptions({ options }: ExportClient | ExportDefaults): { index: number; later: number }[] {
  const dead: { index: number; later: number }[] = []
  if (!hasRepeats(options)) return dead
  const last = new Map<string, number>()
  options.forEach((option, index) => {
    if (nameOf(option) === 'sec') {
      for (const mark of [...last.keys()]) if (isPerFlavor(mark)) last.delete(mark)
      return
    }
    const mark = markOf(option)
    if (mark === undefined) return
    const before = last.get(mark)
    if (before !== undefined && JSON.stringify(options[before]) !== JSON.stringify(option)) dead.push({ index: before, later: index })
    last.set(mark, index)
  })
  return dead
}

/** Whether two options can be about one setting: in most lists none are. */
function hasRepeats(options: readonly ExportOption[]): boolean {
  let seen = 0
  for (const option of options) {
    const one = typeof option === 'string' ? SETTINGS.get(option)! : 'fsid' in option ? FSID : 'sec' in option ? 0 : OTHER
    if (seen & one) return true
    seen |= one
  }
  return false
}

/** What the two sides of a setting have in common. */
function markOf(option: ExportOption): string | undefined {
  if (typeof option === 'object') return 'fsid' in option ? (typeof option.fsid === 'object' ? 'uuid' : 'fsid') : VALUES[nameOf(option)]
  if (option === 'mountpoint') return 'mountpoint'
  const about = flags[option] as { inverse?: string }
  return about.inverse === undefined ? undefined : [option, about.inverse].sort()[0]
}

const isPerFlavor = (mark: string): boolean => mark in flags && 'perFlavor' in flags[mark as keyof typeof flags]

const FSID = 1 << 30
const OTHER = 1 << 29
const MARKS = [...new Set(Object.keys(flags).map((flag) => markOf(flag as Flag)))]
/** A bit for each setting that flags are about. */
const SETTINGS = new Map(
  Object.keys(flags).map((flag) => {
    const mark = markOf(flag as Flag)
    return [flag, mark === undefined ? 0 : mark in VALUES ? OTHER : 1 << MARKS.indexOf(mark)]
  }),
)
