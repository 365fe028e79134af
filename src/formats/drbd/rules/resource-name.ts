import { exampleResource } from '../example.ts'
import { resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/resource-name',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A resource name that the kernel refuses, or that means all resources.',
  reason: 'drbdadm takes it, but bringing the resource up fails; `drbdadm down all` means every resource.',
  remedy: 'Use letters, digits and `_`, `-`, `.`, `+`.',
  source: 'DRBD User’s Guide, "The resource section"; the kernel’s strict_names',
  message: ({ name, problem }) =>
    problem === 'all'
      ? 'all means every resource to drbdadm: it cannot be a name'
      : problem === 'kernel'
        ? `the kernel refuses ${JSON.stringify(name)} as the name of a resource`
        : `${JSON.stringify(name)} has characters that a kernel with strict names refuses`,
  examples: [
    { bad: exampleResource({ name: 'web data' }), good: exampleResource({ name: 'web-data' }) },
    { bad: exampleResource({ name: 'all' }), good: exampleResource() },
  ],
  visit: {
    resource(resource, context) {
      const { name } = resource
      const problem = name === 'all' ? 'all' : /[/\s]/.test(name) ? 'kernel' : /^[\w.+-]+$/.test(name) ? undefined : 'strict'
      if (!problem) return
      const { document } = resource
      const span = document.spanOf(resource.resource, 'name') ?? resourceAt(resource).span
      context.report({ document, span }, { data: { name, problem }, ...(problem === 'strict' ? { severity: 'warning' as const } : {}) })
    },
  },
})
