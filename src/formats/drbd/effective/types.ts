import type { RelatedPlace } from '../../../document/index.ts'
import type { Span } from '../../../text/index.ts'
import type { Address } from '../model/address.ts'
import type { Endpoint } from '../model/endpoint.ts'
import type { MetaDisk } from '../model/meta-disk.ts'
import type {
  Connection,
  DiskOptions,
  FloatingHost,
  Handlers,
  Host,
  Mesh,
  NetOptions,
  Path,
  PeerDeviceOptions,
  Resource,
  ResourceOptions,
  StackedHost,
  StackedVolume,
  StartupOptions,
  Volume,
} from '../types.ts'
import type { DrbdDocument } from './nodes.ts'
import type { Settings } from './settings.ts'

export type { Settings } from './settings.ts'

/** One option of a list that drbdadm hands on, as it is written. */
export interface ListedOption {
  /** The property of its section. */
  readonly key: string
  /** Without `no-` in front. */
  readonly keyword: string
  /** What drbdadm hands on: a name alone stands for yes, or no behind `no-`. */
  readonly text: string
  readonly document: DrbdDocument
  /** Its statement in the document's tree. */
  readonly node: number
}

/** Where something is written: an object of a document's model, and the property that says it. */
export interface Written<T extends object = object> {
  readonly document: DrbdDocument
  readonly object: T
  readonly field?: string
}

/** Something on account of which drbdadm refuses the whole configuration, though each statement of it can be read. */
export interface Refusal {
  readonly code: RefusalCode
  readonly document: DrbdDocument
  readonly span: Span
  readonly data: Readonly<Record<string, string | number>>
  readonly related?: readonly RelatedPlace[]
}

export type RefusalCode =
  /** Two different inherited values meet. */
  | 'ambiguous'
  /** A name, minor, disk, metadata device, node id or section is used twice. */
  | 'resource-name'
  | 'statement'
  | 'host-name'
  | 'same-machine'
  | 'node-id'
  | 'minor'
  | 'device'
  | 'disk'
  | 'meta-disk'
  | 'endpoint'
  | 'lower'
  /** Something that drbdadm needs is not there. */
  | 'no-host'
  | 'no-node-id'
  | 'no-device'
  | 'no-disk'
  | 'no-volume'
  | 'no-meta-disk'
  | 'no-address'
  | 'one-endpoint'
  | 'no-endpoint'
  | 'many-endpoints'
  | 'no-proxy'
  /** A name or address that belongs to no host section, resource or volume. */
  | 'unknown-host'
  | 'unknown-address'
  | 'unknown-lower'
  | 'unknown-volume'
  /** Volume 0 without a number beside numbered volumes; paths beside endpoints. */
  | 'mixed-volumes'
  | 'mixed-paths'
  /** 8.4's proxy in a host section together with a mesh. */
  | 'mesh-proxy'
  | 'equal-hashes'
  /** 8.4 makes both hosts primary only where that is allowed. */
  | 'both-primary'

/** One volume on one host. */
export interface EffectiveVolume {
  readonly vnr: number
  /** Its statements stand directly in the host or resource. */
  readonly isImplicit: boolean
  readonly minor?: number
  /** The device's name: as written, or made of the minor. */
  readonly device?: string
  /** The backing device; absent on a diskless host. */
  readonly disk?: string
  /** `disk none`, or no disk at all. */
  readonly isDiskless: boolean
  readonly metaDisk?: MetaDisk
  readonly tiebreaker: boolean
  readonly diskOptions: Settings<DiskOptions>
  /** Where device, disk and meta-disk are written: on the host or for all hosts. */
  readonly written: {
    readonly device?: Written
    readonly disk?: Written
    readonly metaDisk?: Written
    readonly volume?: Written<Volume | StackedVolume>
  }
}

/** One host of a resource. */
export interface EffectiveHost {
  readonly kind: 'on' | 'floating' | 'stacked' | 'this'
  /** Names as written; those of the lower resource for a stacked host, the address for a floating one. */
  readonly names: readonly string[]
  readonly host: Host | FloatingHost | StackedHost
  readonly document: DrbdDocument
  readonly nodeId?: number
  /** drbdadm makes the id from the addresses. */
  readonly isImplicitId: boolean
  readonly address?: Address
  readonly volumes: readonly EffectiveVolume[]
  /** A host without any disk takes part in quorum at most. */
  readonly isDiskless: boolean
}

/** One end of a path. */
export interface EffectiveEnd {
  readonly host: EffectiveHost
  /** With the host's own address and port where the endpoint names none. */
  readonly address?: Address
  /** The statement, where one is written. */
  readonly endpoint?: Endpoint
}

export interface EffectivePath {
  readonly ends: readonly EffectiveEnd[]
  readonly path?: Path
}

/** A connection between two hosts. */
export interface EffectiveConnection {
  readonly kind: 'explicit' | 'mesh' | 'implicit'
  /** The block that it comes from; none for the implicit one. */
  readonly source?: Connection | Mesh
  /** The two hosts, where both are known. */
  readonly hosts: readonly EffectiveHost[]
  readonly paths: readonly EffectivePath[]
  readonly net: Settings<NetOptions>
  /** Options between each volume and the peer. */
  readonly volumes: readonly { readonly vnr: number; readonly diskOptions: Settings<PeerDeviceOptions> }[]
  readonly document: DrbdDocument
  readonly resource: EffectiveResource
}

/** One resource with all that it inherits. */
export interface EffectiveResource {
  readonly name: string
  readonly resource: Resource
  readonly document: DrbdDocument
  /** Its block in the document's tree. */
  readonly node: number
  readonly hosts: readonly EffectiveHost[]
  readonly connections: readonly EffectiveConnection[]
  /** Options of the resource, common ones included; connections and volumes can differ. */
  readonly options: Settings<ResourceOptions>
  readonly net: Settings<NetOptions>
  readonly diskOptions: Settings<DiskOptions>
  readonly startup: Settings<StartupOptions>
  readonly handlers: Settings<Handlers>
}

/** What drbdadm acts on once all files are read. */
export interface DrbdEffective {
  /** The files that are read, in their order. */
  readonly documents: readonly DrbdDocument[]
  readonly resources: readonly EffectiveResource[]
  /** On account of these drbdadm does nothing at all. */
  readonly refusals: readonly Refusal[]
  /** The options that a settings object is made of, in drbdadm's order: own ones and inherited ones. */
  listed(settings: object): readonly ListedOption[]
  /** The option of which a setting comes; none for a default. */
  written(settings: object, key: string): ListedOption | undefined
}
