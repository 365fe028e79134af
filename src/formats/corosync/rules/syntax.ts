import { cluster } from '../example.ts'
import { corosyncRule } from '../rule.ts'

const SAYS: Readonly<Record<string, string>> = {
  'byte-order-mark': 'a byte order mark is part of the first name, which corosync then refuses',
  'missing-name': 'a section needs a name before its {',
  'text-after-brace': 'nothing may follow the { of a section on its line',
  'text-around-brace': 'a } has to stand alone on its line',
  'brace-below': 'the { of a section has to follow its name on the same line',
  'unexpected-brace': 'there is no section that this } could end',
  unclosed: 'this section is never closed',
  'swallowed-brace': 'this } is part of the value, so the section is never closed; it has to stand on a line of its own',
  nul: 'a NUL byte makes corosync take the line for too long',
}

export const rule = corosyncRule({
  id: 'corosync/syntax',
  effect: 'rejected',
  severity: 'error',
  summary: 'A line that is no section, setting or closing brace.',
  reason:
    'corosync reads line by line and refuses the whole file at the first line that it does not understand; the node cannot start or rejoin.',
  remedy: 'Write one construct a line: `name {`, `key: value` or `}`. Comments have lines of their own.',
  source: 'corosync.conf(5); parse_section in corosync',
  message: ({ problem, text, first, count, bytes, limit }) =>
    problem === 'unexpected-brace' && first !== undefined
      ? `there is no section that this } could end: the line that begins it is missing, above ${first}`
      : problem === 'line-too-long'
        ? `the line has ${bytes} bytes; corosync reads ${limit}`
        : problem === 'stray'
          ? `${text} is neither a section nor a setting (key: value)`
          : problem === 'unclosed-at-end'
            ? count === 1
              ? 'this section is never closed'
              : `this section is never closed, nor are ${Number(count) - 1} around it`
            : SAYS[String(problem)]!,
  examples: [
    { bad: `${cluster()}\nsystem {\n    sched_rr yes\n}\n`, good: cluster({ system: { sched_rr: 'yes' } }) },
    { bad: `${cluster()}\nsystem { sched_rr: yes }\n`, good: cluster({ system: { sched_rr: 'yes' } }) },
    { bad: `${cluster()}\nsystem\n{\n    sched_rr: yes\n}\n`, good: cluster({ system: { sched_rr: 'yes' } }) },
    { bad: `${cluster()}\nsystem {\n    sched_rr: yes\n} # system\n`, good: cluster({ system: { sched_rr: 'yes' } }) },
    { bad: `${cluster()}\n    sched_rr: yes\n}\n`, good: cluster({ system: { sched_rr: 'yes' } }) },
    { bad: `${cluster()}\nsystem {\n    sched_rr: yes\n`, good: cluster({ system: { sched_rr: 'yes' } }) },
  ],
})
