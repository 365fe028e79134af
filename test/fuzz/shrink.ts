/** Takes parts out of a failing input for as long as it still fails. */
export function shorter<T>(input: readonly T[], fails: (candidate: readonly T[]) => boolean, simplest?: T): readonly T[] {
  let best = input
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length; ) {
      const candidate = [...best.slice(0, at), ...best.slice(at + size)]
      if (fails(candidate)) best = candidate
      else at += size
    }
  }
  if (simplest === undefined) return best
  for (let at = 0; at < best.length; at++) {
    const candidate = best.with(at, simplest)
    if (best[at] !== simplest && fails(candidate)) best = candidate
  }
  return best
}
