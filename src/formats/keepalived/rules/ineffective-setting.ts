import type { Severity } from '../../../document/index.ts'
import { asksForMaster, plain } from '../effective-instance.ts'
import { instance, scripted, tracking } from '../example.ts'
import type { Tracked } from '../model/tracked.ts'
import { removal, tell } from '../places.ts'
import { type KeepalivedContext, keepalivedRule } from '../rule.ts'
import type { KeepalivedPlace, KeepalivedView } from '../view.ts'

function say(
  context: KeepalivedContext,
  view: KeepalivedView,
  place: KeepalivedPlace | undefined,
  [keyword, why]: readonly [string, string],
  severity: Severity = 'warning',
): void {
  tell(context, place, { data: { keyword, why }, severity, ...removal(view, place, 'delete the line') })
}

export const rule = keepalivedRule({
  id: 'keepalived/ineffective-setting',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A setting that changes nothing where it stands.',
  reason: 'keepalived reads it and leaves it out, because something that it needs is missing or something else decides.',
  remedy: 'Delete it, or write what it needs.',
  source:
    'run: Cannot use unicast_ttl without unicast peers; vmac_xmit_base is only valid with a vmac; Cannot specify VRF interface and interface; Cannot specify native_ipv6 with IPv4 addresses; Ignoring track_interface since own interface; State MASTER must match being address owner; Initial state master is incompatible with AH authentication',
  message: ({ keyword, why }) => `${keyword} has no effect: ${why}`,
  examples: [
    { bad: instance('vmac_xmit_base'), good: instance('use_vmac\nvmac_xmit_base') },
    { bad: instance('unicast_ttl 64'), good: instance() },
    { bad: instance('track_interface {\n    eth0\n}'), good: instance('track_interface {\n    eth1\n}') },
    {
      bad: instance('version 3\naccept\nstrict_mode on', ['state BACKUP', 'state MASTER']).replace('    nopreempt\n', ''),
      good: instance('version 3\naccept\nstrict_mode on').replace('    nopreempt\n', ''),
    },
    { bad: scripted(tracking(), ['    fall 2\n', '    fall 2\n    init_fail\n']), good: scripted(tracking()) },
  ],
  visit: {
    instance(found, context) {
      const { item, view, strict, priority, family } = found
      const isMulticast = item.unicastPeer.length === 0
      const asksUnicast = item.unicastSrcIp ?? item.checkUnicastSrc ?? item.unicastFaultNoPeer
      if (item.unicastTtl !== undefined && isMulticast && asksUnicast === undefined)
        say(context, view, view.placeOf(item, 'unicastTtl'), ['unicast_ttl', 'there are no unicast peers'])
      if (item.vmacXmitBase && item.useVmac === undefined && item.useIpvlan === undefined && !item.useVmacAddr)
        say(context, view, view.placeOf(item, 'vmacXmitBase'), ['vmac_xmit_base', 'there is no use_vmac'])
      if (item.vrf !== undefined && (view.orderOf(item, 'vrf') ?? 0) > (view.orderOf(item, 'interface') ?? Number.POSITIVE_INFINITY))
        say(context, view, view.placeOf(item, 'vrf'), ['vrf', 'there is an interface already'])
      if (item.nativeIpv6 && found.addresses.length > 0 && family === 4)
        say(context, view, view.placeOf(item, 'nativeIpv6'), ['native_ipv6', 'the addresses are IPv4 ones'])
      if (item.downTimerAdverts !== undefined && strict)
        say(context, view, view.placeOf(item, 'downTimerAdverts'), ['down_timer_adverts', 'in strict mode three adverts count'])
      const written = plain(item.state)
      const owner = priority === 255 ? 'MASTER' : 'BACKUP'
      if (strict && written !== undefined && written !== owner)
        say(context, view, view.placeOf(item, 'state'), [
          `state ${written}`,
          'in strict mode the owner of the address starts as master, and nobody else',
        ])
      if (!strict && written === 'MASTER' && !asksForMaster(found))
        say(context, view, view.placeOf(item, 'state'), ['state MASTER', 'AH authentication clears it'])
      item.trackInterface.forEach((tracked, index) => {
        const name = plain<Tracked>(tracked)?.name
        if (name === undefined || name !== found.interface) return
        say(
          context,
          view,
          view.placeOf(item, 'trackInterface', index),
          [
            `track_interface ${name}`,
            item.dontTrackPrimary ? 'keepalived leaves the own interface out' : 'the own interface is tracked anyway',
          ],
          'info',
        )
      })
    },
    virtualServer({ item, view }, context) {
      if (plain(item.endpoint)?.fwmark === undefined || item.protocol === undefined) return
      say(context, view, view.placeOf(item, 'protocol'), ['protocol', 'a firewall mark stands for packets of any protocol'], 'info')
    },
    // Overwritten as soon as something tracks the script.
    script({ item, view }, context) {
      if (!item.initFail) return
      say(context, view, view.placeOf(item, 'initFail'), ['init_fail', 'a tracked script starts as if it had succeeded'], 'info')
    },
  },
})
