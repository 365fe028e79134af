import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/ignored',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Words that keepalived does not look at.',
  reason: 'They have no effect, and mostly nothing is said about them: a second setting on the line is lost.',
  remedy: 'Write one statement a line, and leave out what has no meaning.',
  source: 'run: words behind the ones a keyword uses are skipped',
  message: ({ words, what }) =>
    what === 'condition' ? `nothing follows ${words} on its line; the condition is for nothing` : `keepalived does not look at ${words}`,
  examples: [
    {
      bad: instance('', ['interface eth0', 'interface eth0 advert_int 2']),
      good: instance(),
    },
    {
      bad: instance('', ['virtual_ipaddress {', 'virtual_ipaddress eth0 {']),
      good: instance(),
    },
    {
      bad: instance('unicast_src_ip 192.0.2.2\nunicast_peer {\n    192.0.2.3/24\n}'),
      good: instance('unicast_src_ip 192.0.2.2\nunicast_peer {\n    192.0.2.3\n}'),
    },
  ],
})
