import { parseDocument } from 'yaml'
import { readBlueprint } from './check/index.ts'
import { BlueprintError } from './problem.ts'
import type { Blueprint } from './types.ts'

/**
 * Reads a blueprint from YAML or JSON.
 * @throws BlueprintError where the text is neither, or what it asks for is refused.
 */
export function parseBlueprint(text: string): Blueprint {
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) {
    const line = error.linePos?.[0].line
    throw new BlueprintError([
      {
        path: '',
        message: `${line === undefined ? '' : `line ${line}: `}${error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
      },
    ])
  }
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    // An alias without an anchor, or more of them than anybody writes.
    throw new BlueprintError([{ path: '', message: (error as Error).message }])
  }
  return readBlueprint(value)
}
