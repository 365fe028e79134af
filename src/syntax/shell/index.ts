export { type Region } from './regions.ts'
export { ShellTag, scanShell } from './scanner.ts'
export { expands, shellQuoted } from './word.ts'
