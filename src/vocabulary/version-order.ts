/** Order of file names as versionsort(3) gives it: digit runs compare as numbers, `9-x` before `10-x`. */
export function versionOrder(a: string, b: string): number {
  const [x, y] = [a.split(/(\d+)/), b.split(/(\d+)/)]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const order = compareRun(x[i] ?? '', y[i] ?? '', i % 2 === 1)
    if (order !== 0) return order
  }
  return 0
}

function compareRun(a: string, b: string, digits: boolean): number {
  if (a === b) return 0
  if (!digits || a === '' || b === '') return a < b ? -1 : 1
  // A run that starts with 0 is a fraction to strverscmp: the one with more zeros in front comes first.
  if (a.startsWith('0') || b.startsWith('0')) return fraction(a, b)
  return a.length - b.length || (a < b ? -1 : 1)
}

function fraction(a: string, b: string): number {
  const zeros = (run: string): number => /^0*/.exec(run)![0].length
  return zeros(b) - zeros(a) || (a < b ? -1 : 1)
}
