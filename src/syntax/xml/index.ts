export { isStorable } from './names.ts'
export type { KnownNamespaces } from './namespaces.ts'
export { escapeXml } from './references.ts'
export * from './scan.ts'
