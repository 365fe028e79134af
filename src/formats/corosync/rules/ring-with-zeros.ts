import { cluster } from '../example.ts'
import { entryPlace, replacePart } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/ring-with-zeros',
  effect: 'rejected',
  severity: 'error',
  summary: 'The link of an address is written with a zero before it.',
  reason:
    'corosync counts ring01_addr as an address of link 1 and `corosync -t` is content, but the node looks for its own address in ring1_addr: it starts, binds nowhere and never joins.',
  remedy: 'Write the number without zeros before it.',
  source: 'corosync.conf(5), ringX_addr; totemconfig.c',
  message: ({ keyword, plain }) => `${keyword} is not found by its own node, which looks for ${plain} and never joins`,
  examples: [{ bad: cluster({ beta: { ring1_addr: undefined, ring01_addr: '198.51.100.2' } }), good: cluster() }],
  visit: {
    node({ addresses }, context) {
      const { effective } = context.set
      for (const { link, path } of addresses) {
        const keyword = path.slice(path.lastIndexOf('.') + 1)
        const plain = `ring${link}_addr`
        const entry = keyword === plain || link > 7 ? undefined : setting(effective, path)
        if (entry) context.report(entryPlace(entry, 'keyword'), { data: { keyword, plain }, fix: rename(entry, plain) })
      }
    },
  },
})

const rename = (entry: Parameters<typeof replacePart>[0], plain: string) => replacePart(entry, 'keyword', plain, `write ${plain}`)
