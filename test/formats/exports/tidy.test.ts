import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exports } from '../../../src/formats/exports/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const tidied = (text: string): string => applyEdits(text, exports.format(exports.parse(text)))

describe('pretty-printing', () => {
  it.each([
    ['/srv/a alpha(rw)\n', '/srv/a  alpha(rw)\n'],
    ['\t/srv/a\t\talpha(rw)\t beta(ro)  \n', '/srv/a  alpha(rw) beta(ro)\n'],
    ['/srv/a alpha(rw) \\\n\tbeta(ro)\n', '/srv/a \\\n    alpha(rw) \\\n    beta(ro)\n'],
    ['/srv/a \\\nalpha(rw)   # note\n', '/srv/a \\\n    alpha(rw)  # note\n'],
    ['# note\n\n\n  # indented\n/srv/a *(ro)\n', '# note\n\n\n  # indented\n/srv/a  *(ro)\n'],
    ['/srv/a  alpha(rw, sync)\n  /srv/b beta(ro', '/srv/a  alpha(rw, sync)\n/srv/b  beta(ro'],
    ['"/srv/a b"   "alpha(rw, sync)"\n', '"/srv/a b"  "alpha(rw, sync)"\n'],
    ['/srv/a alpha(rw) \r\n/srv/b beta(rw)\r\n', '/srv/a  alpha(rw) \r\n/srv/b  beta(rw)\r\n'],
    ['/srv/a alpha \\ \n/srv/b beta(ro)\n', '/srv/a  alpha \\ \n/srv/b  beta(ro)\n'],
    ['/srv/a\n/srv/b (ro)\n', '/srv/a\n/srv/b  (ro)\n'],
  ])('%j', (text, result) => {
    expect(tidied(text)).toBe(result)
  })

  const token = fc.constantFrom(
    ...['/srv/a', '"/srv/b c"', 'alpha(rw)', 'beta', '*(ro,async)', '-rw', '(ro)', '"x(rw, ro)"', '# note', 'x\\', '\\', '""', 'a(rw, ro)'],
    ...[' ', '  ', '\t', '\n', '\n', '\n\n', ' \\\n', '\\\n  ', '\r\n', '\r', '\0', '\f'],
  )

  it('changes white space only, never the model, and nothing a second time', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), (tokens) => {
        const text = tokens.join('')
        const result = tidied(text)
        expect(result.replace(/[ \t]|\\\n/g, '')).toBe(text.replace(/[ \t]|\\\n/g, ''))
        expect(exports.parse(result).model).toEqual(exports.parse(text).model)
        expect(tidied(result)).toBe(result)
      }),
      { numRuns: 3000 },
    )
  })
})
