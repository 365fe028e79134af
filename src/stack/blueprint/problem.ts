/** Why a blueprint is refused: the part, and what is wrong with it. */
export interface BlueprintProblem {
  /** Where in the blueprint: `nodes[1].addresses.clients`; empty for the whole. */
  readonly path: string
  readonly message: string
}

/** A blueprint that asks for what cannot work, or for what would be unsafe. Its message has one line per problem. */
export class BlueprintError extends Error {
  override readonly name = 'BlueprintError'
  readonly problems: readonly BlueprintProblem[]

  constructor(problems: readonly BlueprintProblem[]) {
    super(problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'))
    this.problems = problems
  }
}

export const pathOf = (parts: readonly PropertyKey[]): string =>
  parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`
    return path === '' ? String(part) : `${path}.${String(part)}`
  }, '')

/** Takes down what a check finds. */
export type Refuse = (path: readonly PropertyKey[], message: string) => void
