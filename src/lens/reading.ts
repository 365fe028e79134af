import type { Tree } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'
import type { Body } from './body.ts'
import { Places } from './places.ts'
import { Misfit, type Value } from './value.ts'

/** Where an object of the model was read from. */
export interface Place {
  readonly body: Body<object> | undefined
  /** The first node; merged sections have more. */
  readonly node: number
  readonly more?: number[]
  /** A group has no statement of its own: the object around it, and the group's key there. */
  readonly within?: { readonly owner: object; readonly field: string }
}

export interface Problem extends Span {
  readonly code: string
  readonly data?: Readonly<Record<string, string | number>>
  readonly stops?: boolean
  /** The statement at fault, where one is. */
  readonly node?: number
}

/** What a lens needs while it turns a tree into a model. */
export class Reading {
  readonly tree: Tree
  readonly places = new Places()
  /** Statements of a field that its value does not come from: they could not be read, or are inactive. */
  readonly misfits = new Set<number>()
  readonly problem: (problem: Problem) => void
  /** The value at hand: one function tells of all of them, where one for each would be half of what reading takes. */
  private node = 0
  private from = 0
  private to = 0
  private keyword = ''
  private readonly report: (misfit: Misfit) => void

  constructor(tree: Tree, problem: (problem: Problem) => void) {
    this.tree = tree
    this.problem = problem
    const report = (misfit: Misfit): void => this.misfit(misfit, this.node, this.from, this.to, this.keyword)
    this.report = report
  }

  /** Reads the words of a statement's value. A misfit is told of already. */
  read<T>(value: Value<T>, node: number, from: number, to: number, keyword: string): T | Misfit {
    this.node = node
    this.from = from
    this.to = to
    this.keyword = keyword
    const read = value.read(this.tree, from, to, this.report)
    if (read instanceof Misfit) this.misfit(read, node, from, to, keyword)
    return read
  }

  misfit({ code, data, from: first, to: behind }: Misfit, node: number, from: number, to: number, keyword: string): void {
    const { tree } = this
    const [a, b] = [first ?? from, behind ?? to]
    const start = b > a ? tree.wordStart[a]! : tree.start[node]!
    const end = b > a ? tree.wordEnd[b - 1]! : tree.end[node]!
    this.problem({ code, start, end, data: { keyword, ...data }, node })
  }
}

export const nodesOf = (place: Place): readonly number[] => (place.more ? [place.node, ...place.more] : [place.node])
