import type { Document } from '../../src/document/index.ts'
import {
  type Address,
  type DrbdConfig,
  drbd,
  type EffectiveConnection,
  type EffectiveHost,
  type EffectiveResource,
} from '../../src/formats/drbd/index.ts'
import type { DrbdCase, DrbdHostVerdict } from './oracle/drbd.ts'
import type { DrbdCommand } from './oracle/drbd-output.ts'

/** The release that Debian's package has. */
export const TARGETS = { '9': { 'drbd-utils': '9.22.0' }, '8.4': { drbd: '8.4.11' } } as const

/** What quorate says of a configuration. */
export function ours({ text, files = {}, generation = '9' }: DrbdCase) {
  const target = TARGETS[generation]
  const parse = (path: string, content: string): Document<DrbdConfig> => drbd.parse(content, { path, target })
  const documents = [parse('drbd.conf', String(text)), ...Object.entries(files).map(([path, content]) => parse(path, content))]
  const there = documents.map(({ path }) => path)
  const missing = documents
    .flatMap((document) => drbd.includes(document))
    .flatMap(({ path, pattern }) => (pattern || there.includes(path) ? [] : [path]))
  const set = drbd.set(documents, { target, missing })
  const findings = set.lint({ target })
  return { set, findings, rejected: findings.filter(({ effect }) => effect === 'rejected') }
}

/** Names of all hosts that a text mentions, right or wrong. */
export function hostNames(text: string): string[] {
  const names = [...text.matchAll(/\bon\s([A-Za-z0-9._"\s-]{1,200})\{/g)].flatMap(([, list = '']) => list.trim().split(/\s+/))
  const floating = [...text.matchAll(/\bfloating\s+(?:[a-z0-9]+\s+)?\[?([0-9a-fA-F.:]+?)\]?:\d+\s*[{;]/g)].map(
    ([, address = '']) => address,
  )
  return [...new Set([...names.map((name) => name.replaceAll('"', '')), ...floating])].filter((name) => name !== '')
}

export type Options = readonly (readonly [string, string])[]

export const line = (verb: string, args: readonly (string | number)[], options: Options = []): string =>
  [verb, ...args.map((arg) => String(arg).replace(/^0+(?=\d)/, '')), ...options.map(([name, value]) => `--${name}=${value}`).sort()].join(
    ' ',
  )

/** Commands that say how things are, without those that only say when. */
const VERBS = ['new-resource', 'new-minor', 'new-peer', 'new-path', 'peer-device-options', 'attach']

export const theirCommands = ({ up }: DrbdHostVerdict): string[] =>
  up
    .filter(({ verb, options }) => VERBS.includes(verb) && !(verb === 'peer-device-options' && options.length === 0))
    .map(({ verb, args, options }: DrbdCommand) =>
      line(
        verb,
        args,
        options.filter(([name]) => name !== 'resync-after' && name !== 'diskless'),
      ),
    )
    .sort()

type Set = ReturnType<typeof ours>['set']

/** What drbdadm would tell the kernel on a host, by our own view. */
export function ourCommands(set: Set, hostName: string): string[] {
  return set.effective.resources.flatMap((resource) => resourceCommands(set, resource, hostName)).sort()
}

const isSame = (a: string, b: string): boolean => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x.includes('.') && y.includes('.') ? x === y : x.split('.', 1)[0] === y.split('.', 1)[0]
}

export const isLocal = ({ kind, names, address, host }: EffectiveHost, name: string): boolean =>
  kind === 'this' ||
  (kind === 'floating' && 'address' in host
    ? host.address?.host === name
    : address !== undefined || kind === 'on'
      ? names.some((own) => isSame(own, name))
      : false)

function resourceCommands(set: Set, resource: EffectiveResource, hostName: string): string[] {
  const me = resource.hosts.find((host) => isLocal(host, hostName))
  // `up all` leaves stacked resources to --stacked.
  if (!me || me.kind === 'stacked') return []
  const listed = (settings: object): Options => set.effective.listed(settings).map(({ keyword, text }) => [keyword, text])
  const lines = [line('new-resource', [resource.name, me.nodeId ?? ''], listed(resource.options))]
  for (const { vnr, minor, disk, metaDisk, diskOptions } of me.volumes) {
    lines.push(line('new-minor', [resource.name, minor ?? '', vnr]))
    if (disk === undefined) continue
    const [meta, index] =
      metaDisk === 'internal' || metaDisk === undefined ? [disk, 'internal'] : [metaDisk.path, metaDisk.index ?? 'flexible']
    lines.push(
      line(
        'attach',
        [minor ?? '', disk, meta, index],
        listed(diskOptions).filter(([name]) => name !== 'resync-after'),
      ),
    )
  }
  for (const connection of resource.connections) lines.push(...connectionCommands(connection, me, resource, listed))
  return lines
}

export const shownAddress = ({ family = 'ipv4', host, port }: Address): string =>
  family === 'ipv6' ? `ipv6:[${host}]:${port}` : `${family}:${host}:${port}`

function connectionCommands(
  { paths, net, volumes }: EffectiveConnection,
  me: EffectiveHost,
  { name }: EffectiveResource,
  listed: (settings: object) => Options,
): string[] {
  const peer = paths[0]?.ends.find(({ host }) => host !== me)?.host
  if (!peer || !paths.some(({ ends }) => ends.some(({ host }) => host === me))) return []
  const id = peer.nodeId ?? ''
  const lines = [
    line(
      'new-peer',
      [name, id],
      [...(listed(net).some(([option]) => option === '_name') ? [] : [['_name', peer.names.join('_')] as const]), ...listed(net)],
    ),
  ]
  for (const { ends } of paths) {
    const [mine, theirs] = [ends.find(({ host }) => host === me), ends.find(({ host }) => host !== me)]
    if (!mine?.address || !theirs?.address) continue
    // With a proxy in between, the peer is where the own proxy listens.
    const inside = mine.endpoint?.inside ?? (mine.endpoint ? undefined : mine.host.host.proxy?.inside)
    lines.push(line('new-path', [name, id, shownAddress(mine.address), shownAddress(inside ?? theirs.address)]))
  }
  for (const { vnr, diskOptions } of volumes) {
    const options: Options = [
      ...listed(diskOptions),
      ...(peer.volumes.find((volume) => volume.vnr === vnr)?.disk === undefined ? [['bitmap', 'no'] as const] : []),
    ]
    if (options.length > 0) lines.push(line('peer-device-options', [name, id, vnr], options))
  }
  return lines
}
