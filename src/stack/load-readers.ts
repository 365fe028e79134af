import { loadFormat } from '../formats/load.ts'
import type { FormatId } from '../formats/signatures.ts'
import { formatIdOf, type InputFile } from './hosts.ts'
import { isManifestPath, resemblesManifest } from './kubernetes/signature.ts'
import { type Readers, type ReadManifest, readersOf } from './readers.ts'

/** What a cluster's own agents do is read as the files that would say the same. */
const COMPANIONS: { readonly [Id in FormatId]?: readonly FormatId[] } = { pacemaker: ['exports'], pcs: ['pacemaker', 'exports'] }

/** Readers of these files and of no others. */
export async function loadReaders(files: readonly InputFile[]): Promise<Readers> {
  const ids = new Set(files.flatMap((file) => formatIdOf(file) ?? []))
  for (const id of [...ids]) for (const other of COMPANIONS[id] ?? []) ids.add(other)
  const manifest = files.some(({ path, text }) => isManifestPath(path) && resemblesManifest(text))
  const [read, ...formats] = await Promise.all([manifest ? loadManifestReader() : none, ...[...ids].sort().map(loadFormat)])
  return readersOf(formats, read)
}

const loadManifestReader = async (): Promise<ReadManifest> => (await import('./kubernetes/manifest.ts')).readManifest

const none: ReadManifest = (_, path) => {
  throw new Error(`${path} was no manifest when it was asked for`)
}
