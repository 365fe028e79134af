/**
 * A list with one more item: `list = appended(list, item)`. Most lists of a file have one item or two, and `push` would make
 * room for sixteen at once: a short list is made anew, just as long as it is.
 */
export function appended<T>(list: T[], item: T): T[] {
  switch (list.length) {
    case 0:
      return [item]
    case 1:
      return [list[0]!, item]
    case 2:
      return [list[0]!, list[1]!, item]
    case 3:
      return [list[0]!, list[1]!, list[2]!, item]
    default:
      list.push(item)
      return list
  }
}
