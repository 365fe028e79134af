import type { Fix } from '../../document/index.ts'
import type { Tree } from '../../syntax/index.ts'
import { indentAt, lineEnd, lineStart, type Span } from '../../text/index.ts'

/** What looks like a comment behind a value; to corosync it is part of the value. */
export function trailingComment(tree: Tree, node: number): Span | undefined {
  const word = tree.firstWord[node]! + 1
  const [start, end] = [tree.wordStart[word]!, tree.wordEnd[word]!]
  const at = tree.text.slice(start, end).search(/(?<=^|[ \t])#/)
  return at === -1 ? undefined : { start: start + at, end }
}

/** Puts the comment on a line of its own, above. */
export function movedComment(tree: Tree, node: number, comment: Span): Fix {
  const { text } = tree
  const line = lineStart(text, tree.start[node]!)
  const value = text.slice(0, comment.start).trimEnd().length
  return {
    title: 'put the comment on a line of its own',
    edits: [
      { start: line, end: line, text: `${indentAt(text, line)}${text.slice(comment.start, comment.end)}${lineEnd(text)}` },
      { start: value, end: comment.end, text: '' },
    ],
    safe: true,
  }
}
