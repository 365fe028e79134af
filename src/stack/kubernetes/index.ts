export { readManifest } from './manifest.ts'
export { type KubernetesObject, type PersistentVolume, renderManifest, type StorageClass } from './render.ts'
