import { type JsonSpan, type Palette, plain, visible, wrap } from '../../lint/report/index.ts'
import { lineIndex } from '../../text/index.ts'
import type { Place } from '../facts/place.ts'
import { nameFailure } from './failure.ts'
import type { End, ServiceRun, Simulation, Step, StepKind } from './layers/step.ts'

export interface SimulationReportOptions {
  readonly palette?: Palette
  /** Columns to fill; default 100. */
  readonly width?: number
  readonly pathFor?: (path: string) => string
}

type Page = Required<SimulationReportOptions>

const pageOf = ({ palette = plain, width = 100, pathFor = (path) => path }: SimulationReportOptions): Page => ({ palette, width, pathFor })

/** How it ends, in a few words: `service on nas2 after about 6 s`. */
export function tellEnd(end: End): string {
  if (end.kind === 'service') {
    const where = end.isInterrupted
      ? `service ${end.isMoved ? '' : 'again '}on ${end.host} after about ${Math.max(1, Math.round(end.seconds))} s`
      : `service stays on ${end.host}`
    return end.isAssumed ? `${where}, if the programs do what they have to` : where
  }
  const { host, what } = end.step
  const told = host === undefined || what.includes(host) ? what : `${what} (${host})`
  return end.kind === 'stuck' ? `no service: ${told}` : `split brain: ${told}`
}

/** The whole course, step by step, for people. */
export function simulationReport({ failure, services }: Simulation, options: SimulationReportOptions = {}): string {
  const page = pageOf(options)
  const { palette } = page
  if (services.length === 0) return `${nameFailure(failure)}: these files describe no service\n`
  return services
    .map((run) => {
      const [first, ...steps] = run.steps
      const title = `${palette.strong(visible(first!.what))}  ${palette.faint(visible(run.before === undefined ? run.name : `${run.name} is on ${run.before}`))}`
      return `${[title, ...steps.flatMap((step) => stepLines(step, page)), endLine(run, page)].join('\n')}\n`
    })
    .join('\n')
}

const MARKS: Readonly<Record<StepKind, string>> = { ok: '·', unknown: '?', risk: '!', stuck: '✗' }

function stepLines(step: Step, { palette, width, pathFor }: Page): string[] {
  const paint = { ok: palette.faint, unknown: palette.info, risk: palette.warning, stuck: palette.error }[step.kind]
  const head = `${`${step.after.toFixed(1)} s`.padStart(9)}  ${paint(MARKS[step.kind])} ${step.layer.padEnd(10)}  `
  const indent = 25
  const what = step.host === undefined ? step.what : `${step.host}: ${step.what}`
  const [line = '', ...more] = wrap(visible(what), Math.max(20, width - indent))
  const paintWhat = step.kind === 'ok' ? (text: string) => text : paint
  const rest = [
    ...more.map(paintWhat),
    ...(step.why === undefined ? [] : wrap(visible(step.why), Math.max(20, width - indent)).map(palette.faint)),
    ...(step.place ? [palette.path(visible(placeText(step.place, pathFor)))] : []),
  ]
  return [head + paintWhat(line), ...rest.map((text) => ' '.repeat(indent) + text)]
}

const placeText = ({ document, span }: Place, pathFor: (path: string) => string): string => {
  const { line, column } = lineIndex(document.text).at(span.start)
  return `${document.path === undefined ? '' : `${pathFor(document.path)}:`}${line}:${column}`
}

const endLine = ({ end }: ServiceRun, { palette, width }: Page): string =>
  wrap(visible(tellEnd(end)), width - 3)
    .map((line, i) => `${i === 0 ? '=>' : '  '} ${(end.kind === 'service' ? palette.good : palette.error)(line)}`)
    .join('\n')

/** One line for each failure and service. */
export function simulationTable(simulations: readonly Simulation[], options: SimulationReportOptions = {}): string {
  const { palette, width } = pageOf(options)
  const rows = simulations.flatMap(({ failure, services }) => services.map((run) => ({ name: nameFailure(failure), run })))
  if (rows.length === 0) return 'these files describe no service\n'
  const isAlone = new Set(rows.map(({ run }) => run.name)).size === 1
  const column = Math.max(...rows.map(({ name }) => name.length))
  const second = isAlone ? 0 : Math.max(...rows.map(({ run }) => run.name.length)) + 2
  const lines = rows.flatMap(({ name, run }) => {
    const isWell = run.end.kind === 'service'
    const head = `${(isWell ? palette.good : palette.error)(isWell ? '✓' : '✗')} ${visible(name).padEnd(column)}  ${isAlone ? '' : visible(run.name).padEnd(second)}`
    const risks = run.steps.filter(({ kind }) => kind === 'risk').length
    const told = `${tellEnd(run.end)}${isWell && risks > 0 ? `, with ${risks === 1 ? 'a warning' : `${risks} warnings`}` : ''}`
    const indent = column + second + 4
    const [line = '', ...more] = wrap(visible(told), Math.max(20, width - indent))
    return [head + line, ...more.map((text) => ' '.repeat(indent) + text)]
  })
  return `${lines.join('\n')}\n`
}

/** A simulation as plain data for other programs: places with path, offset, line and column. */
export function simulationJson({ failure, services }: Simulation, pathFor: (path: string) => string = (path) => path): object {
  const step = ({ place, ...own }: Step): object => ({ ...own, ...(place ? { place: placeJson(place, pathFor) } : {}) })
  return {
    failure,
    services: services.map(({ name, before, steps, end }) => ({
      name,
      ...(before === undefined ? {} : { before }),
      steps: steps.map(step),
      end: end.kind === 'service' ? end : { ...end, step: step(end.step) },
      told: tellEnd(end),
    })),
  }
}

function placeJson({ document, span }: Place, pathFor: (path: string) => string): { path?: string; span: JsonSpan } {
  const index = lineIndex(document.text)
  return {
    ...(document.path === undefined ? {} : { path: pathFor(document.path) }),
    span: { start: { offset: span.start, ...index.at(span.start) }, end: { offset: span.end, ...index.at(span.end) } },
  }
}
