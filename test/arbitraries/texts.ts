import { type Choices, pick } from './choices.ts'
import { oddString } from './strings.ts'
import { cornerTexts, type Subject } from './subjects.ts'

/** Code units of every kind: signs with a meaning, letters, control characters, halves of pairs. */
export function anyText(choices: Choices): string {
  if (choices.below(8) === 7) return pick(choices, cornerTexts)
  let text = ''
  for (let left = choices.below(80); left > 0; left--) {
    const kind = choices.below(5)
    text +=
      kind < 3 ? String.fromCharCode(choices.below(128)) : kind === 3 ? oddString(choices, 4) : String.fromCharCode(choices.below(0x10000))
  }
  return text
}

/** The format's own words and signs in any order. */
export function soup(choices: Choices, { tokens }: Subject): string {
  let text = ''
  for (let left = choices.below(60); left > 0; left--) {
    text += pick(choices, tokens)
    if (choices.below(2) === 1) text += pick(choices, [' ', '\n', '=', ',', '(', ')'])
  }
  return text
}

/** A real file with up to six accidents. */
export function mutated(choices: Choices, subject: Subject): string {
  let text = pick(choices, subject.seeds)
  for (let left = 1 + choices.below(6); left > 0; left--) text = accident(choices, subject, text)
  return text
}

/** One thing that goes wrong while typing, merging or copying. */
export function accident(choices: Choices, subject: Subject, text: string): string {
  const at = choices.below(text.length + 1)
  const to = Math.min(text.length, at + choices.below(choices.below(4) === 0 ? 40 : 4))
  switch (choices.below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(to)
    case 1:
      return text.slice(0, at) + pick(choices, subject.tokens) + text.slice(at)
    case 2:
      return text.slice(0, at) + oddString(choices, 3) + text.slice(to)
    case 3:
      return text.slice(0, to) + text.slice(at)
    case 4:
      return text.slice(0, at)
    case 5:
      return text.slice(0, at) + pick(choices, subject.seeds) + text.slice(to)
    case 6:
      return text.replaceAll('\n', '\r\n')
    default:
      return text.slice(at) + text.slice(0, at)
  }
}

/** One of the three, with its name. */
export const textKinds = ['bytes', 'soup', 'mutated'] as const
export type TextKind = (typeof textKinds)[number]

export function textOf(kind: TextKind, choices: Choices, subject: Subject): string {
  return kind === 'bytes' ? anyText(choices) : kind === 'soup' ? soup(choices, subject) : mutated(choices, subject)
}

/** Comments, blank lines, indentation, line ends and strangers put into a text without harming what it says. */
export function disturbed(choices: Choices, { comment, strangers, ownLineComments }: Subject, text: string): string {
  const crlf = choices.below(4) === 3
  const out: string[] = []
  let continued = false
  const lines = text.split('\n')
  lines.forEach((line, i) => {
    const last = i === lines.length - 1
    if (!continued) {
      const kind = choices.below(8)
      if (kind === 4) out.push(`${comment} note ${i}`)
      else if (kind === 5) out.push('')
      else if (kind === 6 && strangers.length > 0 && !last && i > 0) out.push(pick(choices, strangers))
    }
    const blank = line.trim() === ''
    const ends = line.endsWith('\\')
    const indent = !continued && !blank && choices.below(6) === 5 ? '  ' : ''
    const trail = !ownLineComments && !ends && !blank && !last && choices.below(8) === 7 ? `  ${comment} why` : ''
    out.push(`${indent}${line}${trail}`)
    continued = ends
  })
  // A continuation must end in LF itself.
  return out.map((line, i) => (i === out.length - 1 ? line : `${line}${crlf && !line.endsWith('\\') ? '\r\n' : '\n'}`)).join('')
}
