import { plain } from '../effective-instance.ts'
import { scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const FILES = { '/etc/keepalived/vrrp.conf': scripted(tracking()) }

export const rule = keepalivedRule({
  id: 'keepalived/include-unchecked',
  effect: 'unsafe',
  severity: 'info',
  summary: 'An include line that may find nothing.',
  reason: 'Where the file is missing or cannot be read keepalived goes on without it: virtual routers disappear, and nobody is told.',
  remedy: 'Write includem (something must match) or includea (all of it), or include_check.',
  source: 'keepalived.conf(5), include',
  profiles: ['ha', 'hardened'],
  message: () => 'where this file is missing keepalived goes on without it',
  examples: [
    {
      bad: { '/etc/keepalived/keepalived.conf': 'include vrrp.conf\n', ...FILES },
      good: { '/etc/keepalived/keepalived.conf': 'includem vrrp.conf\n', ...FILES },
    },
  ],
  visit: {
    file(document, context) {
      const isChecked = context.set.documents.some(({ model }) => model.globalDefs?.includeCheck !== undefined)
      if (isChecked) return
      for (const item of document.model.includes) {
        if (plain(item.directive) !== 'include') continue
        tell(context, { document, span: document.spanOf(item, undefined, undefined, 'keyword') ?? { start: 0, end: 0 } })
      }
    },
  },
})
