import { instance, scripted, tracking, virtualServer } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { type KeepalivedContext, keepalivedRule } from '../rule.ts'
import type { KeepalivedView } from '../view.ts'

/** What will do as well. */
const OTHERWISE: Readonly<Record<string, string>> = { neighbor_ip: 'neighbour_ip', garp_interval: 'gna_interval' }

/** What a block cannot do without, and what becomes of it. */
function needs(item: object, view: KeepalivedView, block: string, keyword: string, context: KeepalivedContext, isChecker = false): void {
  if (mentions(view, item, keyword) || (OTHERWISE[keyword] && mentions(view, item, OTHERWISE[keyword]))) return
  const place = view.placeOf(item, undefined, undefined, 'keyword')
  tell(context, place, { data: { block, keyword, ...(isChecker ? { checker: 'yes' } : {}) } })
}

export const rule = keepalivedRule({
  id: 'keepalived/incomplete-object',
  effect: 'dropped',
  severity: 'error',
  summary: 'A block without the statement that it is for.',
  reason:
    'keepalived removes the block, and what refers to it finds nothing: a virtual router runs untracked. An HTTP_GET without a url even makes the checker process of 2.2.7 die again and again.',
  remedy: 'Write the statement, or remove the block.',
  source: 'run: No script set - removing; process name not specified; no neighbor address set, disabling instance',
  message: ({ block, keyword, checker }) => `${block} has no ${keyword}: ${checker ? 'the real server goes unchecked' : 'it is removed'}`,
  examples: [
    { bad: scripted(tracking(), ['    script "/usr/local/bin/check"\n', '']), good: scripted(tracking()) },
    {
      bad: `bfd_instance gw {\n    passive\n}\n${instance()}`,
      good: `bfd_instance gw {\n    neighbor_ip 192.0.2.1\n    passive\n}\n${instance()}`,
    },
    {
      bad: `garp_group {\n    interface eth0\n}\n${instance()}`,
      good: `garp_group {\n    garp_interval 0.1\n    interface eth0\n}\n${instance()}`,
    },
    {
      bad: virtualServer(['TCP_CHECK {\n        }', 'HTTP_GET {\n        }']),
      good: virtualServer(['TCP_CHECK {\n        }', 'HTTP_GET {\n            url {\n                path /\n            }\n        }']),
    },
  ],
  visit: {
    script: ({ item, view }, context) => needs(item, view, 'vrrp_script', 'script', context),
    trackFile: ({ item, view }, context) => needs(item, view, 'track_file', 'file', context),
    trackProcess: ({ item, view }, context) => needs(item, view, 'vrrp_track_process', 'process', context),
    bfd: ({ item, view }, context) => needs(item, view, 'bfd_instance', 'neighbor_ip', context),
    view(view, context) {
      for (const group of view.conf.garpGroups) needs(group, view, 'garp_group', 'garp_interval', context)
    },
    realServer({ item, view }, context) {
      for (const check of item.miscChecks) needs(check, view, 'MISC_CHECK', 'misc_path', context, true)
      for (const check of item.httpGets) needs(check, view, 'HTTP_GET', 'url', context, true)
      for (const check of item.sslGets) needs(check, view, 'SSL_GET', 'url', context, true)
      for (const check of item.fileChecks) needs(check, view, 'FILE_CHECK', 'track_file', context, true)
      for (const check of item.bfdChecks) needs(check, view, 'BFD_CHECK', 'name', context, true)
    },
  },
})
