import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

const TELLS: Readonly<Record<string, string>> = {
  'stray-semicolon': 'a semicolon that ends nothing; none stands behind a closing brace',
  'surplus-brace': 'a closing brace that closes nothing',
  'missing-semicolon': 'a semicolon is missing behind this',
  'missing-brace': 'this block is not closed before what follows it on its own column',
  unclosed: 'this block is not closed: the file ends in it',
  'nameless-block': 'a block without a keyword',
  'no-keyword': 'a statement begins with a keyword',
  'quoted-keyword': 'a keyword in quotes is no keyword',
  'long-word': 'a word of more than 128 characters; put it in quotes',
  'long-string': 'a quoted text of more than 255 bytes',
  'open-string': 'the quotes are not closed on this line',
  odd: 'drbdadm has no word with such characters outside quotes',
  'no-value': 'no value of an option',
  'endless-skip': 'skip has no block to skip: the rest of the file is swallowed',
}

export const rule = drbdRule({
  id: 'drbd/syntax',
  effect: 'rejected',
  severity: 'error',
  summary: 'A statement or block without its end, or characters that no statement has.',
  reason: 'drbdadm reads all files before it does anything: it refuses every resource, also those in other files.',
  remedy: 'End each statement with `;`, each block with `}` and nothing behind it, and each quoted text on its line.',
  source: 'drbd.conf(5), file format; drbdadm: Parse error',
  message: ({ problem, text, keyword }) =>
    `${keyword ? `${keyword}: ` : ''}${TELLS[String(problem)]}${text === '' || problem === 'missing-semicolon' ? '' : `: ${text}`}`,
  examples: [
    { bad: exampleResource({ more: 'startup { wfc-timeout 120 }' }), good: exampleResource({ more: 'startup { wfc-timeout 120; }' }) },
    { bad: exampleResource({ more: 'startup { wfc-timeout 120; };' }), good: exampleResource({ more: 'startup { wfc-timeout 120; }' }) },
    { bad: `${exampleResource()}}\n`, good: exampleResource() },
  ],
})
