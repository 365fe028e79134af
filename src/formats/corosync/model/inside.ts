import { type AnyBody, type BodyOptions, writeBody } from '../../../lens/index.ts'
import { firstChild, ROOT, scanColonBlocks, type Tree } from '../../../syntax/index.ts'
import { fitsLine } from '../dialect.ts'

interface Stray {
  readonly tree: Tree
  readonly parent: number
}

/** A text that is no whole statement for itself: nothing is found below it. */
const nothing = (): Stray => ({ tree: scanColonBlocks(''), parent: ROOT })

function standing(text: string, around: (text: string) => string, parentOf: (tree: Tree) => number): Stray {
  const tree = scanColonBlocks(around(text))
  return tree.faults.length > 0 ? nothing() : { tree, parent: parentOf(tree) }
}

/** What every section keeps to: statements that no lens takes stay as they are, and every line is short enough. */
export function inside(depth: number, self: () => AnyBody, more: (value: never) => string | undefined = () => undefined) {
  return {
    unknown: (text: string) =>
      standing(
        text,
        (line) => `x {\n${line}\n}\n`,
        (tree) => firstChild(tree, ROOT),
      ),
    check: (value: never) => longLine(self(), value, depth) ?? more(value),
  } satisfies BodyOptions
}

/** The same for the file itself. */
export function outermost(self: () => AnyBody) {
  return {
    unknown: (text: string) =>
      standing(
        text,
        (line) => `${line}\n`,
        () => ROOT,
      ),
    check: (value: never) => longLine(self(), value, 0),
  } satisfies BodyOptions
}

function longLine(self: AnyBody, value: Record<string, unknown>, depth: number): string | undefined {
  const long = writeBody(self, value).find((raw) => !raw.body && !fitsLine(raw, depth))
  return long && `${long.words[0]?.text ?? 'unknown'}: the line is too long`
}
