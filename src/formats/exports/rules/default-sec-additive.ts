import { exportsRule } from '../rule.ts'
import { findOption } from '../written.ts'

/** From no proof of identity to encryption. */
const STRENGTH: Readonly<Record<string, number>> = { none: 0, null: 0, sys: 1, unix: 1, krb5: 2, krb5i: 3, krb5p: 4 }

export const rule = exportsRule({
  id: 'exports/default-sec-additive',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A client asks for a stronger flavour, and the weaker one of the line’s defaults stays open.',
  reason: 'Flavours of the defaults and of the client add up: the client may still mount with the weaker one.',
  remedy: 'Leave `sec=` out of the defaults and name the flavours at each client.',
  source: 'nfs-utils, parseopts(): sec= adds flavours',
  message: ({ weak, strong }) => `sec=${strong} is added to the line’s defaults: clients may still use ${weak}`,
  examples: [{ bad: '/srv/a -sec=sys 10.0.0.10(sec=krb5)\n', good: '/srv/a 10.0.0.10(sec=krb5)\n' }],
  visit: {
    export(subject, context) {
      const { document, item, flavors } = subject
      if (flavors.length < 2) return
      const own = item.options.flatMap((option) => (typeof option === 'object' && 'sec' in option ? option.sec : []))
      if (own.length === 0 || subject.defaults.length === 0) return
      const least = own.reduce((weakest, flavor) => Math.min(weakest, STRENGTH[flavor]!), 4)
      const weak = flavors.filter(({ flavor }) => STRENGTH[flavor]! < least).map(({ flavor }) => flavor)
      const found = findOption(subject, (option) => typeof option === 'object' && 'sec' in option)
      if (weak.length === 0 || !found) return
      context.report({ document, span: found.span }, { data: { weak: weak.join(' and '), strong: own.join(':') } })
    },
  },
})
