/** Compares dotted release numbers: `2.6.3` against `2.10`. */
export function compareRelease(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}

/** Whether a release is known and older than another. */
export const isOlder = (release: string | undefined, than: string): boolean => release !== undefined && compareRelease(release, than) < 0
