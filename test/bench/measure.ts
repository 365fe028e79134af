import { execFileSync } from 'node:child_process'

/** The shortest of several runs, in milliseconds: what else the machine did can only lengthen a run. */
export function shortest(run: () => void, patience = 400): number {
  let best = Number.POSITIVE_INFINITY
  const end = performance.now() + patience
  for (let i = 0; i < 5 || performance.now() < end; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
    if (i >= 4 && performance.now() > end) break
  }
  return best
}

let sum = 0

/** The yardstick: looking at every character once. */
export function bareLoop(text: string): void {
  let mixed = 0
  for (let i = 0; i < text.length; i++) mixed = (mixed + text.charCodeAt(i)) | 0
  sum ^= mixed
}

/** Keeps results from being optimised away. */
export const keep = (): number => sum

/**
 * Milliseconds of a whole process, the shortest of several.
 * @throws Error when it fails: that would be quick.
 */
export function processTime(args: readonly string[], runs = 8): number {
  return shortest(() => {
    try {
      execFileSync(process.execPath, args, { stdio: 'ignore' })
    } catch (error) {
      // Findings are exit status 1.
      if ((error as { status?: number }).status !== 1) throw error
    }
  }, runs * 40)
}
