export { readManifest } from './manifest.ts'
export { type KubernetesObject, type PersistentVolume, renderManifest, type StorageClass } from './render.ts'
export { isManifestPath, resemblesManifest } from './signature.ts'
export type { Manifest, ManifestMount } from './types.ts'
