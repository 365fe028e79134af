import type { Target } from '../../../document/index.ts'
import type { Argument } from './argument.ts'
import { WITH_VALUE } from './known-commands.ts'

/** pcs 0.9, or 0.10 and later: with 0.10 much of the syntax changed. */
export type Generation = 'old' | 'new'

const OLD_ROOTS = ['resource master', 'cluster standby', 'cluster unstandby']
const NEW_ROOTS = ['resource promotable', 'resource config', 'stonith config', 'property config', 'host auth', 'node standby']

/** Which pcs a script is written for: as the target says, else as its commands show; what shows nothing is new. */
export function generationOf(commands: readonly (readonly Argument[])[], target: Target | undefined): Generation {
  const version = target?.pcs
  if (version !== undefined) return /^0\.[0-9](?:\.|$)/.test(version) ? 'old' : 'new'
  let isOld = false
  for (const words of commands) {
    if (isNew(words)) return 'new'
    isOld ||= looksOld(words)
  }
  return isOld ? 'old' : 'new'
}

/** The two words that name a command; options may stand in front of them. */
const rootOf = (words: readonly Argument[]): string =>
  words
    .filter(({ text }, i) => !text.startsWith('-') && !WITH_VALUE.has(words[i - 1]?.text ?? ''))
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')

function isNew(words: readonly Argument[]): boolean {
  return NEW_ROOTS.includes(rootOf(words)) || (rootOf(words) === 'resource create' && words.some(({ text }) => text === 'promotable'))
}

function looksOld(words: readonly Argument[]): boolean {
  const root = rootOf(words)
  const has = (wanted: readonly string[]): boolean => words.some(({ text }) => wanted.includes(text))
  if (OLD_ROOTS.includes(root)) return true
  if (root === 'resource create') return has(['master', '--master', '--clone'])
  if (root === 'cluster setup') return has(['--name'])
  return root === 'cluster auth' && words.filter(({ text }) => !text.startsWith('-')).length > 2
}
