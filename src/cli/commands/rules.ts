import { rules as allRules } from '../../stack/library.ts'
import { command } from '../command.ts'
import type { Io } from '../io.ts'
import { ruleData } from '../rule-data.ts'
import { UsageError } from '../usage.ts'

export const rules = command({
  usage: '[--json]',
  summary: 'list every rule',
  details: [],
  options: { json: { type: 'boolean', help: 'print all that is known about them as JSON' } },
  async run({ options, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('rules takes no argument; quorate explain RULE tells of one')
    io.out(options.json ? `${JSON.stringify(allRules.map(ruleData), null, 2)}\n` : list(io))
    return 0
  },
})

function list({ palette }: Io): string {
  const longest = Math.max(...allRules.map(({ id }) => id.length))
  return allRules
    .map(({ id, severity, summary, profiles }) => {
      const when = profiles ? palette.faint(` (${profiles.join(', ')})`) : ''
      return `${id.padEnd(longest)}  ${palette[severity](severity.padEnd(7))}  ${summary}${when}\n`
    })
    .join('')
}
