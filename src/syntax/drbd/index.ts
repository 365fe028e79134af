export * from './grammar.ts'
export { scanDrbd } from './scanner.ts'
