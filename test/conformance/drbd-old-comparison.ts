import type { EffectiveHost, EffectiveResource } from '../../src/formats/drbd/index.ts'
import { line, type Options, type ours, shownAddress } from './drbd-comparison.ts'
import type { DrbdHostVerdict } from './oracle/drbd.ts'

type Set = ReturnType<typeof ours>['set']

/** In 8.4 it is an option of disks. */
const FENCING = 'fencing'
/** What the tool makes of names and minors of the host at hand. */
const MADE: readonly string[] = ['resync-after', 'diskless']

/** Only DRBD 9 has hosts without a disk: 8.4 takes `none` for a path; and it says so where there is nobody to connect to. */
const isVoid = (verb: string, args: readonly string[]): boolean =>
  verb === 'attach' ? args[1] === 'none' || args.length < 4 : args.includes('N/A')

const told = (options: Options): Options =>
  options
    .filter(([name]) => !MADE.includes(name))
    .map(([name, value]) => [name, name === 'protocol' ? value.toUpperCase() : value] as const)

/** What drbdadm 8.4 would tell the kernel. */
export const theirOldCommands = ({ up }: DrbdHostVerdict): string[] =>
  up
    .filter(({ verb, args }) => ['new-resource', 'new-minor', 'attach', 'connect'].includes(verb) && !isVoid(verb, args))
    .map(({ verb, args, options }) => line(verb, args, told(options)))
    .sort()

/** The same by our own view: 8.4 compares names as they are written, and has one connection. */
export const ourOldCommands = (set: Set, hostName: string): string[] =>
  set.effective.resources.flatMap((resource) => commandsOf(set, resource, hostName)).sort()

function commandsOf(set: Set, resource: EffectiveResource, hostName: string): string[] {
  const me = resource.hosts.find(({ names }) => names.includes(hostName))
  if (!me || me.kind === 'stacked') return []
  const listed = (settings: object): Options => set.effective.listed(settings).map(({ keyword, text }) => [keyword, text] as const)
  const net = listed(resource.net)
  const lines = [line('new-resource', [resource.name], listed(resource.options))]
  for (const { vnr, minor, disk, metaDisk, diskOptions } of me.volumes) {
    lines.push(line('new-minor', [resource.name, minor ?? '', vnr]))
    if (!disk) continue
    const [meta, index] =
      metaDisk === 'internal' || metaDisk === undefined ? [disk, 'internal'] : [metaDisk.path, metaDisk.index ?? 'flexible']
    const options = [...listed(diskOptions), ...net.filter(([name]) => name === FENCING)]
    lines.push(line('attach', [minor ?? '', disk, meta, index], told(options)))
  }
  const peer = resource.hosts.find((host: EffectiveHost) => host !== me)
  if (me.address && peer?.address) {
    const options = net.filter(([name]) => name !== FENCING)
    lines.push(line('connect', [resource.name, shownAddress(me.address), shownAddress(peer.address)], told(options)))
  }
  return lines
}
