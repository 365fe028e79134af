import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/invalid-name',
  effect: 'rejected',
  severity: 'error',
  summary: 'The pool has no name, or none that can be a file name.',
  reason: 'libvirt keeps the definition in NAME.xml and refuses names that cannot be such.',
  remedy: 'Write a name without slashes and line ends, at most 247 bytes long.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ problem, name }) =>
    problem === 'missing'
      ? 'the pool has no name, and its source lends none'
      : problem === 'slash'
        ? `the name ${name} has a slash in it`
        : problem === 'newline'
          ? 'the name has a line end in it'
          : `the name is ${name} bytes long, and 247 are possible`,
  examples: [
    { bad: changed('dir', ['<name>vm</name>', '<name>\n    vm\n  </name>']), good: clean.dir },
    {
      bad: changed('dir', ['<name>vm</name>', `<name>${'é'.repeat(124)}</name>`]),
      good: changed('dir', ['<name>vm</name>', `<name>${'é'.repeat(123)}</name>`]),
    },
    { bad: changed('dir', ['<name>vm</name>', '<name>a/b</name>']), good: clean.dir },
    { bad: changed('dir', ['  <name>vm</name>\n', '']), good: clean.dir },
  ],
})
