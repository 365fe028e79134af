import { type Body, labelOf, one } from '../../../lens/index.ts'
import { wordSpan } from '../../../syntax/index.ts'
import type { Common, Resource } from '../types.ts'
import { block } from './block.ts'
import { connections, meshes } from './connection.ts'
import { diskOptions } from './disk-options.ts'
import { handlers } from './handlers.ts'
import { floating, hosts, stacked, thisHost } from './host.ts'
import { netOptions } from './net-options.ts'
import { oneOfNoCase } from './option.ts'
import { proxyOptions } from './proxy.ts'
import { resourceOptions } from './resource-options.ts'
import { blockBody, scopeOf } from './scope.ts'
import { startup } from './startup.ts'
import { syncer } from './syncer.ts'
import { name } from './texts.ts'
import { volumeFields, volumes } from './volume.ts'

const sections = {
  options: block('options', resourceOptions, { doc: 'Resource options.' }),
  net: block('net', netOptions, { doc: 'Connection options.' }),
  diskOptions: block('disk', diskOptions, { doc: 'Options of disks, devices and their peers.' }),
  startup: block('startup', startup, { doc: 'Boot-time wait options.' }),
  handlers: block('handlers', handlers, { doc: 'Event handler commands.' }),
  proxy: block('proxy', proxyOptions, { doc: 'Options of DRBD Proxy.' }),
  syncer: block('syncer', syncer, {
    doc: 'Pre-8.4 section spread over net, disk and options.',
    deprecated: 'write net{}, disk{} or options{}',
  }),
}

const protocolLine = one('protocol', oneOfNoCase(['A', 'B', 'C']), { doc: 'Short form of net { protocol … }.', default: 'C' })

const protocol: typeof protocolLine = {
  ...protocolLine,
  read(reading, owner, key, node) {
    const { tree } = reading
    const first = tree.firstWord[node]!
    if (first + 1 < tree.firstWord[node + 1]!) return protocolLine.read(reading, owner, key, node)
    reading.problem({ code: 'missing-value', ...wordSpan(tree, first), data: { keyword: 'protocol', value: 'yes' }, node })
    return false
  },
}

/** What a resource is called: no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const resourceName = name('the name of a resource', (value) => value !== '' && !/[\x00-\x1f\x7f]/.test(value))

const resourceBody = blockBody(
  { name: labelOf(0, resourceName, 'What the resource is called.') },
  {
    protocol,
    templateFile: one('template-file', name('a path'), {
      doc: "Use another file's common section instead of the global common for this resource.",
      since: '8.9.3',
    }),
    ignoreOn: one('ignore-on', name('the name of a host'), { doc: 'Pretend this host does not take part.', removed: '8.9' }),
    ...volumeFields,
    volumes,
    hosts,
    floating,
    stacked,
    thisHost: block('_this_host', thisHost, { doc: 'Local host in the output of drbdsetup show.', deprecated: 'internal' }),
    connections,
    meshes,
    ...sections,
  },
  { key: 'name', skips: true, endsWithFile: true },
)

/** One replicated resource: volumes, hosts, and how they are connected. */
export const resource: Body<Resource> = resourceBody

const commonBody = blockBody({}, { protocol, ...sections }, { skips: true, endsWithFile: true, alsoReads: () => scopeOf(resource) })

/** Defaults for every resource that has no template of its own. */
export const common: Body<Common> = commonBody
