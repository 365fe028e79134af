export * from './address.ts'
export * from './release.ts'
export * from './version-order.ts'
