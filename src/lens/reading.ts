import type { Tree } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'
import type { Body } from './body.ts'
import type { Places } from './places.ts'

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
export interface Reading {
  readonly tree: Tree
  readonly places: Places
  /** Statements of a field that its value does not come from: they could not be read, or are inactive. */
  readonly misfits: Set<number>
  problem(problem: Problem): void
}

export const nodesOf = (place: Place): readonly number[] => (place.more ? [place.node, ...place.more] : [place.node])
