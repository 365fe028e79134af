import { Misfit } from '../../../lens/index.ts'
import { scanIni } from '../../../syntax/index.ts'
import { lineAfter } from '../../../text/index.ts'
import { valueSpan } from '../entries.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/truncating-comment-char',
  effect: 'altered',
  severity: 'warning',
  summary: 'A # or ; without a blank before it cuts the value.',
  reason: 'Without quotes a value ends at the first # or ;, blank or not; there is no escape.',
  remedy: 'Quote the value.',
  source: 'nfs.conf(5): # and ; begin a comment anywhere outside quotes',
  message: ({ kept, lost }) => `the value ends at ${String(lost)[0]}: "${kept}" is used, "${lost}" is taken for a comment`,
  examples: [{ bad: '[statd]\nha-callout = /srv/a#b\n', good: '[statd]\nha-callout = "/srv/a#b"\n' }],
  visit: {
    entry({ document, node, value }, context) {
      const { text } = document
      const span = valueSpan(document.tree, node)
      if (!/[#;]/.test(text.charAt(span.end)) || /["']/.test(text.charAt(span.start))) return
      const whole = text.slice(span.start, lineAfter(text, span.end)).trimEnd()
      const lost = whole.slice(span.end - span.start)
      // Behind a number or a switch it can only be meant as a comment.
      const tree = scanIni(`[x]\nx="${whole.replaceAll('"', '')}"\n`)
      if (/[ \t]/.test(lost) || value.read(tree, 2, 3) instanceof Misfit || value.taken('\0') !== '\0') return
      const quote = whole.includes('"') ? "'" : '"'
      context.report(
        { document, span: { start: span.end, end: span.start + whole.length } },
        {
          data: { kept: text.slice(span.start, span.end), lost },
          ...(whole.includes(quote)
            ? {}
            : {
                fix: {
                  title: 'quote the value',
                  edits: [{ start: span.start, end: span.start + whole.length, text: quote + whole + quote }],
                  safe: false,
                },
              }),
        },
      )
    },
  },
})
