import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/syntax',
  effect: 'rejected',
  severity: 'error',
  summary: 'Braces, quotes or bytes that leave the structure of the file unclear.',
  reason:
    'keepalived -t refuses the file. A running daemon goes on with what it makes of it, and that is rarely what was meant: blocks end elsewhere, settings are lost.',
  remedy: 'Close what is open, and write one statement a line.',
  source: 'keepalived.conf(5) Configuration file format; lib/parser.c',
  message: ({ problem, text, line }) => {
    switch (problem) {
      case 'missing-brace':
        return `${text} opens a block, but no { follows; keepalived enters the block all the same`
      case 'surplus-brace':
        return 'no block is open that this } could close'
      case 'unexpected-brace':
        return 'what stands before this { opens no block; keepalived skips the brace, and its } closes the block around it'
      case 'unclosed':
        return line === 0
          ? 'the file ends, but not all blocks are closed'
          : `${text} is never closed: line ${line} is where it should have ended`
      case 'unterminated-quote':
        return 'this quote is not closed before the line ends'
      case 'byte-order-mark':
        return 'a byte order mark becomes part of the first word'
      case 'nul':
        return 'a NUL: the rest of the line is lost'
      case 'line-too-long':
        return 'the line is longer than the 1023 bytes that keepalived reads at once; it is cut in two, or its beginning is lost'
      default:
        return `${text}: no list of values that ~SEQ or ~LST could repeat the line for`
    }
  },
  examples: [
    {
      bad: instance('', ['    }\n}\n', '}\n']),
      good: instance(),
    },
    {
      bad: instance('', ['    }\n}\n', '    }\n}\n}\n']),
      good: instance(),
    },
  ],
})
