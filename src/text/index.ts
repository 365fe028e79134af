export * from './edits.ts'
export * from './lines.ts'
export * from './span.ts'
export * from './utf8.ts'
