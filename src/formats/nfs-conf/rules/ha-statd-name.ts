import { haServer } from '../example.ts'
import { placeForMissing } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { isServer, offersV3 } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/ha-statd-name',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Reboot notices do not leave from the floating address.',
  reason:
    'NFSv3 clients know the server by its floating name. A notice that comes from the name or address of the node is not recognised, and the clients do not reclaim their locks.',
  remedy: 'Set [statd] name or [sm-notify] outgoing-addr to the floating name or address.',
  source: 'rpc.statd(8), --name; sm-notify(8), -v',
  profiles: ['ha'],
  message: () =>
    'neither [statd] name nor [sm-notify] outgoing-addr is set: NFSv3 clients do not recognise the notices of this node after a failover',
  examples: [{ bad: haServer({ 'statd name': undefined, 'sm-notify outgoing-addr': undefined }), good: haServer() }],
  visit: {
    set({ effective, documents }, context) {
      if (!isServer(effective) || !offersV3(effective)) return
      if (effective.statd.name !== undefined || effective.smNotify.outgoingAddr !== undefined) return
      const place = placeForMissing(documents, 'statd')
      if (place) context.report(place)
    },
  },
})
