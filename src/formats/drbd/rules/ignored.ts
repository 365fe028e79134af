import { isEmptyDevice } from '../effective/unread.ts'
import { exampleResource, onHost } from '../example.ts'
import { drbdRule } from '../rule.ts'
import { isOldGeneration } from '../versions.ts'

export const rule = drbdRule({
  id: 'drbd/ignored',
  effect: 'dropped',
  severity: 'error',
  summary: 'A statement that drbdadm reads and forgets.',
  reason:
    'Nothing that is written there has any effect, and nothing says so. A skip without a block of its own takes the next block along.',
  remedy: 'Move the statement to where it counts, or delete it; give skip the block that it is to skip.',
  source: 'drbdadm; DRBD User’s Guide, s-recent-changes-auto-promote',
  message: ({ what, keyword }) =>
    what === 'skip'
      ? 'skip goes on over this semicolon and swallows the next block'
      : what === 'common'
        ? `${keyword} has no effect in common`
        : what === 'host-options'
          ? 'options of a host have no effect; they belong into the resource'
          : what === 'become-primary-on'
            ? 'DRBD 9 promotes nobody at boot: become-primary-on has no effect'
            : what === 'device'
              ? 'a device without a name or minor says nothing: what is written elsewhere counts'
              : `${keyword} has no effect`,
  examples: [
    {
      bad: exampleResource({ more: 'skip protocol C;\n    startup { wfc-timeout 10; }' }),
      good: exampleResource({ more: 'skip startup { wfc-timeout 10; }' }),
    },
    { bad: `common { volume 0 { device minor 1; } }\n${exampleResource()}`, good: exampleResource() },
    {
      bad: exampleResource({ startup: { 'become-primary-on': 'alpha' } }),
      good: exampleResource({ options: { 'auto-promote': 'yes' } }),
    },
    {
      bad: exampleResource({ hosts: `${onHost('alpha', 0, 'options { auto-promote no; }')}\n    ${onHost('beta', 1)}` }),
      good: exampleResource({ options: { 'auto-promote': 'no' } }),
    },
  ],
  supersedes: ['drbd/deprecated'],
  visit: {
    statement(statement, context) {
      if (statement.keyword === 'become-primary-on' && !isOldGeneration(context.target))
        context.report(statement, { data: { what: 'become-primary-on', keyword: 'become-primary-on' }, severity: 'warning' })
    },
    volume({ volume }, context) {
      const block = volume.written.volume
      if (volume.minor === undefined || !block || !('unknown' in block.object)) return
      for (const item of block.object.unknown ?? [])
        if (isEmptyDevice(item))
          context.report(
            { document: block.document, span: block.document.spanOf(item) },
            { data: { what: 'device', keyword: 'device' }, severity: 'warning' },
          )
    },
    host({ host: { host, document } }, context) {
      if ('options' in host && host.options && !isOldGeneration(context.target))
        context.report(
          { document, span: document.spanOf(host.options, undefined, undefined, 'keyword') },
          { data: { what: 'host-options', keyword: 'options' }, severity: 'warning' },
        )
    },
  },
})
