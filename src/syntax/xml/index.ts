export { isStorable } from './names.ts'
export type { KnownNamespaces } from './namespaces.ts'
export { decodeText, escapeXml } from './references.ts'
export * from './scan.ts'
