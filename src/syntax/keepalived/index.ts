export * from './scan.ts'
export * from './scope.ts'
export * from './tags.ts'
