export { isStorable, isXmlName } from './names.ts'
export * from './query.ts'
export { escapeXml } from './references.ts'
export * from './scan.ts'
