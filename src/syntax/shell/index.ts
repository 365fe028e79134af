export { ShellTag, scanShell } from './scanner.ts'
export { expands, isExpandingWord, shellQuoted, wordAfter } from './word.ts'
