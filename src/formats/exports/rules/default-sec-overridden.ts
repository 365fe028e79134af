import { isWritten } from '../flags.ts'
import type { ExportOption } from '../model/options.ts'
import { exportsRule } from '../rule.ts'

const SIDES: Readonly<Record<string, readonly ['readOnly' | 'rootSquash' | 'allSquash', boolean]>> = {
  ro: ['readOnly', true],
  rw: ['readOnly', false],
  root_squash: ['rootSquash', true],
  no_root_squash: ['rootSquash', false],
  all_squash: ['allSquash', true],
  no_all_squash: ['allSquash', false],
}

export const rule = exportsRule({
  id: 'exports/default-sec-overridden',
  effect: 'dropped',
  severity: 'error',
  summary: 'A client restricts what a flavour from the line’s defaults allows, in vain.',
  reason:
    'A flavour that is inherited with its `sec=` keeps its own ro, rw and squashing: what the client says without naming the flavour again is ignored.',
  remedy: 'Name the flavour again in front of the option: `(sec=krb5,ro)`.',
  source: 'nfs-utils, parseopts(): options speak for the flavours of the sec= before them',
  message: ({ option, flavors }) => `${option} does not reach ${flavors}, which the line’s defaults name: it stays as they say`,
  examples: [{ bad: '/srv/a -sec=krb5,rw 10.0.0.10(ro)\n', good: '/srv/a -sec=krb5,rw 10.0.0.10(sec=krb5,ro)\n' }],
  visit: {
    export(subject, context) {
      if (!isWritten(subject, 'sec')) return
      const { document, item, flavors } = subject
      if (!item.options.some((option) => typeof option === 'string' && option in SIDES)) return
      const inherited = new Set<string>()
      // A line can hold thousands of defaults, and this is asked for each of its clients.
      for (const { options } of subject.defaults) {
        for (const option of options) if (typeof option === 'object') for (const flavor of flavorsOf(option)) inherited.add(flavor)
      }
      if (inherited.size === 0) return
      const named = item.options.findIndex((option) => flavorsOf(option).length > 0)
      const before = named === -1 ? item.options : item.options.slice(0, named)
      for (const [index, option] of before.entries()) {
        const side = typeof option === 'string' ? SIDES[option] : undefined
        if (!side) continue
        const deaf = flavors.filter((one) => inherited.has(one.flavor) && one[side[0]] !== side[1]).map(({ flavor }) => flavor)
        const span = document.spanOf(item, 'options', index)
        if (deaf.length === 0 || !span) continue
        const insertion = { start: span.start, end: span.start, text: `sec=${deaf.join(':')},` }
        context.report(
          { document, span },
          {
            data: { option: String(option), flavors: deaf.join(' and ') },
            fix: { title: `name ${deaf.join(' and ')} again`, edits: [insertion], safe: false },
          },
        )
        return
      }
    },
  },
})

const flavorsOf = (option: ExportOption): readonly string[] => (typeof option === 'object' && 'sec' in option ? option.sec : [])
