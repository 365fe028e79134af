// How fast each format is read, and whether the budgets hold. Ratios count, not megabytes a second: each stage is
// compared with looking at every character of the same text once, in the same process.
// `npm run bench -- [--json] [FORMAT…|cli]`

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Format } from '../../src/document/index.ts'
import { formats } from '../../src/formats/index.ts'
import { budgets, COLD, GROWTH, KEYSTROKE, WHOLE } from './budgets.ts'
import { bareLoop, keep, processTime, shortest } from './measure.ts'
import { type Bench, benches, textOf } from './texts.ts'

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, child: { type: 'string' } },
  allowPositionals: true,
})

interface Row {
  readonly format: string
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly speed?: number
  readonly budget?: number
}

const rows: Row[] = []
const add = (row: Row): void => {
  rows.push(row)
  if (!values.json) console.log(line(row))
}

function line({ format, what, value, unit, speed, budget }: Row): string {
  const figure = `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`
  const mbs = speed === undefined ? '' : `${speed.toFixed(0)} MB/s`
  const verdict = budget === undefined ? '' : `${value <= budget ? 'ok  ' : 'MISS'} (budget ${budget} ${unit})`
  return `${format.padEnd(13)}${what.padEnd(34)}${figure.padStart(12)}${mbs.padStart(12)}  ${verdict}`.trimEnd()
}

const SIZES = [5_000, 50_000, 500_000, 5_000_000] as const
const STAGES = ['tree', 'model', 'findings'] as const
const label = (size: number): string => (size < 1_000_000 ? `${size / 1000} KB` : `${size / 1_000_000} MB`)

function findings(format: Format, text: string): number {
  const document = format.parse(text, { path: format.locations[0]! })
  return format.set([document]).lint({ profiles: ['ha', 'hardened'] }).length
}

function stages(format: Format, bench: Bench, text: string): Record<(typeof STAGES)[number], number> {
  return {
    tree: shortest(() => bench.scan(text)),
    model: shortest(() => format.parse(text)),
    findings: shortest(() => findings(format, text)),
  }
}

function measure(format: Format, bench: Bench): void {
  const { id } = format
  let before: Record<string, number> | undefined
  for (const size of SIZES) {
    const text = textOf(bench, size)
    const { yardstick } = bench
    const bare = yardstick ? shortest(() => yardstick.run(text)) : shortest(() => bareLoop(text))
    if (yardstick) add({ format: id, what: `${yardstick.name}, ${label(size)}`, value: bare, unit: 'ms', speed: text.length / 1000 / bare })
    const taken = stages(format, bench, text)
    for (const stage of STAGES) {
      const budget = budgets[size] && (yardstick?.budget ?? budgets[size])[stage]
      const speed = text.length / 1000 / taken[stage]
      add({ format: id, what: `${stage}, ${label(size)}`, value: taken[stage] / bare, unit: 'x', speed, ...(budget ? { budget } : {}) })
    }
    // Where the yardstick is a parser, its own growth is not ours.
    const pace = yardstick && before ? (10 * before.bare!) / bare : 1
    for (const stage of before ? STAGES : [])
      add({
        format: id,
        what: `${stage}, growth to ${label(size)}`,
        value: (taken[stage] / before![stage]!) * pace,
        unit: 'x',
        budget: GROWTH,
      })
    before = { ...taken, bare }
    if (size === 50_000) small(format, bench, text, taken.findings)
  }
  whole(id, bench)
}

function small(format: Format, bench: Bench, text: string, keystroke: number): void {
  const { id } = format
  add({ format: id, what: 'keystroke, 50 KB', value: keystroke, unit: 'ms', budget: KEYSTROKE })
  const document = format.parse(text)
  add({ format: id, what: 'edit of one scalar, 50 KB', value: shortest(() => document.edit(bench.change as never)), unit: 'ms' })
  add({ format: id, what: 'canonical text, 50 KB', value: shortest(() => format.render(document.model)), unit: 'ms' })
}

interface Child {
  readonly milliseconds: number
  readonly megabytes: number
}

/** 5 MB in a process of its own, cold, as the command line meets it. */
function whole(id: string, { yardstick }: Bench): void {
  const run = (kind: string): Child =>
    JSON.parse(execFileSync(process.execPath, [process.argv[1]!, '--child', kind, id], { encoding: 'utf8' })) as Child
  const tries = [run('whole'), run('whole'), run('whole')]
  const base = run('base')
  add({
    format: id,
    what: '5 MB read and linted, cold',
    value: Math.min(...tries.map(({ milliseconds }) => milliseconds)),
    unit: 'ms',
    // A yardstick that takes as long by itself leaves nothing to hold to.
    ...(yardstick ? {} : { budget: WHOLE.milliseconds }),
  })
  add({
    format: id,
    what: '5 MB, memory peak above base',
    value: Math.min(...tries.map(({ megabytes }) => megabytes)) - base.megabytes,
    unit: 'MB',
    budget: WHOLE.megabytes,
  })
}

function child(kind: string, id: string): void {
  const text = textOf(benches[id]!, 5_000_000)
  const start = performance.now()
  if (kind === 'whole') findings(all.find((format) => format.id === id)!, text)
  const milliseconds = performance.now() - start
  console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Child))
}

function commandLine(): void {
  const main = 'dist/cli/main.cjs'
  if (!existsSync(main)) {
    console.error('no dist/cli/main.cjs: run npm run build to time the command line')
    return
  }
  const empty = processTime(['-e', '0'])
  const value = processTime([main, 'lint', 'fixtures/ha-nfs']) - empty
  add({ format: 'cli', what: 'lint fixtures/ha-nfs, cold, above node', value, unit: 'ms', budget: COLD })
}

const all = Object.values(formats) as unknown as Format[]
if (values.child) child(values.child, positionals[0]!)
else {
  for (const format of all) {
    const bench = benches[format.id]
    if (bench && (positionals.length === 0 || positionals.includes(format.id))) measure(format, bench)
  }
  if (positionals.length === 0 || positionals.includes('cli')) commandLine()
  const missed = rows.filter(({ value, budget }) => budget !== undefined && value > budget)
  if (values.json) console.log(JSON.stringify({ node: process.version, rows, missed: missed.length, keep: keep() }, null, 2))
  else console.log(`\n${missed.length} of ${rows.filter(({ budget }) => budget !== undefined).length} budgets missed`)
}
