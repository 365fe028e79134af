import type { Effect, ExampleFiles, RuleHead } from '../../document/index.ts'
import { wrap } from '../../lint/report/wrap.ts'
import { examplesOf } from '../../stack/examples.ts'
import { ruleById, rules } from '../../stack/library.ts'
import { command } from '../command.ts'
import type { Io } from '../io.ts'
import { ruleData } from '../rule-data.ts'
import { choose, UsageError } from '../usage.ts'

export const explain = command({
  usage: '[--json] RULE',
  summary: 'tell the whole story of a rule: what happens, what to do, how it looks wrong and right',
  details: ['RULE is an id as the report shows it: exports/async.'],
  options: { json: { type: 'boolean', help: 'print it as JSON' } },
  async run({ options, positionals }, io) {
    const [given, ...more] = positionals
    if (given === undefined || more.length > 0) throw new UsageError('explain takes one rule')
    const rule = ruleById(
      choose(
        'rule',
        given,
        rules.map(({ id }) => id),
      ),
    )!
    io.out(options.json ? `${JSON.stringify(ruleData(rule), null, 2)}\n` : story(rule, io))
    return 0
  },
})

const EFFECTS: Readonly<Record<Effect, string>> = {
  rejected: 'the daemon refuses the file or stops',
  dropped: 'the daemon ignores it, or everything behind it',
  altered: 'the daemon takes another value than the one written',
  unsafe: 'the daemon does as told; data or service is at risk',
  advice: 'the daemon has no objection',
}

function story(rule: RuleHead, { palette, width }: Io): string {
  const { id, effect, severity, summary, reason, remedy, source, profiles } = rule
  const part = (title: string, text: string): string[] => ['', palette.strong(title), ...wrap(text, width - 2).map((line) => `  ${line}`)]
  return [
    `${palette.strong(id)}  ${palette[severity](severity)}  ${palette.faint(`${effect}: ${EFFECTS[effect]}`)}`,
    ...wrap(summary, width),
    ...part('what happens', reason),
    ...part('what to do', remedy),
    ...(profiles ? part('when', `only with --profile ${profiles.join(' or --profile ')}`) : []),
    ...part('source', source),
    ...examplesOf(id).flatMap(({ bad, good }) => [...sample(palette.error('wrong'), bad), ...sample(palette.good('right'), good)]),
    '',
  ].join('\n')
}

function sample(title: string, files: ExampleFiles): string[] {
  const named: [string, string][] = typeof files === 'string' ? [['', files]] : Object.entries(files)
  return named.flatMap(([path, text]) => [
    '',
    path === '' ? title : `${title}  ${path}`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ])
}
