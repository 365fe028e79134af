import type { Document } from '../../document/index.ts'
import type { EffectiveView } from '../../lint/index.ts'
import { type NfsMountSettings, type NfsSource, readNfsOptions, readNfsSource } from '../../vocabulary/index.ts'
import type { FstabFile, Mount } from './model/index.ts'

/** One row that libmount takes. */
export interface EffectiveMount {
  readonly source: string
  readonly target: string
  readonly type: string
  readonly options: readonly string[]
  readonly frequency: number
  readonly pass: number
  /** Absent for other file systems. */
  readonly nfs?: NfsMount
  readonly mount: Mount
  readonly document: Document<FstabFile>
}

export interface NfsMount {
  /** A string says why mount.nfs refuses it. */
  readonly source: NfsSource | string
  readonly settings: NfsMountSettings
  /** From the options, else from the type `nfs4`; undefined when it is negotiated. */
  readonly version: string | undefined
}

export interface FstabEffective {
  /** In file order, which is the order of mount -a. */
  readonly mounts: readonly EffectiveMount[]
}

export function effectiveOf(documents: readonly Document<FstabFile>[]): EffectiveView<FstabEffective> {
  const mounts = documents.flatMap((document) => document.model.mounts.map((mount) => effectiveMount(document, mount)))
  return {
    value: { mounts },
    originOf(object, field) {
      const found = mounts.find((one) => one === object)
      const span = found?.document.spanOf(found.mount, field)
      return span && { ...(found!.document.path === undefined ? {} : { path: found!.document.path }), span }
    },
  }
}

function effectiveMount(document: Document<FstabFile>, mount: Mount): EffectiveMount {
  const { source, target, type, options, frequency = 0, pass = 0 } = mount
  if (!isNfs(mount)) return { source, target, type, options, frequency, pass, mount, document }
  const settings = readNfsOptions(options)
  const nfs = { source: readNfsSource(source), settings, version: settings.version ?? (type === 'nfs4' ? '4' : undefined) }
  return { source, target, type, options, frequency, pass, nfs, mount, document }
}

/** mount(8) guesses nfs for `host:/path` where no type is given. */
const isNfs = ({ type, source }: Mount): boolean =>
  type === 'nfs' || type === 'nfs4' || (type === 'auto' && /^(?:[^\s/:=@#]+|\[[^\]]+\]):\//.test(source))
