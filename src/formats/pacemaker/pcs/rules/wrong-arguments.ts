import { clean } from '../example.ts'
import { pcsRule, refused } from '../rule.ts'

const PROBLEMS: Readonly<Record<string, (word: string | number | undefined) => string>> = {
  'before-and-after': () => 'A resource stands before or after another, not both',
  'empty-operation': (word) => `Behind ${word} a name and at least one option are wanted`,
  'group-and-clone': (word) => `A resource in a group is no ${word} of its own`,
  'no-expression': (word) => (word ? `The rule cannot be read from ${word} on` : 'The rule has no expression that can be read'),
  'no-group': (word) => `${word} needs --group`,
  'no-name': (word) => `${word} has no name in front of the =`,
  'no-value': (word) => `${word} is no name=value`,
  'one-then': () => 'One then is all that an order takes',
  'one-with': () => 'One with is all that a colocation takes',
  'operation-of-clone': () => 'Operations belong to the resource, not to its clone',
  'promotable-twice': () => 'The keyword promotable says what the option promotable says',
  'score-twice': () => 'A rule has a score or a score-attribute, not both',
  'unnamed-operation': (word) => `${word} stands where the name of an operation is wanted`,
}

export const rule = pcsRule({
  id: 'pcs/wrong-arguments',
  effect: 'rejected',
  severity: 'error',
  summary: 'Words are missing, too many, or of the wrong form.',
  reason: 'pcs prints how the command is used and changes nothing.',
  remedy: 'Write the command as pcs(8) has it.',
  source: 'pcs(8) 0.11',
  message: ({ problem, expected, word }) =>
    `${problem === 'usage' ? `The command is used as ${expected}` : PROBLEMS[String(problem)]!(word)}: pcs refuses it`,
  visit: refused('wrong-arguments'),
  examples: [
    { bad: `${clean}pcs constraint order promote share-clone\n`, good: clean },
    { bad: `${clean}pcs resource meta nfs target-role\n`, good: `${clean}pcs resource meta nfs priority=10\n` },
  ],
})
