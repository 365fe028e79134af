import { describe, expect, it } from 'vitest'
import { commentSpans, expands, NodeFlag, nodeSpan, scanShell, shellQuoted, wordText } from '../../../src/syntax/index.ts'

/** Every call with its words; words that a shell would expand stand between brackets. */
function calls(text: string): string[][] {
  const tree = scanShell(text, 'pcs')
  return Array.from({ length: tree.nodeCount - 1 }, (_, i) => {
    const words: string[] = []
    for (let word = tree.firstWord[i + 1]!; word < tree.firstWord[i + 2]!; word++) {
      const written = text.slice(tree.wordStart[word], tree.wordEnd[word])
      words.push(expands(written) ? `[${wordText(tree, word)}]` : wordText(tree, word))
    }
    return words
  })
}

describe('calls in a shell script', () => {
  it.each([
    ['pcs a b\n', [['a', 'b']]],
    ['  pcs  a\t b', [['a', 'b']]],
    ['pcs a \\\n  b \\\n  c\nls\n', [['a', 'b', 'c']]],
    ['pcs a \\\r\n  b\r\n', [['a', 'b']]],
    ['pcs a; pcs b && pcs c & pcs d | cat', [['a'], ['b'], ['c'], ['d']]],
    ['sudo -u root pcs a\nenv X=1 /usr/sbin/pcs b\nA=1 B="x y" pcs c\n', [['a'], ['b'], ['c']]],
    ['if ! pcs a; then pcs b; else pcs c; fi\nwhile pcs d; do { pcs e; }; done\n(pcs f)\n', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ["pcs 'a b' \"c d\" e\\ f g'h'\"i\" ''\n", [['a b', 'c d', 'e f', 'ghi', '']]],
    ['pcs "a\\"b\\$c\\d" \'e\\f\'\n', [['a"b$c\\d', 'e\\f']]],
    ['pcs a # b\n# pcs c\n#pcs d\npcs e#f\n', [['a'], ['e#f']]],
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's own
      'pcs ip=${VIP} $OPTS "$A b" `x y` $(x; y) n{1,2} {a} $ a$\n',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's own
      [['[ip=${VIP}]', '[$OPTS]', '[$A b]', '[`x y`]', '[$(x; y)]', '[n{1,2}]', '{a}', '$', 'a$']],
    ],
    ['pcs a >out 2>&1 b </dev/null c &>all\n', [['a', 'b', 'c']]],
    ['cat <<EOF\npcs a\nEOF\npcs b\ncat <<-"END"\n\tpcs c\n\tEND\npcs d <<< x\n', [['b'], ['d']]],
    ['echo pcs a\nxpcs b\npcs\n', [[]]],
    ["echo don't\npcs a\n", [['a']]],
  ])('%j', (text, expected) => {
    expect(calls(text)).toEqual(expected)
  })

  it('marks what runs only where another command failed', () => {
    const tree = scanShell('pcs a || pcs b\npcs c\n', 'pcs')
    expect([1, 2, 3].map((node) => (tree.flags[node]! & NodeFlag.conditional) !== 0)).toEqual([false, true, false])
  })

  it('reports a quote that nothing closes, and reads on behind its line', () => {
    const text = "pcs a 'b\npcs c\n"
    expect(scanShell(text, 'pcs').faults).toMatchObject([{ code: 'unterminated-quote', start: 6 }])
    expect(calls(text)).toEqual([['a', 'b'], ['c']])
  })

  it('knows where calls and comments stand', () => {
    const text = '# head\nsudo pcs a b # tail\n'
    const tree = scanShell(text, 'pcs')
    expect(text.slice(nodeSpan(tree, 1).start, nodeSpan(tree, 1).end)).toBe('pcs a b')
    expect(commentSpans(tree).map(({ start, end }) => text.slice(start, end))).toEqual(['# head', '# tail'])
  })
})

describe('calls in a runbook', () => {
  it('stand behind prompts, of which # is one', () => {
    expect(calls('Then run\n# pcs a\n[root@n1 ~]# pcs b \\\n> c\n$ sudo pcs d\nroot@n1:~# pcs e\noutput pcs f\n')).toEqual([
      ['a'],
      ['b', 'c'],
      ['d'],
      ['e'],
    ])
  })

  it('go on behind the prompt of the next line, and are not what is printed', () => {
    expect(calls('[root@n1 ~]# pcs a \\\n> b\npcs c\n')).toEqual([['a', 'b']])
    expect(calls('alpha:~$ pcs a > file\npcs c\n')).toEqual([['a']])
  })

  it('stand between fences where there are any', () => {
    expect(calls("Don't run\npcs a\n```sh\npcs b\n```\nIt's\n```\n# pcs c\n```\n")).toEqual([['b']])
  })

  it('are comments where the text has calls without prompt', () => {
    expect(calls('# pcs a\npcs b\n')).toEqual([['b']])
  })
})

describe('scanning', () => {
  it.each([
    ['open quotes', '"'],
    ['quotes and lines', "pcs '\n"],
    ['expansions', 'pcs $(a '],
    ['braces', 'pcs ${a'],
    ['here-documents', 'cat <<E\n'],
    ['backslashes', 'pcs \\'],
    ['prompts', '# pcs '],
    ['blanks', '    '],
  ])('takes time that grows with the text: %s', (_, piece) => {
    const start = performance.now()
    scanShell(piece.repeat(200_000), 'pcs')
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

it('quotes what a shell would read otherwise', () => {
  for (const word of ['a', '', "it's", '$(reboot)', 'a b', 'a;b', '`x`', '\n', '"', '\\', '#a', '~', '*', 'a=b c']) {
    expect(calls(`pcs ${shellQuoted(word)}`)).toEqual([[word]])
  }
})
