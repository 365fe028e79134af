import { type Body, blocks, body, isMacro, one, rows, section } from '../../../lens/index.ts'
import { KeepalivedTag } from '../../../syntax/index.ts'
import type { KeepalivedConf } from '../types.ts'
import { referencesIn } from '../written.ts'
import { staticAddress } from './address.ts'
import { bfdInstance } from './bfd-instance.ts'
import { definition } from './definition.ts'
import { linkbeat, linkDelays } from './details.ts'
import { flag } from './flag.ts'
import { garpGroup } from './garp-group.ts'
import { globalDefs } from './global-defs.ts'
import { include } from './include.ts'
import { listed } from './listed.ts'
import { staticRule } from './policy-rule.ts'
import { staticRoute } from './route.ts'
import { keepsUnknown } from './scopes.ts'
import { ssl } from './ssl.ts'
import { trackFile } from './track-file.ts'
import { trackGroup } from './track-group.ts'
import { count, name, optional, single } from './values.ts'
import { virtualServer } from './virtual-server.ts'
import { virtualServerGroup } from './virtual-server-group.ts'
import { vrrpInstance } from './vrrp-instance.ts'
import { vrrpScript } from './vrrp-script.ts'
import { vrrpSyncGroup } from './vrrp-sync-group.ts'
import { vrrpTrackProcess } from './vrrp-track-process.ts'

const keepalivedConfBody = body(
  {},
  {
    definitions: rows(KeepalivedTag.definition, definition, { doc: 'Texts that later lines refer to; the last one of a name counts.' }),
    includes: rows(KeepalivedTag.include, include, { doc: 'Other files that are read.' }),
    netNamespace: one('net_namespace', single(name), {
      doc: 'Network namespace that the daemon runs in; a reload cannot change it.',
      since: '1.2.24',
      duplicates: 'first',
    }),
    netNamespaceIpvs: one('net_namespace_ipvs', single(optional(name)), {
      doc: 'Network namespace that holds the IPVS tables; without a name the default namespace.',
      defaultDoc: 'net_namespace',
      since: '2.1.0',
      duplicates: 'first',
    }),
    namespaceWithIpsets: flag('namespace_with_ipsets', { doc: 'Allows ipsets inside a namespace on kernels before 3.13.', since: '1.3.0' }),
    instance: one('instance', single(name), {
      doc: 'Name of this daemon, used in the names of its pid files and in the system log.',
      since: '1.2.24',
      duplicates: 'first',
    }),
    usePidDir: flag('use_pid_dir', { doc: "Puts pid files in the daemon's own directory below /run.", since: '1.2.24' }),
    childWaitTime: one('child_wait_time', single(count(0, 4294967295, 'seconds')), {
      doc: 'Seconds for which the parent waits for its children at shutdown.',
      default: 5,
      since: '2.0.0',
    }),
    linkbeatUsePolling: flag('linkbeat_use_polling', {
      doc: 'Polls the link state of every interface instead of relying on netlink.',
      since: '1.1.18',
    }),
    globalDefs: section('global_defs', globalDefs, {
      doc: 'Settings of the whole daemon; several blocks are one.',
      merge: true,
      looseHead: true,
    }),
    linkbeatInterfaces: listed('linkbeat_interfaces', linkbeat, {
      doc: 'Interfaces whose link state is polled.',
      since: '2.0.13',
    }),
    interfaceUpDownDelays: listed('interface_up_down_delays', linkDelays, {
      doc: 'How long a link must be down, or up, before that counts.',
      since: '2.2.3',
    }),
    garpGroups: blocks('garp_group', garpGroup, { doc: 'How fast gratuitous ARPs are sent on some interfaces.', since: '1.2.21' }),
    trackFiles: blocks('track_file', trackFile, { doc: 'Files whose numbers count.', since: '2.1.0', aliases: ['vrrp_track_file'] }),
    vrrpScripts: blocks('vrrp_script', vrrpScript, {
      doc: 'Commands whose exit status counts; each must come before what tracks it.',
      since: '1.1.13',
    }),
    vrrpTrackProcesses: blocks('vrrp_track_process', vrrpTrackProcess, { doc: 'Processes whose presence counts.', since: '2.0.11' }),
    bfdInstances: blocks('bfd_instance', bfdInstance, { doc: 'BFD sessions with other routers.', since: '2.0.0' }),
    trackGroups: blocks('track_group', trackGroup, { doc: 'Instances that static addresses, routes and rules follow.', since: '2.0.3' }),
    staticIpaddress: listed('static_ipaddress', staticAddress, {
      doc: 'Addresses that the host owns; VRRP does not move them.',
      since: '1.1.0',
    }),
    staticRoutes: listed('static_routes', staticRoute, { doc: 'Routes that the host owns.', since: '1.0.1' }),
    staticRules: listed('static_rules', staticRule, { doc: 'Policy rules that the host owns.', since: '1.2.20' }),
    vrrpSyncGroups: blocks('vrrp_sync_group', vrrpSyncGroup, { doc: 'Instances that change state together.' }),
    vrrpInstances: blocks('vrrp_instance', vrrpInstance, { doc: 'Virtual routers.' }),
    ssl: section('SSL', ssl, { doc: 'Client certificate of SSL_GET checks.', merge: true, looseHead: true }),
    virtualServerGroups: blocks('virtual_server_group', virtualServerGroup, {
      doc: 'Addresses, ranges and firewall marks that virtual servers share.',
      since: '1.0.2',
    }),
    virtualServers: blocks('virtual_server', virtualServer, { doc: 'IPVS services.' }),
  },
  { ...keepsUnknown(() => keepalivedConf), keyword: false, check: referencesAreDefined },
)

/** keepalived.conf(5), or a file that it includes. */
export const keepalivedConf: Body<KeepalivedConf> = keepalivedConfBody

const PREDEFINED = ['_PWD', '_INSTANCE', '_RANDOM', '_ENV', '_HASH', '_BANG']

/** Whatever a value refers to must be defined, here or in a file that is read here. */
function referencesAreDefined(conf: KeepalivedConf): string | undefined {
  const known = new Set([...PREDEFINED, ...conf.definitions.map((found) => found.name)])
  const missing = new Set<string>()
  for (const { raw, isKept } of textsIn(conf)) {
    // Definitions and includes inside a block are kept as they are written.
    if (isKept && /^include[rmwba]?[ \t]/.test(raw)) return undefined
    const defined = isKept ? /^\$(\w+)=/.exec(raw)?.[1] : undefined
    if (defined !== undefined) known.add(defined)
    else if (!isKept) for (const name of referencesIn(raw)) missing.add(name)
  }
  const name = conf.includes.length > 0 ? undefined : [...missing].find((found) => !known.has(found))
  return name === undefined ? undefined : `$${name} is not defined`
}

/** What is written by way of definitions, and statements that are kept word for word. */
function* textsIn(value: unknown, isKept = false): Generator<{ readonly raw: string; readonly isKept: boolean }> {
  if (typeof value !== 'object' || value === null) return
  if (isMacro(value) && typeof value.raw === 'string') yield { raw: value.raw, isKept: false }
  else if (isKept && 'text' in value && typeof value.text === 'string') yield { raw: value.text, isKept }
  else for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, key === 'unknown' || (isKept && Array.isArray(value)))
}
