import { clean } from '../example.ts'
import { pcsRule, refused } from '../rule.ts'

export const rule = pcsRule({
  id: 'pcs/unknown-resource',
  effect: 'rejected',
  severity: 'error',
  summary: 'A command is about something that is not there, or not there yet.',
  reason: 'pcs refuses the command. Commands run one after the other: what a later one creates is not there for an earlier one.',
  remedy: 'Correct the name, or move the command behind the one that creates it.',
  source: 'pcs(8) 0.11',
  supersedes: ['pacemaker/unknown-reference'],
  message: ({ name }) => `There is no ${name} when this command runs: pcs refuses it`,
  visit: refused('unknown-resource'),
  examples: [{ bad: `${clean}pcs constraint order nfs then start web\n`, good: clean }],
})
