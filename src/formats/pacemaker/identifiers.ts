import { isId } from './model/values.ts'

/** Every id of a model. */
function takenIds(model: object): Set<string> {
  const taken = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'id' && typeof inner === 'string') taken.add(inner)
      // What is kept word for word has ids as well.
      else if (key === 'text' && typeof inner === 'string')
        for (const [, id] of inner.matchAll(/\bid\s*=\s*["']([^"']*)["']/g)) taken.add(id!)
      else look(inner)
    }
  }
  look(model)
  return taken
}

/** Makes up ids that nothing has, as pcs does: of a name that is taken the next number is tried. */
export function idMaker(model: object): (wanted: string) => string {
  const taken = takenIds(model)
  return (wanted) => {
    const name = isId(wanted) ? wanted : wanted.replace(/[^\w.-]/g, '').replace(/^(?![A-Za-z_])/, '_')
    let id = name
    for (let i = 1; taken.has(id); i++) id = `${name}-${i}`
    taken.add(id)
    return id
  }
}
