import { booleanOf } from '../effective/index.ts'
import { changed } from '../example.ts'
import { parameterPlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

/** NFSv4's lease is 90 seconds, and what stopping takes besides. */
const NEEDED = 120_000
const FSID = "<nvpair id='vm-fsid' name='fsid' value='11'/>"
const WAIT = `${FSID}\n            <nvpair id='vm-wait' name='wait_for_leasetime_on_stop' value='1'/>`

export const rule = pacemakerRule({
  id: 'pacemaker/lease-wait',
  effect: 'unsafe',
  severity: 'info',
  summary: 'Stopping an export waits longer than it may.',
  reason: 'The stop is cut off, counts as failed, and the node is fenced: a planned move becomes an outage.',
  remedy: 'Give stop a timeout of 120 seconds or more.',
  source: 'ocf_heartbeat_exportfs(7), wait_for_leasetime_on_stop',
  message: ({ id, seconds }) => `${id} waits for the lease when it stops, and stop has only ${seconds} s`,
  examples: [
    {
      bad: changed(
        [FSID, WAIT],
        ["<op id='vm-stop' name='stop' interval='0s' timeout='120s'/>", "<op id='vm-stop' name='stop' interval='0s' timeout='60s'/>"],
      ),
      good: changed([FSID, WAIT]),
      also: ['pacemaker/short-timeout'],
    },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      if (storageKind(primitive) !== 'export' || !booleanOf(primitive.params.get('wait_for_leasetime_on_stop')?.value)) return
      const stop = primitive.ops.find(({ name }) => name === 'stop')
      const timeout = stop ? stop.timeout : 20_000
      if (timeout === undefined || timeout >= NEEDED) return
      context.report(parameterPlace(cib, primitive, 'wait_for_leasetime_on_stop'), { data: { id: primitive.id, seconds: timeout / 1000 } })
    },
  },
})
