import { audienceOf } from '../audience.ts'
import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/anon-is-root',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Squashed users become root.',
  reason: 'Squashing is meant to take rights away; with an anonymous id of 0 it gives those of root, to every user that is squashed.',
  remedy: 'Choose the id of a service account.',
  source: 'exports(5), User ID Mapping',
  message: ({ path, who }) => `${who} become root on ${path}: the anonymous id is 0`,
  examples: [
    { bad: '/srv/a 10.0.0.0/16(ro,all_squash,anonuid=0)\n', good: '/srv/a 10.0.0.0/16(ro,all_squash,anonuid=65534)\n' },
    { bad: '/srv/a 10.0.0.10(rw,anongid=0)\n', good: '/srv/a 10.0.0.10(rw,anongid=65534)\n' },
  ],
  visit: {
    export(subject, context) {
      const { flags, flavors } = subject
      const name = flags.anonuid === 0 ? 'anonuid' : flags.anongid === 0 ? 'anongid' : undefined
      if (name === undefined || !flavors.some(({ rootSquash, allSquash }) => rootSquash || allSquash)) return
      const isNarrow = audienceOf(subject, context.options.wide) === 'few'
      const span = optionPlace(
        subject,
        (option) => typeof option === 'object' && (name in option || ('unknown' in option && option.unknown.startsWith(name))),
      )
      context.report(
        { document: subject.document, span },
        {
          data: { path: subject.path, who: flavors.some(({ allSquash }) => allSquash) ? 'all users' : 'squashed users' },
          ...(isNarrow ? { severity: 'info' as const } : {}),
        },
      )
    },
  },
})
