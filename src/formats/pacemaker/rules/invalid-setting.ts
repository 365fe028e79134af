import { roleOf } from '../effective/values.ts'
import { changed, clean } from '../example.ts'
import { pacemakerRule } from '../rule.ts'

const REQUIRES = new Set(['nothing', 'quorum', 'fencing', 'unfencing'])
const MULTIPLE = new Set(['block', 'stop_only', 'stop_start', 'stop_unexpected'])

/** Roles are told apart without case here. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

export const rule = pacemakerRule({
  id: 'pacemaker/invalid-setting',
  effect: 'altered',
  severity: 'error',
  summary: 'A meta attribute has a value that Pacemaker does not take.',
  reason: 'Pacemaker goes by the default as if nothing were written, and crm_verify refuses the file.',
  remedy: 'Write one of the values that the message names, or take the setting out.',
  source: 'crm_verify; Pacemaker Explained, "Resource meta-attributes"',
  message: ({ name, value, expected }) => `${name} is ${value === '' ? 'empty' : value}; ${expected} is expected`,
  examples: [
    {
      bad: changed([
        "<group id='nfs'>",
        "<group id='nfs'>\n        <meta_attributes id='nfs-meta'>\n          <nvpair id='nfs-target-role' name='target-role' value='started!'/>\n        </meta_attributes>",
      ]),
      good: clean,
    },
  ],
  visit: {
    resource({ cib, resource }, context) {
      const isPromotable = resource.kind === 'clone' ? resource.promotable : resource.clone?.promotable === true
      const check = (name: string, isTaken: (value: string) => boolean, expected: string): void => {
        const setting = resource.meta.get(name)
        if (!setting || setting.value === '#default' || isTaken(setting.value)) return
        const span = cib.document.spanOf(setting.nvpair, 'value', undefined, 'value')
        // What is inherited is told where it is written, once.
        context.report({ document: cib.document, span }, { data: { name, value: setting.value, expected } })
      }
      check(
        'target-role',
        (value) => {
          const role = roleOf(capital(value))
          return role === 'Started' || role === 'Stopped' || (role !== undefined && isPromotable)
        },
        isPromotable ? 'Started, Stopped, Promoted or Unpromoted' : 'Started or Stopped',
      )
      check('requires', (value) => REQUIRES.has(value.toLowerCase()), [...REQUIRES].join(', '))
      check('multiple-active', (value) => MULTIPLE.has(value.toLowerCase()), [...MULTIPLE].join(', '))
    },
  },
})
