import type { EffectivePrimitive } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { parameterPlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

const CLIENTS = "value='10.0.0.0/24'"
const OPTIONS = 'rw,sync,no_subtree_check'

/** Client specifications that leave nobody out. A prefix of 0 is none of them: exportfs shifts by 32. */
const EVERYONE = new Set(['*', '0.0.0.0/0.0.0.0'])

export const rule = pacemakerRule({
  id: 'pacemaker/export-world',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Everyone may write to an export.',
  reason:
    'User ids are believed as sent: whoever reaches the address can write as any user. With no_root_squash, whoever is root on a machine of their own is root on the data.',
  remedy: 'Name the machines or the network in clientspec, and squash root.',
  source: 'ocf_heartbeat_exportfs(7), clientspec; exports(5), Machine Name Formats and User ID Mapping',
  message: ({ id, as }) => (as === 'root' ? `everyone is root on ${id}: no_root_squash for all machines` : `everyone may write to ${id}`),
  examples: [
    { bad: changed([CLIENTS, "value='*'"]), good: clean },
    { bad: changed([CLIENTS, "value='*'"], [OPTIONS, `${OPTIONS},no_root_squash`]), good: changed([CLIENTS, "value='*'"], ['rw,', 'ro,']) },
    { bad: changed([CLIENTS, "value='*'"]), good: changed([CLIENTS, "value='*'"], [OPTIONS, `${OPTIONS},sec=krb5p`]) },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      if (storageKind(primitive) !== 'export' || !EVERYONE.has(primitive.params.get('clientspec')?.value ?? '')) return
      const options = optionsOf(primitive)
      if (last(options, ['rw', 'ro']) !== 'rw' || !isBelieved(options)) return
      const isSquashed = last(options, ['all_squash', 'no_all_squash']) === 'all_squash'
      const asRoot = last(options, ['root_squash', 'no_root_squash']) === 'no_root_squash' && !isSquashed
      context.report(parameterPlace(cib, primitive, 'clientspec'), {
        data: { id: primitive.id, as: asRoot ? 'root' : 'user' },
        ...(asRoot ? { severity: 'error' } : {}),
      })
    },
  },
})

const optionsOf = ({ params }: EffectivePrimitive): string[] => params.get('options')?.value.split(',') ?? []

/** Of options that exclude each other the last one counts. */
const last = (options: readonly string[], names: readonly string[]): string | undefined =>
  options.findLast((option) => names.includes(option))

/** Without Kerberos the server believes what a client says of its users. */
function isBelieved(options: readonly string[]): boolean {
  const flavors = options.findLast((option) => option.startsWith('sec='))
  return flavors === undefined || flavors.slice('sec='.length).split(':').includes('sys')
}
