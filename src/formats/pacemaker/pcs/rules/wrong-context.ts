import { clean } from '../example.ts'
import { pcsRule, refused } from '../rule.ts'

const PROBLEMS: Readonly<Record<string, (data: Readonly<Record<string, string | number>>) => string>> = {
  'already-cloned': ({ name, clone }) => `${name} is in the clone ${clone} already`,
  'cannot-promote': ({ agent }) => `${agent} has no role to be promoted to`,
  'cloned-group': ({ name }) => `The cloned group ${name} would be left with nothing in it`,
  'in-clone': ({ name, clone }) => `${name} is in the clone ${clone}, which is to be named instead`,
  'no-clone': ({ name }) => `${name} is no clone`,
  'no-fence-device': ({ name }) => `${name} is no fence device`,
  'no-group': ({ name, tag }) => `${name} is a ${tag}, no group`,
  'no-primitive': ({ name, tag }) => `${name} is a ${tag}; a group has plain resources`,
  'same-group': ({ name }) => `The group of ${name} has both resources, and with that their order`,
  'several-sets': () => 'There are several sets of defaults; the command does not say which',
}

export const rule = pcsRule({
  id: 'pcs/wrong-context',
  effect: 'rejected',
  severity: 'error',
  summary: 'A resource is not of the kind that the command is for.',
  reason: 'pcs refuses the command and changes nothing.',
  remedy: 'Name the clone instead of what is in it, or the resource that is meant.',
  source: 'pcs(8) 0.11',
  supersedes: ['pacemaker/unknown-reference'],
  message: (data) => `${PROBLEMS[String(data.problem)]!(data)}: pcs refuses the command`,
  visit: refused('wrong-context'),
  examples: [
    {
      bad: `${clean}pcs constraint location share prefers alpha=10\n`,
      good: `${clean}pcs constraint location share-clone prefers alpha=10\n`,
    },
  ],
})
