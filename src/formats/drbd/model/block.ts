import { type About, type Body, type Field, section } from '../../../lens/index.ts'
import { wordSpan } from '../../../syntax/index.ts'

/** A section that stands once in its block. */
export function block<T extends object>(keyword: string, inner: Body<T>, about: About): Field<T, 'optional'> {
  const once = section(keyword, inner, about)
  return {
    ...once,
    read(reading, owner, key, node) {
      if (owner[key] === undefined) return once.read(reading, owner, key, node)
      const { tree } = reading
      reading.problem({ code: 'duplicate-section', ...wordSpan(tree, tree.firstWord[node]!), data: { keyword }, node })
      return false
    },
  }
}
