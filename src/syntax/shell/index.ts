export { ShellTag, scanShell } from './scanner.ts'
export { expands, shellQuoted, wordAfter } from './word.ts'
