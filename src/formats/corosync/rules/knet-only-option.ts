import type { CorosyncEffective } from '../effective/index.ts'
import { cluster, oneLink, plain } from '../example.ts'
import { type Place, placeOf, related, sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { usedLinks } from '../settings.ts'

const also = ['corosync/legacy-transport']

export const rule = corosyncRule({
  id: 'corosync/knet-only-option',
  effect: 'rejected',
  severity: 'error',
  summary: 'Encryption, a second link or a link priority without knet.',
  reason: 'corosync refuses the file: transports udp and udpu have none of these. The node cannot start or rejoin.',
  remedy: 'Take the transport line out: knet is the default.',
  source: 'corosync.conf(5), transport; totemconfig.c',
  message: ({ what, transport }) => `${what} needs transport knet, and this is ${transport}; corosync refuses the file`,
  examples: [
    { bad: cluster({ ...oneLink, totem: { transport: 'udpu' } }), good: cluster(oneLink), also },
    { bad: cluster({ ...oneLink, totem: { transport: 'udpu', ...plain, crypto_hash: 'sha256' } }), good: cluster(oneLink), also },
    { bad: cluster({ ...oneLink, totem: { transport: 'udpu', ...plain, secauth: 'on' } }), good: cluster(oneLink), also },
    { bad: cluster({ totem: { transport: 'udpu', ...plain } }), good: cluster(), also },
    {
      bad: cluster({ ...oneLink, totem: { transport: 'udpu', ...plain, interface: { linknumber: '1', mcastport: '5410' } } }),
      good: cluster({ totem: { interface: { linknumber: '1', mcastport: '5410' } } }),
      also,
    },
    {
      bad: cluster({ ...oneLink, totem: { transport: 'udpu', ...plain, interface: { knet_link_priority: '2' } } }),
      good: cluster({ ...oneLink, totem: { interface: { knet_link_priority: '2' } } }),
      also,
    },
  ],
  visit: {
    set({ effective }, context) {
      const { transport } = effective.totem
      if (transport === 'knet') return
      const chosen = placeOf(effective, 'totem.transport', 'value')
      const around = chosen ? [related(chosen, `transport ${transport}`)] : []
      for (const [what, place] of [crypto(effective), secondLink(effective), ...priorities(effective)]) {
        if (place) context.report(place, { data: { what, transport }, related: around })
      }
    },
  },
})

type Found = readonly [what: string, place: Place | undefined]

function crypto(effective: CorosyncEffective): Found {
  const { cryptoCipher, cryptoHash, secauth } = effective.totem
  if (cryptoCipher !== 'none' && !secauth) return ['crypto_cipher', placeOf(effective, 'totem.crypto_cipher', 'value')]
  if (cryptoHash !== 'none' && !secauth) return ['crypto_hash', placeOf(effective, 'totem.crypto_hash', 'value')]
  return ['secauth', cryptoCipher === 'none' && cryptoHash === 'none' ? undefined : placeOf(effective, 'totem.secauth', 'value')]
}

function secondLink(effective: CorosyncEffective): Found {
  const link = usedLinks(effective)[1]
  const [address] = link?.addresses ?? []
  return ['a second link', address ? placeOf(effective, address.path, 'keyword') : link && sectionPlace(effective, link.path)]
}

const priorities = (effective: CorosyncEffective): Found[] =>
  usedLinks(effective)
    .filter(({ knetLinkPriority }) => knetLinkPriority !== 1)
    .map(({ path }) => ['knet_link_priority', placeOf(effective, `${path}.knet_link_priority`, 'value')])
