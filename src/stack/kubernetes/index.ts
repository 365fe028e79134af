export { isManifestPath, readManifest, resemblesManifest } from './manifest.ts'
export { type KubernetesObject, type PersistentVolume, renderManifest, type StorageClass } from './render.ts'
export type { Manifest, ManifestMount } from './types.ts'
