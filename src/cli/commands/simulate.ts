import { loadReaders } from '../../stack/load-readers.ts'
import {
  type Failure,
  type FailureKind,
  nameFailure,
  type Simulation,
  simulate as simulateFailure,
  simulationJson,
  simulationReport,
  simulationTable,
  stackFailures,
} from '../../stack/simulation/index.ts'
import { stackWith } from '../../stack/stack.ts'
import { command } from '../command.ts'
import { inputOptions, readInput } from '../input.ts'
import { choose, UsageError } from '../usage.ts'

const KINDS: readonly FailureKind[] = ['node', 'service', 'daemon', 'link', 'isolation']

export const simulate = command({
  usage: '[--fail HOST[:KIND[:NAME]]] [OPTION…] DIR…',
  summary: 'tell step by step what each layer of a stack does when something fails, and where it gets stuck',
  details: [
    'DIR holds the trees of several hosts (nas1/etc/keepalived/keepalived.conf, nas2/…). KIND is node (the machine dies; the default), service (what is served fails, and checks see it), daemon (keepalived or the cluster manager ends), link (an interface goes down) or isolation (the network to the other hosts breaks, and every interface stays up). NAME is one check or one interface.',
    'Without --fail every single failure is tried, and one line tells how each ends. Seconds are about right: times that files say are taken from them, others are guessed.',
    'Exit status: 0 when there is service in the end, 1 when it gets stuck or splits somewhere, 2 when the files describe no service.',
  ],
  options: {
    fail: { type: 'string', value: 'FAILURE', multiple: true, help: 'what fails: nas1, nas1:service, nas1:link:eth0' },
    json: { type: 'boolean', help: 'print a JSON list of { failure, services: [{ name, before, steps, end, told }] }' },
    'size-limit': inputOptions['size-limit'],
  },
  async run({ options, positionals }, io) {
    if (positionals.length === 0) throw new UsageError('simulate takes the folder of a stack')
    const { files, findings, unmatched } = await readInput(
      positionals,
      { as: undefined, stdinFilename: undefined, sizeLimit: options['size-limit'] },
      io,
    )
    for (const path of unmatched) io.note(`${path}: no configuration found there`)
    for (const { path, message } of findings) io.note(`${io.pathFor(path ?? '')}: ${message}`)
    const stack = stackWith(files, {}, await loadReaders(files))
    const all = stackFailures(stack.facts)
    if (all.length === 0) {
      io.note('nothing to simulate: no host of a store is in these files')
      return 2
    }
    const failures = options.fail.length > 0 ? options.fail.map((given) => readFailure(given, all)) : all
    const simulations = failures.map((failure) => simulateFailure(stack, failure))
    io.out(
      options.json
        ? `${JSON.stringify(
            simulations.map((one) => simulationJson(one, io.pathFor)),
            null,
            2,
          )}\n`
        : told(simulations),
    )
    const services = simulations.flatMap((one) => one.services)
    if (services.length === 0) return 2
    return services.every(({ end }) => end.kind === 'service') ? 0 : 1

    function told(list: readonly Simulation[]): string {
      return options.fail.length > 0 ? list.map((one) => simulationReport(one, io)).join('\n') : simulationTable(list, io)
    }
  },
})

function readFailure(given: string, all: readonly Failure[]): Failure {
  const [host = '', kind = 'node', ...what] = given.split(':')
  const name = choose('host', host, [...new Set(all.map((failure) => failure.host))])
  const own = choose('kind of failure', kind, KINDS)
  if (what.length === 0) return { host: name, kind: own }
  const named = all.filter((failure) => failure.host === name && failure.kind === own && failure.what !== undefined).map(nameFailure)
  const chosen = choose('failure', `${name}:${own}:${what.join(':')}`, named)
  return all.find((failure) => nameFailure(failure) === chosen)!
}
